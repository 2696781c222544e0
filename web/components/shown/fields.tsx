import { languages } from '../../../domain/language.ts';
import { Checkbox } from '../../design/checkbox.tsx';
import { CodeField } from '../../design/code-field.tsx';
import { EmailField, Field, FieldError, FieldFrame } from '../../design/field.tsx';
import { Fold } from '../../design/fold.tsx';
import { languageNames } from '../../design/header.tsx';
import {
  NewPasswordFields,
  OwnAddress,
  PasswordField,
  PasswordRules,
  PasswordStrengthLine,
} from '../../design/password-field.tsx';
import { Radios } from '../../design/radios.tsx';
import { Select } from '../../design/select.tsx';
import { TextArea } from '../../design/text-area.tsx';
import { Focused, show, Wrong } from '../show.tsx';

const email = 'amina.elidrissi@example.org';
const personal = ['Amina', 'El Idrissi', email];
const options = languages.map((value) => ({ value, label: languageNames[value] }));

export const fields = [
  show(
    'design/field',
    { Field },
    {
      empty: ({ say }) => <Field name="name" label={say('activation.firstName')} input={{}} />,
      'filled in': ({ say }) => (
        <Field name="name" label={say('activation.firstName')} input={{ defaultValue: 'Amina' }} />
      ),
      'with a hint': ({ say }) => (
        <Field name="name" label={say('form.code')} hint={say('form.codeHint')} input={{}} />
      ),
      focused: ({ say }) => (
        <Focused>
          <Field name="name" label={say('activation.firstName')} input={{}} />
        </Focused>
      ),
      wrong: ({ say }) => (
        <Wrong field="name" message={say('activation.firstNameMissing')}>
          <Field name="name" label={say('activation.firstName')} input={{}} />
        </Wrong>
      ),
      'wrong, with a hint': ({ say }) => (
        <Wrong field="name" message={say('form.codeMissing')}>
          <Field name="name" label={say('form.code')} hint={say('form.codeHint')} input={{}} />
        </Wrong>
      ),
      'two side by side': {
        wide: true,
        look: ({ say }) => (
          <div class="pair">
            <Field name="first" label={say('activation.firstName')} input={{ defaultValue: 'Amina' }} />
            <Field name="last" label={say('activation.lastName')} input={{ defaultValue: 'El Idrissi' }} />
          </div>
        ),
      },
    },
  ),
  show(
    'design/field',
    { EmailField },
    {
      'autocomplete="username"': () => <EmailField name="email" autocomplete="username" />,
      'autocomplete="email"': ({ say }) => (
        <EmailField name="email" label={say('settings.newAddress')} value={email} autocomplete="email" />
      ),
      wrong: ({ say }) => (
        <Wrong field="email" message={say('form.emailWrong')}>
          <EmailField name="email" value="amina@example" autocomplete="username" />
        </Wrong>
      ),
    },
  ),
  show(
    'design/field',
    { FieldFrame },
    {
      'around any control': ({ say }) => (
        <FieldFrame name="day" label={say('fact.birthDate')}>
          {(control) => <input type="date" {...control} />}
        </FieldFrame>
      ),
    },
  ),
  show(
    'design/field',
    { FieldError },
    {
      'by itself': ({ say }) => <FieldError id="by-itself" error={say('form.emailMissing')} />,
    },
  ),
  show(
    'design/password-field',
    { PasswordField },
    {
      'of an account that exists': () => <PasswordField />,
      wrong: ({ say }) => (
        <Wrong field="password" message={say('form.passwordMissing')}>
          <PasswordField />
        </Wrong>
      ),
    },
  ),
  show(
    'design/password-field',
    { NewPasswordFields },
    {
      'type, and see the rules': () => (
        <form>
          <NewPasswordFields personal={personal} />
        </form>
      ),
      wrong: ({ say }) => (
        <Wrong field="password" message={say('form.newPasswordWeak')}>
          <NewPasswordFields personal={personal} />
        </Wrong>
      ),
    },
  ),
  show(
    'design/password-field',
    { PasswordRules },
    {
      'nothing typed': () => <PasswordRules id="rules-open" password="" personal={personal} />,
      'some are met': () => (
        <PasswordRules id="rules-some" password="amina et ses amis" personal={personal} />
      ),
      'a list knows it': () => (
        <PasswordRules id="rules-listed" password="sunshine123" personal={personal} listed={['not-common']} />
      ),
      'all are met': () => (
        <PasswordRules id="rules-met" password="quatre mots sans lien" personal={personal} />
      ),
    },
  ),
  show(
    'design/password-field',
    { PasswordStrengthLine },
    {
      'strength="weak"': () => <PasswordStrengthLine strength="weak" />,
      'strength="fair"': () => <PasswordStrengthLine strength="fair" />,
      'strength="good"': () => <PasswordStrengthLine strength="good" />,
      'strength="strong"': () => <PasswordStrengthLine strength="strong" />,
    },
  ),
  show(
    'design/password-field',
    { OwnAddress },
    {
      'for password managers; nobody sees it': () => <OwnAddress email={email} />,
    },
  ),
  show(
    'design/code-field',
    { CodeField },
    {
      'at signing in': ({ say }) => <CodeField label={say('form.code')} />,
      first: ({ say }) => <CodeField label={say('settings.shownCode')} first />,
      arrived: { still: true, look: ({ say }) => <CodeField label={say('form.code')} arrived /> },
      wrong: ({ say }) => (
        <Wrong field="code" message={say('form.codeMissing')}>
          <CodeField label={say('form.code')} />
        </Wrong>
      ),
    },
  ),
  show(
    'design/text-area',
    { TextArea },
    {
      empty: ({ say }) => <TextArea name="text" label={say('certificate.message')} maxLength={1_000} />,
      'with a hint': ({ say }) => (
        <TextArea
          name="text"
          label={say('certificate.message')}
          hint={say('certificate.messageHint')}
          maxLength={1_000}
        />
      ),
      wrong: ({ say }) => (
        <Wrong field="text" message={say('certificate.messageMissing')}>
          <TextArea name="text" label={say('certificate.message')} maxLength={1_000} />
        </Wrong>
      ),
    },
  ),
  show(
    'design/select',
    { Select },
    {
      'one of a list': ({ say }) => (
        <Select name="language" label={say('profile.language')} options={options} value="nl" />
      ),
      'with a hint': ({ say }) => (
        <Select
          name="language"
          label={say('profile.language')}
          hint={say('profile.optional')}
          options={options}
        />
      ),
      focused: ({ say }) => (
        <Focused>
          <Select name="language" label={say('profile.language')} options={options} />
        </Focused>
      ),
      wrong: ({ say }) => (
        <Wrong field="language" message={say('form.errors')}>
          <Select name="language" label={say('profile.language')} options={options} />
        </Wrong>
      ),
    },
  ),
  show(
    'design/fold',
    { Fold },
    {
      'folded on a narrow window': ({ say }) => (
        <Fold id="fold" label={say('wallet.refine')}>
          <Select name="language" label={say('profile.language')} options={options} />
        </Fold>
      ),
      'with something chosen': ({ say }) => (
        <Fold id="fold-chosen" label={say('wallet.refine')} chosen={['Nederlands']}>
          <Select name="language" label={say('profile.language')} options={options} value="nl" />
        </Fold>
      ),
    },
  ),
  show(
    'design/radios',
    { Radios },
    {
      'with labels that wrap': ({ say }) => (
        <Radios
          name="wrap"
          label={say('profile.language')}
          options={[
            { value: 'all', label: say('share.whichAll') },
            { value: 'lead', label: say('transcript.lead') },
          ]}
          value="all"
        />
      ),
      'one of few': ({ say }) => (
        <Radios name="one-of-few" label={say('profile.language')} options={options} value="fr" />
      ),
      'with what belongs to the choice': ({ say }) => (
        <Radios name="and-more" label={say('profile.language')} options={options} value="de">
          <p class="hint">{say('form.codeHint')}</p>
        </Radios>
      ),
      wrong: ({ say }) => (
        <Wrong field="refused" message={say('form.errors')}>
          <Radios name="refused" label={say('profile.language')} options={options} value="en" />
        </Wrong>
      ),
    },
  ),
  show(
    'design/checkbox',
    { Checkbox },
    {
      'not ticked': ({ say }) => <Checkbox name="box">{say('settings.understood')}</Checkbox>,
      checked: ({ say }) => (
        <Checkbox name="box" checked>
          {say('settings.sharing-result')}
        </Checkbox>
      ),
      focused: ({ say }) => (
        <Focused>
          <Checkbox name="box">{say('settings.understood')}</Checkbox>
        </Focused>
      ),
      wrong: ({ say }) => (
        <Wrong field="box" message={say('settings.understoodMissing')}>
          <Checkbox name="box">{say('settings.understood')}</Checkbox>
        </Wrong>
      ),
    },
  ),
];
