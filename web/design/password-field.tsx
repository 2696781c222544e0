import { useEffect, useState } from 'preact/hooks';
import {
  brokenPasswordRules,
  type PasswordRule,
  passwordLength,
  passwordRules,
} from '../../domain/password.ts';
import type { PasswordStrength } from '../../domain/password-strength.ts';
import { type Site, useSite } from '../pages/site.ts';
import { useJudgement } from '../strength/use-judgement.ts';
import { Field } from './field.tsx';
import { type FormError, useField, type Values } from './form.tsx';

/** Tells a password manager whose password stands beside it; of no use to a person, who knows. */
export function OwnAddress({ email }: { email: string }) {
  return (
    <input class="unseen" autocomplete="username" value={email} readOnly tabIndex={-1} aria-hidden="true" />
  );
}

/** The password of an account that exists. */
export function PasswordField({ name = 'password', label }: { name?: string; label?: string }) {
  const { say } = useSite();
  const [shown, setShown] = useState(false);
  return (
    <Field
      name={name}
      label={label ?? say('form.password')}
      input={{
        type: shown ? 'text' : 'password',
        autocomplete: 'current-password',
        autocapitalize: 'none',
        spellcheck: false,
      }}
      beside={<Reveal shown={shown} onChange={setShown} />}
    />
  );
}

/** What to correct in `PasswordField`. */
export function passwordMissing(values: Values, say: Site['say'], field = 'password'): FormError[] {
  return values[field] ? [] : [{ field, message: say('form.passwordMissing') }];
}

/**
 * A new password, twice, with the rules that it meets as it is typed. `personal` are the words that it must not
 * contain.
 */
export function NewPasswordFields({ personal }: { personal: readonly string[] }) {
  const { say } = useSite();
  const [shown, setShown] = useState(false);
  const [password, setPassword] = useState('');
  const rules = `${useField('password').id}-rules`;
  const judgement = useJudgement(password, personal);
  const input = {
    type: shown ? 'text' : 'password',
    autocomplete: 'new-password',
    autocapitalize: 'none',
    spellcheck: false,
  } as const;
  return (
    <>
      <Field
        name="password"
        label={say('form.newPassword')}
        describedBy={rules}
        input={{ ...input, onInput: (event) => setPassword(event.currentTarget.value) }}
        beside={<Reveal shown={shown} onChange={setShown} />}
      />
      <PasswordRules id={rules} password={password} personal={personal} listed={judgement?.broken} />
      <PasswordStrengthLine strength={judgement?.strength} />
      <Field name="repeat" label={say('form.repeat')} input={input} />
    </>
  );
}

interface PasswordRulesProps {
  readonly id: string;
  readonly password: string;
  readonly personal: readonly string[];
  /** What a list says of it, or said a moment ago; what needs none shows at once. */
  readonly listed?: readonly PasswordRule[] | undefined;
}

/** What a new password has to be, and what of that it is already. */
export function PasswordRules({ id, password, personal, listed = [] }: PasswordRulesProps) {
  const { say } = useSite();
  const atOnce = password === '' ? passwordRules : brokenPasswordRules(password, personal);
  const broken = [...atOnce, ...listed.filter((rule) => rule !== 'length')];
  const words = (rule: PasswordRule) => say(`rule.${rule}`, { min: passwordLength.min });
  const open = passwordRules.filter((rule) => broken.includes(rule)).map(words);
  const heard = useAfterPause(
    password,
    open.length > 0 ? `${say('form.ruleOpen')} ${open.join(', ')}` : say('form.rulesMet'),
  );
  return (
    <>
      <ul class="rules" id={id} aria-label={say('form.rules')}>
        {passwordRules.map((rule) => {
          const met = !broken.includes(rule);
          return (
            <li key={rule} data-met={met}>
              <span class="unseen">{say(met ? 'form.ruleMet' : 'form.ruleOpen')} </span>
              {words(rule)}
            </li>
          );
        })}
      </ul>
      <p class="unseen" role="status">
        {heard}
      </p>
    </>
  );
}

/** Milliseconds without a key after which somebody listens. */
const pause = 1_000;

/** What is to be heard of what is typed: once the typing pauses, and only if it is something else than before. */
function useAfterPause(typed: string, words: string): string {
  const [heard, setHeard] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setHeard(typed === '' ? '' : words), pause);
    return () => clearTimeout(timer);
  }, [typed, words]);
  return heard;
}

/** How strong it is, in words; it is there and silent while nothing is known, so that it is heard when it speaks. */
export function PasswordStrengthLine({ strength }: { strength: PasswordStrength | undefined }) {
  const { say } = useSite();
  return (
    <p class="strength" role="status" data-strength={strength}>
      {strength && say(`form.strength-${strength}`)}
    </p>
  );
}

/** What to correct in `NewPasswordFields`. */
export function wrongNewPassword(
  { password = '', repeat = '' }: Values,
  personal: readonly string[],
  say: Site['say'],
): FormError[] {
  const errors: FormError[] = [];
  if (password === '') errors.push({ field: 'password', message: say('form.newPasswordMissing') });
  else if (brokenPasswordRules(password, personal).length > 0) {
    errors.push({ field: 'password', message: say('form.newPasswordWeak') });
  }
  if (repeat === '') errors.push({ field: 'repeat', message: say('form.repeatMissing') });
  else if (repeat !== password) errors.push({ field: 'repeat', message: say('form.repeatDifferent') });
  return errors;
}

function Reveal({ shown, onChange }: { shown: boolean; onChange(shown: boolean): void }) {
  const { say } = useSite();
  return (
    <button type="button" class="reveal" onClick={() => onChange(!shown)}>
      {say(shown ? 'form.hide' : 'form.show')}
      <span class="unseen">{say('form.ofPassword')}</span>
    </button>
  );
}
