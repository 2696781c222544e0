import { useState } from 'preact/hooks';
import type { AccountView, BodyOf } from '../../../domain/api.ts';
import { shareFields } from '../../../domain/sharing.ts';
import { ButtonLink } from '../../design/button.tsx';
import { Checkbox } from '../../design/checkbox.tsx';
import { Form, type Values } from '../../design/form.tsx';
import { Notice } from '../../design/notice.tsx';
import { Heading } from '../../design/text.tsx';
import { OwnShares } from '../share/own-shares.tsx';
import { useSite } from '../site.ts';
import { Setting } from './setting.tsx';

/** What shares show unless one says otherwise, and those that are given out. */
export function Sharing({ account: { sharing } }: { account: AccountView }) {
  const { href, say, send } = useSite();
  const [saved, setSaved] = useState(false);

  const save = async (values: Values) => {
    const chosen = Object.fromEntries(shareFields.map((field) => [field, values[field] === 'yes']));
    await send('PUT /api/account/sharing', chosen as BodyOf<'PUT /api/account/sharing'>);
    setSaved(true);
  };

  return (
    <Setting name="sharing" title={say('settings.sharing')}>
      <p>{say('settings.sharingText')}</p>
      <Form
        name="sharing"
        submit={say('reset.save')}
        weight="quiet"
        check={() => []}
        send={save}
        onInput={() => setSaved(false)}
      >
        <fieldset class="field boxes">
          <legend class="label">{say('settings.sharingAlso')}</legend>
          {shareFields.map((field) => (
            <Checkbox key={field} name={field} checked={sharing[field]}>
              {say(`settings.sharing-${field}`)}
            </Checkbox>
          ))}
        </fieldset>
      </Form>
      {saved && <Notice live>{say('settings.sharingSaved')}</Notice>}
      <Heading level={4}>{say('settings.shares')}</Heading>
      <OwnShares />
      <div class="ways">
        <ButtonLink href={href('share')} weight="quiet">
          {say('share.title')}
        </ButtonLink>
      </div>
    </Setting>
  );
}
