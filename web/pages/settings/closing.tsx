import { useRef, useState } from 'preact/hooks';
import type { AccountView } from '../../../domain/api.ts';
import { formatDay } from '../../../domain/texts/format.ts';
import type { Failure, FailureReason } from '../../api/client.ts';
import { saveFile } from '../../api/save-file.ts';
import { markSignedIn } from '../../api/signed-in.ts';
import { Checkbox } from '../../design/checkbox.tsx';
import { Form, type FormError, type Values } from '../../design/form.tsx';
import { Notice } from '../../design/notice.tsx';
import { Linked } from '../../design/text.tsx';
import { leaveTo } from '../leave.ts';
import { useSite } from '../site.ts';
import { Confirmation, confirmationIn, wrongConfirmation } from './confirmation.tsx';
import { NeedsPassword } from './needs-password.tsx';
import { Setting } from './setting.tsx';

/** What is kept, under which terms, and all of it as a file. */
export function OwnData({ account }: { account: AccountView }) {
  const { href, language, say, send } = useSite();
  const [saved, setSaved] = useState(0);
  const { privacy, terms } = account;
  const { acceptedAt, version } = terms;

  const save = async (values: Values) => {
    const all = await send('POST /api/account/data', confirmationIn(values));
    const file = new Blob([JSON.stringify(all, null, 2)], { type: 'application/json' });
    saveFile(`porte-document-${new Date().toISOString().slice(0, 10)}.json`, file);
    setSaved((times) => times + 1);
  };

  return (
    <Setting name="data" title={say('settings.data')}>
      <p>{say('settings.dataText')}</p>
      <details>
        <summary>{say('settings.dataDownload')}</summary>
        <NeedsPassword account={account}>
          {/* Made anew when it has done its work: no password is left standing in it. */}
          <Form
            key={saved}
            name="data"
            submit={say('settings.dataSave')}
            weight="quiet"
            check={(values) => wrongConfirmation(values, account, say)}
            send={save}
          >
            <Confirmation account={account} />
          </Form>
        </NeedsPassword>
      </details>
      {saved > 0 && (
        <Notice live key={saved}>
          {say('settings.dataSaved')}
        </Notice>
      )}
      <p class="hint">
        <Linked
          text={say('settings.terms', { version, date: formatDay(acceptedAt, language) })}
          href={href('terms')}
        />{' '}
        {privacy && (
          <Linked
            text={say('settings.privacy', {
              version: privacy.version,
              date: formatDay(privacy.readAt, language),
            })}
            href={href('privacy')}
          />
        )}
      </p>
    </Setting>
  );
}

/** What leaves open whether a request was followed. */
const untold: ReadonlySet<FailureReason> = new Set([
  'internal',
  'network',
  'timeout',
  'unavailable',
  'unexpected',
]);

/** The way out, which says before what it does and how to come back. */
export function Closing({ account }: { account: AccountView }) {
  const { href, say, send } = useSite();
  const [open, setOpen] = useState(false);
  /** Whether it was asked for, and no answer says what came of it. */
  const asked = useRef(false);
  /** It was asked for again, and the session has ended: perhaps because of that, perhaps not. */
  const [unsure, setUnsure] = useState(false);

  const check = (values: Values): FormError[] => [
    ...(values.understood ? [] : [{ field: 'understood', message: say('settings.understoodMissing') }]),
    ...wrongConfirmation(values, account, say),
  ];

  const close = async (values: Values) => {
    try {
      await send('POST /api/account/close', confirmationIn(values));
    } catch (failure) {
      const { reason } = failure as Failure;
      if (reason !== 'not-signed-in' || !asked.current) {
        asked.current ||= untold.has(reason);
        throw failure;
      }
      markSignedIn(false);
      return setUnsure(true);
    }
    markSignedIn(false);
    leaveTo(`${href('home')}#account-closed`);
  };

  return (
    <Setting name="closing" title={say('settings.closing')}>
      <p>{say('settings.closingText')}</p>
      <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{say('settings.closingShow')}</summary>
        <ul class="consequences">
          {(['gone', 'kept', 'waiting', 'back'] as const).map((each) => (
            <li key={each}>{say(`settings.closing-${each}`)}</li>
          ))}
        </ul>
        {account.studentNumbers.map(({ contactAddress, studentNumber }) => (
          <p key={studentNumber}>
            {contactAddress
              ? say('settings.wayBack', { studentNumber, address: contactAddress })
              : say('settings.wayBackUnknown', { studentNumber })}
          </p>
        ))}
        {unsure ? (
          <Notice live>
            <p>
              <Linked text={say('settings.closingUnsure')} href={href('home')} />
            </p>
          </Notice>
        ) : (
          <NeedsPassword account={account}>
            <Form name="closing" submit={say('settings.close')} weight="quiet" check={check} send={close}>
              <Checkbox name="understood">{say('settings.understood')}</Checkbox>
              <Confirmation account={account} />
            </Form>
          </NeedsPassword>
        )}
      </details>
    </Setting>
  );
}
