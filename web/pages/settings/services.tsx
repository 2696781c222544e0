import { useState } from 'preact/hooks';
import type { ResponseOf } from '../../../domain/api.ts';
import { formatDay } from '../../../domain/texts/format.ts';
import { type Errors, explain } from '../../design/form.tsx';
import { Notice } from '../../design/notice.tsx';
import { Providers, useProviderLabel } from '../providers.tsx';
import { useSite } from '../site.ts';
import { Setting } from './setting.tsx';

export type Identities = ResponseOf<'GET /api/session/external/identities'>['identities'];

interface ServicesProps {
  readonly identities: Identities;
  reload(): Promise<void>;
}

/** Identities of other providers that open the account; more can be linked, and each taken off. */
export function Services({ identities, reload }: ServicesProps) {
  const { language, say, send } = useSite();
  const labelOf = useProviderLabel();
  /** How often: each time it is said anew. */
  const [removed, setRemoved] = useState(0);
  const [errors, setErrors] = useState<Errors>();

  const remove = async (id: string) => {
    try {
      await send('POST /api/session/external/unlink', { id });
      setErrors(undefined);
      await reload();
      setRemoved((times) => times + 1);
    } catch (failure) {
      setErrors(explain(failure, say));
    }
  };

  return (
    <Setting name="services" title={say('settings.services')}>
      {identities.length === 0 ? (
        <p class="state-of">{say('settings.servicesNone')}</p>
      ) : (
        <p>{say('settings.servicesText')}</p>
      )}
      {errors && (
        <p class="notice wrong" role="alert">
          {errors.title}
        </p>
      )}
      {removed > 0 && (
        <Notice live key={removed}>
          {say('settings.serviceRemoved')}
        </Notice>
      )}
      {identities.length > 0 && (
        <ul class="sessions">
          {identities.map(({ id, linkedAt, provider }) => (
            <li key={id}>
              <div>
                <b>{labelOf(provider)}</b>
                <p class="hint">{say('settings.serviceSince', { date: formatDay(linkedAt, language) })}</p>
              </div>
              <button type="button" class="text" onClick={() => remove(id)}>
                {say('settings.serviceRemove')}
                <span class="unseen">{` – ${labelOf(provider)}`}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>{say('settings.serviceAdd')}</summary>
        <Providers purpose="link" />
      </details>
    </Setting>
  );
}
