import { describe, expect, it } from 'vitest';
import { lifeOfOne } from './certificate-factory.ts';
import { newsOf } from './news.ts';

type Life = ReturnType<typeof lifeOfOne>;

/** What there is to tell, each with the result it speaks of, after what happened. */
function newsAfter(...happened: ((life: Life) => unknown)[]) {
  const life = lifeOfOne();
  for (const happens of happened) happens(life);
  return newsOf(life.versions()).news.map((news) =>
    news.kind === 'corrected'
      ? `corrected ${news.was.result} → ${news.certificate.result}${news.reason ? ` (${news.reason})` : ''}`
      : `${news.kind} ${news.certificate.result}`,
  );
}

const issued = ({ says }: Life) => says({ result: 70 });
const corrected = (result: number) => (life: Life) => life.says({ result });
const mailed = (life: Life) => life.mailed();
const activated = (life: Life) => life.activated();
const signed = (life: Life) => life.signed();
const seen = (life: Life) => life.seen();
const movedAway = (life: Life) => life.movedAway();
const takenBack = (id: string, file?: string) => (life: Life) => life.takeBack(id, 'Why', file);

describe('what a student is told', () => {
  it('is what is new, once', () => {
    expect(newsAfter(issued)).toEqual(['new 70']);
    expect(newsAfter(issued, mailed)).toEqual([]);
  });

  it('of a correction before the mail has left is the right certificate alone', () => {
    expect(newsAfter(issued, corrected(75))).toEqual(['new 75']);
    expect(newsAfter(issued, corrected(75), mailed)).toEqual([]);
  });

  it('of corrections is what changed since they last heard of it', () => {
    expect(newsAfter(issued, mailed, corrected(75))).toEqual(['corrected 70 → 75']);
    expect(newsAfter(issued, mailed, corrected(75), corrected(80))).toEqual(['corrected 70 → 80']);
    expect(newsAfter(issued, mailed, corrected(75), mailed, corrected(80))).toEqual(['corrected 75 → 80']);
  });

  it('of a correction is what changed since they saw it in the wallet, or were mailed at a former address', () => {
    expect(newsAfter(issued, activated, seen, corrected(75))).toEqual(['corrected 70 → 75']);
    expect(newsAfter(issued, activated, seen, takenBack('ID1', 'file 1'))).toEqual(['revoked 70']);
    expect(newsAfter(issued, mailed, movedAway, corrected(75))).toEqual(['corrected 70 → 75']);
  });

  it('of a correction that was itself corrected to what it was is nothing', () => {
    expect(newsAfter(issued, mailed, corrected(75), corrected(70))).toEqual([]);
  });

  it('is that it has another number, if what they may have downloaded is no longer valid', () => {
    const back = takenBack('ID2', 'file 2');
    expect(newsAfter(issued, activated, signed, corrected(75), back)).toEqual(['corrected 70 → 70 (Why)']);
    expect(newsAfter(issued, activated, signed, corrected(75), corrected(70))).toEqual(['corrected 70 → 70']);
    expect(newsAfter(issued, mailed, activated, seen, corrected(75), back)).toEqual([]);
  });

  it('of a certificate that was taken back is that it was', () => {
    expect(newsAfter(issued, mailed, takenBack('ID1'))).toEqual(['revoked 70']);
    expect(newsAfter(issued, mailed, corrected(75), mailed, takenBack('ID2'))).toEqual(['revoked 75']);
  });

  it('of an import that is taken back with its correction is the way back and why, in one word', () => {
    const back = takenBack('ID2', 'file 2');
    expect(newsAfter(issued, mailed, corrected(75), mailed, back)).toEqual(['corrected 75 → 70 (Why)']);
    expect(newsAfter(issued, mailed, corrected(75), mailed, back, mailed)).toEqual([]);
    expect(newsAfter(issued, mailed, corrected(75), mailed, back, mailed, corrected(80))).toEqual([
      'corrected 70 → 80',
    ]);
  });

  it('is nothing of what came and went before they heard of it', () => {
    expect(newsAfter(issued, takenBack('ID1'))).toEqual([]);
    expect(newsAfter(issued, takenBack('ID1', 'file 1'))).toEqual([]);
  });

  it('of a certificate that was issued again is told beside what they last heard', () => {
    const gone = takenBack('ID1', 'file 1');
    expect(newsAfter(issued, mailed, gone, corrected(75))).toEqual(['corrected 70 → 75']);
    expect(newsAfter(issued, mailed, gone, mailed, corrected(75))).toEqual(['new 75']);
  });
});

describe('a certificate whose mail is due but brings nothing', () => {
  it('is settled with the mail that tells of its successor', () => {
    const life = lifeOfOne();
    life.says({});
    life.mailed();
    life.takeBack('ID1', 'Why', 'file 1');
    life.says({ result: 75 });
    expect(newsOf(life.versions()).settled.map(({ id }) => id)).toEqual(['ID1']);
  });
});
