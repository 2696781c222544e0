import { useRef, useState } from 'preact/hooks';
import type { ProfileView } from '../../../domain/api.ts';
import { countries } from '../../../domain/countries.ts';
import type { Language } from '../../../domain/language.ts';
import { Field } from '../../design/field.tsx';
import { Form, type FormError, type Values } from '../../design/form.tsx';
import { languageNames } from '../../design/header.tsx';
import { Notice } from '../../design/notice.tsx';
import { Radios } from '../../design/radios.tsx';
import { Select } from '../../design/select.tsx';
import { Heading } from '../../design/text.tsx';
import { AccountPages, MemberPage } from '../member-page.tsx';
import { useSite } from '../site.ts';
import { changesOf, type Said, saidBy, saidIn } from './changes.ts';
import { Photo } from './photo.tsx';

export function Profile() {
  const { say, send } = useSite();
  return (
    <MemberPage
      loading={say('profile.loading')}
      load={() => send('GET /api/profile')}
      whose={({ email }) => email}
    >
      {(profile) => (
        <div class="account">
          <header>
            <p class="eyebrow">{profile.email}</p>
            <Heading arrived>{say('profile.title')}</Heading>
            <p class="lead">{say('profile.lead')}</p>
            <AccountPages />
          </header>
          <Details profile={profile} />
          <div class="beside-details">
            <Photo photo={profile.photo} initials={initialsOf(profile)} />
            <OnCertificates names={profile.onCertificates} />
          </div>
        </div>
      )}
    </MemberPage>
  );
}

/** What the student says, with nothing asked for but the names. */
function Details({ profile }: { profile: ProfileView }) {
  const { facts, language, say, send } = useSite();
  const { birthDate, city, country = '', firstName, gender, lastName, phone } = profile;
  const genderChosen = typeof gender === 'object' ? 'words' : (gender ?? '');
  const [inWords, setInWords] = useState(genderChosen === 'words');
  const [saved, setSaved] = useState(false);
  /** What is known to be kept. */
  const kept = useRef<Said>(saidBy(profile));

  const check = (values: Values): FormError[] => [
    ...(values.firstName?.trim()
      ? []
      : [{ field: 'firstName', message: say('activation.firstNameMissing') }]),
    ...(values.lastName?.trim() ? [] : [{ field: 'lastName', message: say('activation.lastNameMissing') }]),
    ...(values.gender === 'words' && !values.genderWords?.trim()
      ? [{ field: 'genderWords', message: say('profile.genderWordsMissing') }]
      : []),
  ];

  const save = async (values: Values) => {
    setSaved(false);
    const said = saidIn(values);
    await send('PATCH /api/profile', changesOf(kept.current, said));
    kept.current = said;
    setSaved(true);
  };

  const text = (value: string | undefined, autocomplete: string) => ({ defaultValue: value, autocomplete });
  return (
    <section class="sheet" aria-labelledby="details">
      <h2 id="details">{say('profile.details')}</h2>
      {saved && <Notice live>{say('profile.saved')}</Notice>}
      <Form
        name="profile"
        submit={say('reset.save')}
        check={check}
        send={save}
        onInput={(values) => {
          setInWords(values.gender === 'words');
          setSaved(false);
        }}
      >
        <div class="pair">
          <Field name="firstName" label={say('activation.firstName')} input={text(firstName, 'given-name')} />
          <Field name="lastName" label={say('activation.lastName')} input={text(lastName, 'family-name')} />
        </div>
        <p class="optional">{say('profile.optional')}</p>
        <Radios
          name="gender"
          label={say('profile.gender')}
          value={genderChosen}
          options={[
            { value: 'woman', label: say('profile.woman') },
            { value: 'man', label: say('profile.man') },
            { value: 'words', label: say('profile.ownWords') },
            { value: '', label: say('profile.noGender') },
          ]}
        >
          {inWords && (
            <Field
              name="genderWords"
              label={say('profile.genderWords')}
              input={{ ...text(typeof gender === 'object' ? gender.words : undefined, 'sex'), maxLength: 40 }}
            />
          )}
        </Radios>
        <div class="pair">
          <Field
            name="birthDate"
            label={say('profile.birthDate')}
            input={{ ...text(birthDate, 'bday'), type: 'date' }}
          />
          <Field
            name="phone"
            label={say('profile.phone')}
            input={{ ...text(phone, 'tel'), type: 'tel', maxLength: 40 }}
          />
        </div>
        <div class="pair">
          <Field name="city" label={say('profile.city')} input={text(city, 'address-level2')} />
          <Select
            name="country"
            label={say('profile.country')}
            value={country}
            autocomplete="country"
            options={[{ value: '', label: '–' }, ...countriesIn(language)]}
          />
        </div>
        <Select
          name="language"
          label={say('profile.language')}
          value={profile.language}
          options={facts.languages.map((value) => ({ value, label: languageNames[value] }))}
        />
      </Form>
    </section>
  );
}

function OnCertificates({ names }: { names: ProfileView['onCertificates'] }) {
  const { say } = useSite();
  if (names.length === 0) return null;
  return (
    <section class="on-certificates" aria-labelledby="on-certificates">
      <h2 id="on-certificates">{say('profile.onCertificates')}</h2>
      <ul>
        {names.map(({ firstName, lastName }) => (
          <li key={`${firstName} ${lastName}`}>
            {firstName} {lastName}
          </li>
        ))}
      </ul>
      <p class="hint">{say('profile.onCertificatesHint')}</p>
    </section>
  );
}

/** All countries by their names in a language, in its alphabet's order. */
function countriesIn(language: Language): { value: string; label: string }[] {
  const names = new Intl.DisplayNames([language], { type: 'region' });
  const { compare } = new Intl.Collator(language);
  return countries
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((a, b) => compare(a.label, b.label));
}

function initialsOf({ firstName, lastName }: ProfileView): string {
  return [firstName, lastName].map(([letter = '']) => letter.toUpperCase()).join('');
}
