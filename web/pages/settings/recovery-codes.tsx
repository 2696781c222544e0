import type { AccountView } from '../../../domain/api.ts';
import { Button } from '../../design/button.tsx';
import { Form, type Values } from '../../design/form.tsx';
import { Notice } from '../../design/notice.tsx';
import { Heading } from '../../design/text.tsx';
import { useSite } from '../site.ts';
import { Confirmation, confirmationIn, wrongConfirmation } from './confirmation.tsx';

/** The codes, which are shown once. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept(): void }) {
  const { facts, say } = useSite();
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent([facts.shortName, '', ...codes, ''].join('\r\n'))}`;
  return (
    <div class="step">
      <Heading level={4} arrived>
        {say('settings.recoveryTitle')}
      </Heading>
      <p>{say('settings.recoveryText')}</p>
      <ul class="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div class="ways">
        <Button onClick={onKept}>{say('settings.recoveryKept')}</Button>
        <a class="button quiet" href={file} download="porte-document.txt">
          {say('settings.recoverySave')}
        </a>
      </div>
    </div>
  );
}

interface NewRecoveryCodesProps {
  readonly account: AccountView;
  /** Those that there are were never seen: the answer that brought them was lost. */
  readonly unseen: boolean;
  onMade(codes: readonly string[]): void;
}

/** For whoever has lost the codes, or used them up. */
export function NewRecoveryCodes({ account, unseen, onMade }: NewRecoveryCodesProps) {
  const { say, send } = useSite();
  const make = async (values: Values) => {
    const made = await send('POST /api/account/new-recovery-codes', confirmationIn(values));
    onMade(made.recoveryCodes);
  };
  return (
    <>
      {unseen && <Notice live>{say('settings.codesNotSeen')}</Notice>}
      <details open={unseen}>
        <summary>{say('settings.newCodes')}</summary>
        <p>{say('settings.newCodesText')}</p>
        <Form
          name="new-codes"
          submit={say('settings.newCodesMake')}
          weight="quiet"
          check={(values) => wrongConfirmation(values, account, say)}
          send={make}
        >
          <Confirmation account={account} />
        </Form>
      </details>
    </>
  );
}
