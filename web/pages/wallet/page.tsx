import { useEffect, useState } from 'preact/hooks';
import type { Account, CertificateView } from '../../../domain/api.ts';
import { Failure } from '../../api/client.ts';
import { markSignedIn } from '../../api/signed-in.ts';
import { Button, ButtonLink } from '../../design/button.tsx';
import { CertificateCard } from '../../design/certificate-card.tsx';
import { type Errors, explain } from '../../design/form.tsx';
import { Heading, Linked, Loading } from '../../design/text.tsx';
import { formatSchoolYear } from '../../texts/format.ts';
import { leaveTo } from '../leave.ts';
import { useSite } from '../site.ts';
import { bySchoolYear } from './by-school-year.ts';

interface Contents {
  readonly account: Account;
  readonly certificates: readonly CertificateView[];
}

/** Milliseconds between two looks at certificates that are still being activated, and how often to look. */
const nextLook = { after: 3_000, times: 5 };

export function Wallet() {
  const { facts, href, language, say, send } = useSite();
  const [contents, setContents] = useState<Contents>();
  const [errors, setErrors] = useState<Errors>();
  const [looks, setLooks] = useState(0);

  const load = async () => {
    setErrors(undefined);
    try {
      const [account, { certificates }] = await Promise.all([
        send('GET /api/session'),
        send('GET /api/wallet'),
      ]);
      markSignedIn(true);
      setContents({ account, certificates });
    } catch (failure) {
      if (failure instanceof Failure && failure.reason === 'not-signed-in') {
        markSignedIn(false);
        return leaveTo(`${href('home')}#needed`);
      }
      if (contents === undefined) setErrors(explain(failure, say));
    }
  };

  const unfinished = contents?.certificates.some(({ state }) => state === 'pending') ?? false;
  useEffect(() => {
    load();
  }, []);
  useEffect(() => {
    if (!unfinished || looks >= nextLook.times) return;
    const timer = setTimeout(() => load().finally(() => setLooks(looks + 1)), nextLook.after);
    return () => clearTimeout(timer);
  }, [unfinished, looks]);

  // A page that the browser kept, and shows again after a sign-out elsewhere, would show what is no longer theirs.
  useEffect(() => {
    const look = (event: PageTransitionEvent) => event.persisted && location.reload();
    addEventListener('pageshow', look);
    return () => removeEventListener('pageshow', look);
  }, []);

  if (errors) {
    return (
      <div class="narrow">
        <Heading arrived>{errors.title}</Heading>
        {errors.list.map(({ message }) => (
          <p class="lead" key={message}>
            {message}
          </p>
        ))}
        <div class="ways">
          <Button onClick={load}>{say('failure.retry')}</Button>
        </div>
      </div>
    );
  }
  if (contents === undefined) return <Loading>{say('wallet.loading')}</Loading>;

  const { account, certificates } = contents;
  const numbers = new Set(certificates.map(({ studentNumber }) => studentNumber));
  const secretariat = `mailto:${facts.secretariatEmail}`;
  return (
    <div class="wallet">
      <header>
        <p class="eyebrow">
          {account.firstName} {account.lastName}
        </p>
        <Heading arrived>{say('wallet.title')}</Heading>
        {certificates.length > 0 && <p class="lead">{say('wallet.count', { count: certificates.length })}</p>}
      </header>
      {certificates.length === 0 && (
        <section class="sheet">
          <h2>{say('wallet.emptyTitle')}</h2>
          <p>{say('wallet.emptyText')}</p>
          <div class="ways">
            <ButtonLink href={href('renew')}>{say('wallet.emptyRenew')}</ButtonLink>
            <ButtonLink href={secretariat} weight="quiet">
              {say('wallet.emptyWrite')}
            </ButtonLink>
          </div>
        </section>
      )}
      {bySchoolYear(certificates, language).map(({ schoolYear, certificates: members }) => (
        <section key={schoolYear} aria-labelledby={`year-${schoolYear}`}>
          <h2 id={`year-${schoolYear}`}>
            {say('wallet.schoolYear', { schoolYear: formatSchoolYear(schoolYear) })}
          </h2>
          <ul class="certificates">
            {members.map((certificate) => (
              <li key={certificate.id}>
                <CertificateCard certificate={certificate} numbered={numbers.size > 1} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {certificates.length > 0 && (
        <p class="aside">
          <Linked text={say('wallet.wrong')} href={secretariat} />
        </p>
      )}
    </div>
  );
}
