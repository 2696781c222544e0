import { type Facts, toneOf, type VerdictName } from '../../../domain/verification/verdict.ts';
import { CertificateNumber } from '../../design/certificate-number.tsx';
import { FactList } from '../../design/fact-list.tsx';
import { Seal } from '../../design/mark.tsx';
import { useSite } from '../site.ts';

interface SignedFactsProps {
  readonly facts: Facts;
  readonly verdict: VerdictName;
  /** Of its heading: below that of the answer. */
  readonly headingLevel: 2 | 3;
}

/** What is signed in a certificate, and nothing else, on the paper that certificates have here. */
export function SignedFacts({ facts, headingLevel, verdict }: SignedFactsProps) {
  const Level = `h${headingLevel}` as const;
  const { kind: kindName, say } = useSite();
  const { holder, issuer, kind, number, title } = facts;
  const holds = toneOf[verdict] !== 'bad' || verdict === 'altered';
  return (
    <article class="certificate" data-state={holds ? 'active' : 'revoked'} aria-label={say('verify.signed')}>
      <p class="issuer">
        <span>{issuer.name ?? issuer.host}</span>
      </p>
      {kind && <p class="kind">{kindName(kind)}</p>}
      <Level>{title}</Level>
      {holder && (
        <p class="holder">
          <span>{say('fact.holder')}</span> {holder}
        </p>
      )}
      <FactList
        of={facts}
        show={['level', 'result', 'ects', 'periods', 'code', 'schoolYear', 'deliberatedOn']}
      />
      <p class="signed">{say('verify.signed')}</p>
      <Seal seed={number ?? issuer.did} />
      {number && <CertificateNumber id={number} />}
    </article>
  );
}
