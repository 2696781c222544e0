import { useState } from 'preact/hooks';
import type { AccountView, ResponseOf } from '../../../domain/api.ts';
import { formatDay } from '../../../domain/texts/format.ts';
import { Form, type Values } from '../../design/form.tsx';
import { Notice } from '../../design/notice.tsx';
import { Providers, useProviderLabel } from '../providers.tsx';
import { useSite } from '../site.ts';
import { Confirmation, confirmationIn, wrongConfirmation } from './confirmation.tsx';
import { NeedsPassword } from './needs-password.tsx';
import { Setting } from './setting.tsx';

export type Identities = ResponseOf<'GET /api/session/external/identities'>['identities'];

interface ServicesProps {
  readonly account: AccountView;
  readonly identities: Identities;
  reload(): Promise<unknown>;
}

/** Identities of other providers that open the account; more can be linked, and each taken off. */
export function Services({ account, identities, reload }: ServicesProps) {
  const { facts, language, say } = useSite();
  const labelOf = useProviderLabel();
  /** How often: each time it is said anew. */
  const [removed, setRemoved] = useState(0);
  const linked = identities.map(({ provider }) => provider);
  const onRemoved = async () => {
    await reload();
    setRemoved((times) => times + 1);
  };

  return (
    <Setting name="services" title={say('settings.services')}>
      {identities.length === 0 ? (
        <p class="state-of">{say('settings.servicesNone')}</p>
      ) : (
        <p>{say('settings.servicesText')}</p>
      )}
      {removed > 0 && (
        <Notice live key={removed}>
          {say('settings.serviceRemoved')}
        </Notice>
      )}
      {identities.length > 0 && (
        <ul class="services">
          {identities.map(({ id, linkedAt, provider }) => (
            <li key={id}>
              <b>{labelOf(provider)}</b>
              <p class="hint">{say('settings.serviceSince', { date: formatDay(linkedAt, language) })}</p>
              <details>
                <summary>
                  {say('settings.serviceRemove')}
                  <span class="unseen">{` – ${labelOf(provider)}`}</span>
                </summary>
                <NeedsPassword account={account}>
                  <Removal account={account} id={id} onRemoved={onRemoved} />
                </NeedsPassword>
              </details>
            </li>
          ))}
        </ul>
      )}
      {facts.providers.some(({ id }) => !linked.includes(id)) && (
        <details>
          <summary>{say('settings.serviceAdd')}</summary>
          <NeedsPassword account={account}>
            <Providers purpose="link" without={linked} />
          </NeedsPassword>
        </details>
      )}
    </Setting>
  );
}

interface RemovalProps {
  readonly account: AccountView;
  readonly id: string;
  onRemoved(): Promise<void>;
}

/** Confirmed in its place: what opened the account does so no more. */
function Removal({ account, id, onRemoved }: RemovalProps) {
  const { say, send } = useSite();
  const remove = async (values: Values) => {
    await send('POST /api/session/external/unlink', { id, ...confirmationIn(values) });
    await onRemoved();
  };

  return (
    <>
      <p>{say('settings.serviceRemoveText')}</p>
      <Form
        name={`remove-${id.slice(0, 8)}`}
        submit={say('settings.serviceRemove')}
        weight="quiet"
        check={(values) => wrongConfirmation(values, account, say)}
        send={remove}
      >
        <Confirmation account={account} />
      </Form>
    </>
  );
}
