import { useEffect, useRef } from 'preact/hooks';
import type { AccountView, CertificateView } from '../../../domain/api.ts';
import { longestShareTitle } from '../../../domain/shares/share.ts';
import { formatSchoolYear } from '../../../domain/texts/format.ts';
import { Checkbox } from '../../design/checkbox.tsx';
import { Field } from '../../design/field.tsx';
import { Form, type Values } from '../../design/form.tsx';
import { Radios } from '../../design/radios.tsx';
import { Select } from '../../design/select.tsx';
import { boxOf } from '../certificate-boxes.ts';
import { useSite } from '../site.ts';
import { type End, ends, shownFields, wrongChoices } from './choices.ts';

interface ShareFormProps {
  readonly account: AccountView;
  readonly certificates: readonly CertificateView[];
  readonly hasPhoto: boolean;
  /** The certificate that is chosen at first, if it is one of them. */
  readonly number: string;
  onValues(values: Values): void;
  /** @throws Failure */
  create(values: Values): Promise<void>;
}

/** Which certificates, under what title, what shows, until when, and for whom. */
export function ShareForm({ account, certificates, hasPhoto, number, onValues, create }: ShareFormProps) {
  const { say } = useSite();
  const place = useRef<HTMLDivElement>(null);
  const from =
    certificates.find(({ id }) => id === number) ?? (certificates.length === 1 ? certificates[0] : undefined);
  const which = account.sharing.otherCertificates ? 'all' : 'chosen';
  const shown = shownFields.filter((field) => field !== 'photo' || hasPhoto);

  // What is chosen to begin with is to be seen in the preview before anything is touched.
  useEffect(() => {
    place.current?.querySelector('form')?.dispatchEvent(new Event('input', { bubbles: true }));
  }, []);

  return (
    <div class="sheet-part" ref={place}>
      <Form
        name="share"
        submit={say('share.create')}
        check={(values) => wrongChoices(values, certificates, say)}
        send={create}
        onInput={onValues}
      >
        <Radios
          name="which"
          label={say('share.which')}
          value={which}
          options={[
            { value: 'chosen', label: say('share.whichChosen') },
            { value: 'all', label: say('share.whichAll') },
          ]}
        >
          <div class="boxes choice">
            {certificates.map(({ id, schoolYear, title }) => (
              <Checkbox key={id} name={boxOf(id)} checked={id === from?.id}>
                {title} <span class="hint">{formatSchoolYear(schoolYear)}</span>
              </Checkbox>
            ))}
          </div>
        </Radios>
        <Field
          name="title"
          label={say('share.titleLabel')}
          hint={say('share.titleHint')}
          input={{
            defaultValue:
              from?.title.slice(0, longestShareTitle) ??
              say('share.titleDefault', { name: `${account.firstName} ${account.lastName}` }),
            maxLength: longestShareTitle,
            autocomplete: 'off',
          }}
        />
        <div class="field always">
          <p class="label">{say('share.always')}</p>
          <ul>
            <li>{say('share.always-holder')}</li>
            <li>{say('share.always-certificate')}</li>
            <li>{say('share.always-state')}</li>
          </ul>
        </div>
        <fieldset class="field boxes">
          <legend class="label">{say('settings.sharingAlso')}</legend>
          {shown.map((field) => (
            <Checkbox key={field} name={field} checked={account.sharing[field]}>
              {say(`settings.sharing-${field}`)}
            </Checkbox>
          ))}
        </fieldset>
        <Select
          name="end"
          label={say('share.endLabel')}
          value="quarter"
          options={(Object.keys(ends) as End[]).map((end) => ({
            value: end,
            label: say(`share.end-${end}`),
          }))}
        />
        <Field
          name="pin"
          label={say('share.pin')}
          hint={say('share.pinHint')}
          input={{ inputMode: 'numeric', autocomplete: 'off', maxLength: 20, spellcheck: false }}
        />
      </Form>
    </div>
  );
}
