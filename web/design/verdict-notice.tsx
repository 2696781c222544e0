import { formatDay } from '../../domain/texts/format.ts';
import {
  type LoosePaper,
  type StatusUnknown,
  type Tone,
  toneOf,
  toneOfAll,
  type Unreadable,
  type Verdict,
  type VerdictName,
} from '../../domain/verification/verdict.ts';
import { useSite } from '../pages/site.ts';
import { Linked } from './text.tsx';

/** One sign for each answer, inside the outline of its tone: a ring, a triangle, an octagon. */
const signs: Readonly<Record<VerdictName, string>> = {
  genuine: 'M-7 .5-2 6 8-6',
  unsealed: 'M-4 9V-5H1L5-1V9Z M1-5V-1H5',
  'status-unknown': 'M0-4V3 M0 7.5V8',
  'not-yet-valid': 'M0-3V3L4 6',
  unchecked: 'M-6 4H6',
  unknown: 'M-3.5-2A3.5 3.5 0 1 1 0 2V4 M0 8V8.5',
  unreadable: 'M-5-1H5 M-5 3H5 M-5 7H1',
  superseded: 'M-7 0H7 M2-5 7 0 2 5',
  revoked: 'M-6-6 6 6 M6-6-6 6',
  expired: 'M0-7V0L5 4',
  altered: 'M-7-3H7 M-7 3H7 M-4 7 4-7',
  'unknown-key': 'M-7 0A3.5 3.5 0 1 1 0 0A3.5 3.5 0 1 1-7 0Z M0 0H8V4 M4.5 0V3',
  'unknown-issuer': 'M-4-3A4 4 0 1 1 0 1.5V4 M0 8V8.5',
};

const outlines = {
  good: 'M-16 0A16 16 0 1 1 16 0A16 16 0 1 1-16 0Z',
  doubtful: 'M0-17 18 14H-18Z',
  bad: 'M-7-17H7L17-7V7L7 17H-7L-17 7V-7Z',
} as const;

/** The answer in one sentence, with a word, a sign and a colour that say the same, and the reason. */
export function VerdictNotice({ verdict: answer, level }: { verdict: Verdict; level: 1 | 2 }) {
  const { facts, say } = useSite();
  const { verdict } = answer;
  const tone = toneOf[verdict];
  const Level = `h${level}` as const;
  const said = saidOf(answer);
  const paper = besides(answer);
  return (
    <div class="verdict" data-tone={tone} data-verdict={verdict}>
      <Sign tone={tone} path={signs[verdict]} />
      <p class="word">{say(`verify.word-${answer.verdict === 'unsealed' ? answer.paper : verdict}`)}</p>
      <Level tabIndex={-1}>{say(`verify.says-${said}`, { institute: facts.name })}</Level>
      <Reason answer={answer} />
      {paper && <p>{say(`verify.why-${paper}`)}</p>}
      {answer.verdict === 'unknown-issuer' && (
        <dl>
          <div>
            <dt>{say('verify.issuer')}</dt>
            <dd>
              <code>{answer.issuer.did}</code>
            </dd>
          </div>
          {answer.issuer.host !== '' && (
            <div>
              <dt>{say('verify.address')}</dt>
              <dd>
                <code>{answer.issuer.host}</code>
              </dd>
            </div>
          )}
        </dl>
      )}
    </div>
  );
}

/** Of several answers all in one sentence, with the sign and the colour of the worst. */
export function SummaryNotice({ verdicts, heading }: { verdicts: readonly Verdict[]; heading: boolean }) {
  const { say } = useSite();
  const tone = toneOfAll(verdicts);
  const count = verdicts.filter(({ verdict }) => toneOf[verdict] === tone).length;
  const Level = heading ? 'h1' : 'p';
  const sign = { good: signs.genuine, doubtful: signs['status-unknown'], bad: signs.revoked }[tone];
  const said = { good: 'allGood', doubtful: 'someDoubtful', bad: 'someBad' } as const;
  return (
    <div class="verdict summary" data-tone={tone}>
      <Sign tone={tone} path={sign} />
      <Level {...(heading && { tabIndex: -1 })}>
        {say(`verify.${said[tone]}`, { count, all: verdicts.length })}
      </Level>
    </div>
  );
}

function Sign({ tone, path }: { tone: Tone; path: string }) {
  return (
    <svg viewBox="-20 -20 40 40" aria-hidden="true" focusable="false">
      <path class="outline" d={outlines[tone]} />
      <path class="sign" d={path} {...(tone === 'doubtful' && { transform: 'translate(0 4) scale(.7)' })} />
    </svg>
  );
}

function saidOf(answer: Verdict) {
  if (answer.verdict === 'altered' && answer.part === 'document') return 'altered-document';
  return answer.verdict === 'unsealed' ? answer.paper : answer.verdict;
}

/** How the document stands, where its certificate may hold and another doubt is told of first. */
function besides(answer: Verdict): LoosePaper | undefined {
  if (answer.verdict !== 'status-unknown' && answer.verdict !== 'not-yet-valid') return undefined;
  const { paper } = answer;
  return paper === 'sealed' || paper === 'changed' ? undefined : paper;
}

function Reason({ answer }: { answer: Verdict }) {
  const { facts, language, say } = useSite();
  const day = (instant: string) => formatDay(instant, language);
  const about = (): [why: WhyName, values?: Record<string, string>] => {
    switch (answer.verdict) {
      case 'genuine':
        return ['genuine', { institute: facts.name, date: day(answer.asOf) }];
      case 'expired':
        return ['expired', { date: day(answer.since) }];
      case 'not-yet-valid':
        return ['not-yet-valid', { date: day(answer.from) }];
      case 'status-unknown':
        return [answer.why, { date: answer.asOf ? day(answer.asOf) : '' }];
      case 'unreadable':
        return [answer.why];
      case 'superseded':
        return answer.successor === undefined ? ['superseded'] : ['successor', { number: answer.successor }];
      case 'altered':
        return [saidOf(answer) as 'altered' | 'altered-document'];
      case 'unsealed':
        return [answer.paper];
      default:
        return [answer.verdict];
    }
  };
  const [why, values] = about();
  const on = 'on' in answer && answer.on ? ` ${say('verify.on', { date: day(answer.on) })}` : '';
  return (
    <p>
      <Linked text={say(`verify.why-${why}`, values)} href={`#n.${values?.number ?? ''}`} />
      {on}
    </p>
  );
}

type WhyName =
  | Exclude<VerdictName, 'status-unknown' | 'unreadable' | 'unsealed'>
  | LoosePaper
  | StatusUnknown
  | Unreadable
  | 'successor'
  | 'altered-document';
