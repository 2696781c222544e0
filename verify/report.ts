import { type Facts, toneOf, type Verdict } from '../domain/verification/verdict.ts';

const marks = { good: '[OK]', doubtful: '[??]', bad: '[NO]' } as const;

const whys = {
  unreachable: 'its list of revocations could not be asked for; it may have been revoked since',
  untrustworthy: 'the list of revocations is not its issuer’s, or too old; it may have been revoked since',
  unnamed: 'it names no list of revocations',
  empty: 'there is nothing in it',
  'too-large': 'it is far larger than a certificate',
  'no-credential': 'there is no signed certificate in it',
  malformed: 'it is damaged',
  'no-certificate': 'it is signed, but no certificate',
} as const;

/** The answers as a person reads them: a sentence for each, then what is signed. */
export function report(
  answers: readonly { readonly file: string; readonly verdicts: readonly Verdict[] }[],
): string {
  return answers
    .flatMap(({ file, verdicts }) => verdicts.map((verdict) => `${file}\n${answer(verdict)}`))
    .join('\n');
}

function answer(verdict: Verdict): string {
  const facts = 'facts' in verdict && verdict.facts ? lines(verdict.facts) : [];
  return [`${marks[toneOf[verdict.verdict]]} ${sentence(verdict)}`, ...facts]
    .map((line) => `  ${line}\n`)
    .join('');
}

function sentence(verdict: Verdict): string {
  const on = 'on' in verdict && verdict.on ? ` on ${verdict.on.slice(0, 10)}` : '';
  switch (verdict.verdict) {
    case 'genuine':
      return `Genuine and valid: signed by ${verdict.facts.issuer.host}, unchanged, not revoked (list of ${verdict.asOf}). Is that the institute’s address?`;
    case 'unsealed':
      return `The certificate is genuine and valid, but nothing vouches for this document: rely only on what follows, signed by ${verdict.facts.issuer.host}.`;
    case 'revoked':
      return `Revoked${on}: no longer valid.`;
    case 'superseded':
      return `Replaced${on} by another certificate: no longer valid.`;
    case 'expired':
      return `Expired on ${verdict.since.slice(0, 10)}: no longer valid.`;
    case 'not-yet-valid':
      return `Not valid before ${verdict.from.slice(0, 10)}.`;
    case 'status-unknown':
      return `The signature of ${verdict.facts.issuer.host} is good, but today’s status is not known: ${whys[verdict.why]}.`;
    case 'altered':
      return verdict.part === 'document'
        ? 'The document was altered after it was sealed. What follows is signed and still in it.'
        : 'Altered, or signed by somebody else: the signature is not the issuer’s for what is written.';
    case 'unknown-issuer':
      return `From another issuer: ${verdict.issuer.did}${verdict.issuer.host && ` at ${verdict.issuer.host}`}.`;
    case 'unchecked':
      return 'Nothing was checked: the issuer’s DID document could not be had. A copy can be given by --did.';
    case 'unknown':
      return 'There is no such certificate.';
    case 'unreadable':
      return `Nothing to check: ${whys[verdict.why]}.`;
  }
}

function lines(facts: Facts): string[] {
  const { issuer, result, ...others } = facts;
  const told = {
    issuer: [issuer.name, issuer.did].filter(Boolean).join(', '),
    ...others,
    ...(result !== undefined && { result: `${result} %` }),
  };
  return Object.entries(told).map(([name, value]) => `${`${name}:`.padEnd(15)}${value}`);
}
