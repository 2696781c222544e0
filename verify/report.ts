import { plainText } from '../domain/verification/plain-text.ts';
import { type Facts, toneOf, type Verdict } from '../domain/verification/verdict.ts';

const marks = { good: '[OK]', doubtful: '[??]', bad: '[NO]' } as const;

const unreadable = {
  empty: 'there is nothing in it',
  'too-large': 'it is far larger than a certificate',
  'no-credential': 'there is no signed certificate in it',
  unsigned: 'it stands beside signed certificates and is not signed, so anybody may have written it',
  malformed: 'it is damaged',
  'no-certificate': 'it is signed, but no certificate',
} as const;

const loose = {
  unsealed: 'this document carries no seal',
  'sealed-by-another': 'this document is not sealed by a key of its issuer’s, but signed by another',
  'added-to': 'something was added to this document after it was sealed, and may hide what was on it',
} as const;

/** What the answers went by. */
export interface Basis {
  /** Whether it was said whose certificates these should be: of whoever's none is simply good. */
  readonly isExpected: boolean;
  /** Whether the keys are those of copies, which may be older than what they are to check. */
  readonly byCopies: boolean;
}

/** The answers as a person reads them: a sentence for each, then what is signed. */
export function report(
  answers: readonly { readonly file: string; readonly verdicts: readonly Verdict[] }[],
  basis: Basis,
): string {
  return answers
    .flatMap(({ file, verdicts }) =>
      verdicts.map((verdict) => `${plainText(file) ?? ''}\n${answer(verdict, basis)}`),
    )
    .join('\n');
}

function answer(verdict: Verdict, { byCopies, isExpected }: Basis): string {
  const facts = 'facts' in verdict && verdict.facts ? lines(verdict.facts) : [];
  const tone = toneOf[verdict.verdict];
  const mark = marks[tone === 'good' && !isExpected ? 'doubtful' : tone];
  const said = byCopies ? byCopy(verdict) : sentence(verdict);
  return [`${mark} ${isExpected ? '' : whose(verdict)}${said}`, ...facts]
    .map((line) => `  ${line}\n`)
    .join('');
}

/** Where a copy may be older than what is checked, all that is wrong may be that a key is not in it. */
function byCopy(verdict: Verdict): string {
  if (verdict.verdict === 'unknown-key') {
    return 'Nothing is certain: it is signed by a key that is not in the copy that you gave by --did. A newer copy may have it.';
  }
  const missesKey =
    ('paper' in verdict && verdict.paper === 'sealed-by-another') ||
    (verdict.verdict === 'status-unknown' && verdict.why === 'untrustworthy');
  return missesKey
    ? `${sentence(verdict)} The key may be one that is not in the copy that you gave by --did: a newer copy may say otherwise.`
    : sentence(verdict);
}

/** What only the reader can judge, before what is good about it. */
function whose(verdict: Verdict): string {
  if (!('facts' in verdict) || !verdict.facts || toneOf[verdict.verdict] === 'bad') return '';
  return `Is ${verdict.facts.issuer.host} the institute’s address? You asked for nobody’s in particular, and anybody can sign. `;
}

function sentence(verdict: Verdict): string {
  const on = 'on' in verdict && verdict.on ? ` on ${verdict.on.slice(0, 10)}` : '';
  switch (verdict.verdict) {
    case 'genuine':
      return `Genuine and valid: signed by ${verdict.facts.issuer.host}, unchanged, not revoked (list of ${verdict.asOf}).`;
    case 'unsealed':
      return `The certificate is genuine and valid, but ${loose[verdict.paper]}. Rely only on what follows, signed by ${verdict.facts.issuer.host}.`;
    case 'revoked':
      return `Revoked${on}: no longer valid.`;
    case 'superseded':
      return `Replaced${on} by another certificate: no longer valid.`;
    case 'expired':
      return `Expired on ${verdict.since.slice(0, 10)}: no longer valid.`;
    case 'not-yet-valid':
      return `Not valid before ${verdict.from.slice(0, 10)}.`;
    case 'status-unknown':
      return `The signature of ${verdict.facts.issuer.host} is good, but today’s status is not known: ${statusUnknown(verdict)}.`;
    case 'altered':
      return verdict.part === 'document'
        ? 'The document was altered after it was sealed. What follows is signed and still in it.'
        : 'Altered, or signed by somebody else: the signature is not the issuer’s for what is written.';
    case 'unknown-key':
      return 'Nothing is certain: it is signed by a key that the issuer does not publish, or no longer. Ask its holder for the certificate as it is given out now.';
    case 'unknown-issuer':
      return `From another issuer: ${verdict.issuer.did}${verdict.issuer.host && ` at ${verdict.issuer.host}`}.`;
    case 'unchecked':
      return 'Nothing was checked: the issuer’s DID document could not be had. A copy can be given by --did.';
    case 'unknown':
      return 'There is no such certificate.';
    case 'unreadable':
      return `Nothing to check: ${unreadable[verdict.why]}.`;
  }
}

function statusUnknown({ asOf, list, why }: Extract<Verdict, { verdict: 'status-unknown' }>): string {
  switch (why) {
    case 'unreachable':
      return `its list of revocations, ${list ?? 'wherever it is'}, could not be had; a copy can be given by --status. It may have been revoked since`;
    case 'untrustworthy':
      return `what came for its list of revocations${list ? `, ${list},` : ''} is not its issuer’s. It may have been revoked since`;
    case 'outdated':
      return `the list of revocations is an old one. By ${asOf} it was not revoked; it may have been since`;
    case 'ahead':
      return 'the list of revocations is dated later than the clock of this machine: set the clock right';
    case 'unnamed':
      return 'it names no list of revocations';
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
