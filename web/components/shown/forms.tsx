import { Failure } from '../../api/client.ts';
import { CaptchaLine } from '../../captcha/captcha.tsx';
import { ErrorSummary } from '../../design/error-summary.tsx';
import { EmailField, wrongAddress } from '../../design/field.tsx';
import { Form, FormContext, type Values } from '../../design/form.tsx';
import { PasswordField } from '../../design/password-field.tsx';
import type { Site } from '../../pages/site.ts';
import { show } from '../show.tsx';

const check =
  ({ say }: Site) =>
  ({ email, password }: Values) => {
    const wrong = wrongAddress(email);
    return [
      ...(wrong ? [{ field: 'email', message: say(wrong) }] : []),
      ...(password ? [] : [{ field: 'password', message: say('form.passwordMissing') }]),
    ];
  };

/** As if there were no connection, which every form has words for. */
const fail = () => Promise.reject(new Failure('offline'));

const inside = (
  <>
    <EmailField name="email" autocomplete="username" />
    <PasswordField />
  </>
);

export const forms = [
  show(
    'design/form',
    { Form },
    {
      'weight="main"': (site) => (
        <Form name="form-main" submit={site.say('home.enter')} check={check(site)} send={fail}>
          {inside}
        </Form>
      ),
      'weight="quiet"': (site) => (
        <Form
          name="form-quiet"
          submit={site.say('settings.dataSave')}
          weight="quiet"
          check={check(site)}
          send={fail}
        >
          {inside}
        </Form>
      ),
      'refused, as it comes back': {
        still: true,
        look: (site) => <Refused site={site} />,
      },
    },
  ),
  show(
    'design/error-summary',
    { ErrorSummary },
    {
      'with a link to each field': {
        still: true,
        look: ({ say }) => (
          <ErrorSummary
            form="error-summary"
            errors={{
              title: say('form.errors'),
              list: [
                { field: 'email', message: say('form.emailMissing') },
                { field: 'password', message: say('form.passwordMissing') },
              ],
            }}
          />
        ),
      },
      'of the form as a whole': {
        still: true,
        look: ({ say }) => (
          <ErrorSummary
            form="error-summary"
            errors={{ title: say('failure.title'), list: [{ message: say('failure.offline') }] }}
          />
        ),
      },
      'of a page that is to be loaded anew': {
        still: true,
        look: ({ say }) => (
          <ErrorSummary
            form="error-summary"
            errors={{
              title: say('failure.title'),
              list: [{ message: say('acceptance.title') }],
              isStale: true,
            }}
          />
        ),
      },
    },
  ),
  show('captcha/captcha', { CaptchaLine }, captchaStates()),
];

function captchaStates() {
  const line = (status: 'idle' | 'solving' | 'solved' | 'failed') => () => (
    <CaptchaLine captcha={{ status, begin: () => undefined, attach: fail }} />
  );
  return {
    'nobody has typed yet: nothing': line('idle'),
    solving: line('solving'),
    solved: line('solved'),
    failed: line('failed'),
  };
}

/** The summary above, and beside each field what is wrong with it. */
function Refused({ site }: { site: Site }) {
  const { say } = site;
  const list = check(site)({});
  const name = 'form-refused';
  return (
    <>
      <ErrorSummary form={name} errors={{ title: say('form.errors'), list }} />
      <FormContext.Provider value={{ name, errors: list }}>
        <form>{inside}</form>
      </FormContext.Provider>
    </>
  );
}
