import { useEffect, useState } from 'preact/hooks';
import type { CertificateView } from '../../../domain/api.ts';
import { formatSchoolYear } from '../../../domain/texts/format.ts';
import { Button, ButtonLink } from '../../design/button.tsx';
import { CertificateCard } from '../../design/certificate-card.tsx';
import { Heading, Loading } from '../../design/text.tsx';
import { Trouble } from '../../design/trouble.tsx';
import { useSite } from '../site.ts';
import { useWallet } from '../use-wallet.ts';
import { bySchoolYear, type Choice, readChoice, search, writeChoice } from './arrange.ts';
import { NewTerms } from './new-terms.tsx';
import { Toolbar } from './toolbar.tsx';

/** What one keeps of a page to come back to: the choice in its address, the words beside it, where no log sees them. */
interface Kept {
  readonly words?: string;
}

/** So few certificates are found by looking. */
const seenAtOnce = 4;

export function Wallet() {
  const { facts, href, kind: kindName, language, say, send } = useSite();
  const { contents, errors, load } = useWallet();
  const [choice, setChoice] = useState<Choice>({ kind: undefined, order: 'newest' });
  const [words, setWords] = useState('');
  /** How often all was shown again: the button for it is gone, and reading begins anew. */
  const [shownAll, setShownAll] = useState(0);

  useEffect(() => {
    setChoice(readChoice(location.search));
    setWords((history.state as Kept | null)?.words ?? '');
  }, []);
  const keep = (next: Choice, nextWords: string) => {
    setChoice(next);
    setWords(nextWords);
    const kept: Kept = { words: nextWords };
    history.replaceState(kept, '', location.pathname + writeChoice(next));
  };

  const showAll = () => {
    keep({ ...choice, kind: undefined }, '');
    setShownAll((times) => times + 1);
  };

  // Noted once for each time the page is opened: what comes while it is open is new to whoever opens it next.
  const opened = contents !== undefined;
  useEffect(() => {
    // Should the note not arrive, what is new stays new, which is no harm.
    if (contents) send('POST /api/wallet/visit', { asOf: contents.asOf }).catch(() => undefined);
  }, [opened]);

  if (errors) return <Trouble errors={errors} onRetry={load} />;
  if (contents === undefined) return <Loading>{say('wallet.loading')}</Loading>;

  const { account, certificates } = contents;
  const count = certificates.length;
  const standing = certificates.filter(({ state }) => state !== 'revoked');
  const news = standing.filter(({ isNew }) => isNew).length;
  const numbers = new Set(certificates.map(({ studentNumber }) => studentNumber));
  const ofKind = certificates.filter(({ kind }) => choice.kind === undefined || kind === choice.kind);
  const found = search(ofKind, words, kindName);
  const valid = found.filter(({ state }) => state !== 'revoked');
  const newOnes = valid.filter(({ isNew }) => isNew);
  const others = valid.filter(({ isNew }) => !isNew);
  const arranged = (members: readonly CertificateView[]) =>
    bySchoolYear(members, choice.order, language).flatMap((year) => year.certificates);
  const revoked = found.filter(({ state }) => state === 'revoked');
  const cards = (members: readonly CertificateView[]) => (
    <ul class="certificates">
      {members.map((certificate) => (
        <li key={certificate.id}>
          <CertificateCard certificate={certificate} numbered={numbers.size > 1} />
        </li>
      ))}
    </ul>
  );
  return (
    <div class="wallet">
      <header>
        <p class="eyebrow">
          {account.firstName} {account.lastName}
        </p>
        <Heading arrived={1 + shownAll}>{say('wallet.title')}</Heading>
        {standing.length > 0 && (
          <p class="lead">
            {say('wallet.count', { count: standing.length })}
            {news > 0 && `, ${say('wallet.news', { count: news })}`}
          </p>
        )}
        {certificates.some(({ state }) => state === 'active') && (
          <div class="ways">
            <ButtonLink href={href('share')} weight="quiet">
              {say('share.begin')}
            </ButtonLink>
            <ButtonLink href={href('transcript')} weight="quiet">
              {say('transcript.open')}
            </ButtonLink>
          </div>
        )}
      </header>
      {account.newTerms && <NewTerms />}
      {count === 0 && (
        <section class="sheet">
          <h2>{say('wallet.emptyTitle')}</h2>
          <p>{say('wallet.emptyText')}</p>
          <ol class="steps">
            <li>{say('wallet.emptyWait')}</li>
            <li>{say('wallet.emptyOther')}</li>
            <li>{say('wallet.emptyAsk')}</li>
          </ol>
          <div class="ways">
            <ButtonLink href={href('renew')}>{say('wallet.emptyRenew')}</ButtonLink>
            <ButtonLink href={`mailto:${facts.secretariatEmail}`} weight="quiet">
              {say('wallet.emptyWrite')}
            </ButtonLink>
          </div>
        </section>
      )}
      {(count > seenAtOnce || choice.kind || words) && (
        <Toolbar
          kinds={new Set(certificates.map(({ kind }) => kind))}
          choice={choice}
          words={words}
          onChoice={(next) => keep(next, words)}
          onWords={(next) => keep(choice, next)}
        />
      )}
      <p class="unseen" role="status">
        {(words.trim() !== '' || choice.kind) && say('wallet.found', { count: found.length })}
      </p>
      {count > 0 && found.length === 0 && (
        <section class="sheet">
          <h2>{say('wallet.nothingFoundTitle')}</h2>
          <p>{say('wallet.nothingFoundText')}</p>
          <div class="ways">
            <Button weight="quiet" onClick={showAll}>
              {say('wallet.showAll')}
            </Button>
          </div>
        </section>
      )}
      {newOnes.length > 0 && (
        <section aria-labelledby="new">
          <h2 id="new">{say('wallet.newOnes')}</h2>
          {cards(arranged(newOnes))}
        </section>
      )}
      {bySchoolYear(others, choice.order, language).map(({ schoolYear, certificates: members }) => (
        <section key={schoolYear} aria-labelledby={`year-${schoolYear}`}>
          <h2 id={`year-${schoolYear}`}>
            {say('wallet.schoolYear', { schoolYear: formatSchoolYear(schoolYear) })}
          </h2>
          {cards(members)}
        </section>
      ))}
      {revoked.length > 0 && (
        <section aria-labelledby="revoked">
          <h2 id="revoked">{say('wallet.revokedTitle')}</h2>
          <p class="aside">{say('wallet.revokedLead')}</p>
          {cards(arranged(revoked))}
        </section>
      )}
    </div>
  );
}
