import { useState } from 'preact/hooks';
import type { AccountView } from '../../../domain/api.ts';
import { Form } from '../../design/form.tsx';
import { Notice } from '../../design/notice.tsx';
import { useSite } from '../site.ts';
import { Setting } from './setting.tsx';

/** Mails about what arrives in the wallet: the same switch as the link in each of them leads to. */
export function Mails({ account: { arrivalMails } }: { account: AccountView }) {
  const { say, send } = useSite();
  const [wanted, setWanted] = useState(arrivalMails);
  const [changed, setChanged] = useState(false);

  const change = async () => {
    await send('PUT /api/account/arrival-mails', { wanted: !wanted });
    setWanted(!wanted);
    setChanged(true);
  };

  return (
    <Setting name="mails" title={say('settings.mails')}>
      <p>{say(wanted ? 'arrivals.on' : 'arrivals.off')}</p>
      <p class="hint">{say('arrivals.always')}</p>
      {changed && <Notice live>{say(wanted ? 'arrivals.nowOn' : 'arrivals.nowOff')}</Notice>}
      <Form
        name="mails"
        submit={say(wanted ? 'arrivals.switchOff' : 'arrivals.switchOn')}
        weight="quiet"
        check={() => []}
        send={change}
      />
    </Setting>
  );
}
