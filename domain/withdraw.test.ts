import { describe, expect, it } from 'vitest';
import { lifeOfOne } from './certificate-factory.ts';

describe('a certificate that is taken back', () => {
  it('stands revoked with the reason, and its student is told if they had heard of it', () => {
    const { mailed, says, takeBack, versions } = lifeOfOne();
    says({});
    mailed();
    expect(takeBack('ID1', 'Délibération annulée')).toEqual({ outcome: 'revoked' });
    expect(versions()).toMatchObject([
      {
        state: 'revoked',
        reason: { kind: 'withdrawn', text: 'Délibération annulée', withImport: false },
        mail: 'queued',
      },
    ]);
  });

  it('before its mail has left is told of to nobody', () => {
    const { says, takeBack, versions } = lifeOfOne();
    says({});
    takeBack('ID1', 'Délibération annulée');
    expect(versions()).toMatchObject([{ state: 'revoked', mail: 'skipped' }]);
  });

  it('is told of to whoever has seen it in the wallet, though no mail had left or it came back', () => {
    const { activated, bounced, mailed, says, seen, takeBack, versions } = lifeOfOne();
    says({});
    activated();
    seen();
    mailed();
    bounced();
    takeBack('ID1', 'Délibération annulée');
    expect(versions()).toMatchObject([{ state: 'revoked', mail: 'queued' }]);
  });

  it('is told of to nobody who wanted no mail about it, unless they have seen it', () => {
    const { activated, says, seen, takeBack, unwanted, versions } = lifeOfOne();
    says({}, { file: 'wrong' });
    activated();
    unwanted();
    takeBack('ID1', 'Mauvais fichier', 'wrong');
    expect(versions()).toEqual([]);
    says({});
    unwanted();
    activated();
    seen();
    takeBack('ID2', 'Délibération annulée');
    expect(versions()).toMatchObject([{ state: 'revoked', mail: 'queued' }]);
  });

  it('is told of to whoever was mailed at a former address, unless that mail came back', () => {
    for (const [cameBack, mail] of [
      [false, 'queued'],
      [true, 'skipped'],
    ] as const) {
      const { bounced, mailed, movedAway, says, takeBack, versions } = lifeOfOne();
      says({});
      mailed();
      if (cameBack) bounced();
      movedAway();
      takeBack('ID1', 'Délibération annulée');
      expect(versions()).toMatchObject([{ state: 'revoked', mail }]);
    }
  });

  it('keeps the first reason, and finds its own work when it is done twice', () => {
    const { says, takeBack, versions } = lifeOfOne();
    says({});
    const answers = ['First', 'First', 'Second'].map((text) => takeBack('ID1', text).outcome);
    expect(answers).toEqual(['revoked', 'revoked', 'revoked-before']);
    expect(versions()).toMatchObject([{ reason: { text: 'First' } }]);
  });

  it('is not, where a correction has taken its place', () => {
    const { says, states, takeBack } = lifeOfOne();
    says({});
    says({ result: 75 });
    expect(takeBack('ID1', 'Délibération annulée')).toEqual({ outcome: 'superseded', by: 'ID2' });
    expect(states()).toEqual(['revoked', 'pending']);
  });

  it('is none that nobody knows, nor one of another import', () => {
    const { says, takeBack } = lifeOfOne();
    says({}, { file: 'june' });
    expect(takeBack('ID9', 'Why')).toEqual({ outcome: 'unknown' });
    expect(takeBack('ID1', 'Why', 'july')).toEqual({ outcome: 'unknown' });
  });
});

describe('an import that is taken back', () => {
  it('leaves no trace of a certificate that nobody was told of, also in a wallet', () => {
    const { activated, says, takeBack, versions } = lifeOfOne();
    says({}, { file: 'wrong' });
    activated();
    expect(takeBack('ID1', 'Mauvais fichier', 'wrong')).toEqual({ outcome: 'undone' });
    expect(versions()).toEqual([]);
  });

  it.each([
    ['pending', () => {}],
    ['active', (life: ReturnType<typeof lifeOfOne>) => life.activated()],
  ] as const)('brings back what it had corrected as it was: %s', (state, meanwhile) => {
    const life = lifeOfOne();
    life.says({}, { file: 'june' });
    life.mailed();
    meanwhile(life);
    const [before] = life.versions();
    life.says({ result: 75 }, { file: 'wrong' });
    expect(life.takeBack('ID2', 'Mauvais fichier', 'wrong')).toEqual({ outcome: 'undone' });
    expect(life.versions()).toEqual([before]);
    expect(before?.state).toBe(state);
  });

  it('issues again what it had corrected if that was signed: what a status list has revoked stays so', () => {
    const life = lifeOfOne();
    life.says({}, { file: 'june' });
    life.activated();
    life.signed();
    life.says({ result: 75 }, { file: 'wrong' });
    const answers = [1, 2].map(() => life.takeBack('ID2', 'Mauvais fichier', 'wrong'));
    expect(answers).toEqual(answers.map(() => ({ outcome: 'revoked', reissuedAs: 'ID3' })));
    expect(life.versions()).toMatchObject([
      { id: 'ID1', state: 'revoked', statusIndex: 42 },
      { id: 'ID2', state: 'revoked', mail: 'skipped' },
      { id: 'ID3', state: 'pending', result: 70, importId: 'june' },
    ]);
    expect(life.versions()[2]).not.toHaveProperty('statusIndex');
  });

  it('revokes what was mailed, and its student is told', () => {
    const { mailed, says, takeBack, versions } = lifeOfOne();
    says({}, { file: 'wrong' });
    mailed();
    expect(takeBack('ID1', 'Mauvais fichier', 'wrong')).toEqual({ outcome: 'revoked' });
    expect(versions()).toMatchObject([{ reason: { withImport: true }, mail: 'queued' }]);
  });

  it('revokes what was mailed to a former address and waits for another mail', () => {
    const { mailed, movedAway, says, takeBack, versions } = lifeOfOne();
    says({}, { file: 'wrong' });
    mailed();
    movedAway();
    expect(takeBack('ID1', 'Mauvais fichier', 'wrong')).toEqual({ outcome: 'revoked' });
    expect(versions()).toMatchObject([{ reason: { withImport: true }, mail: 'queued' }]);
  });

  it('revokes what a student has seen in the wallet, and tells of it', () => {
    const { activated, says, seen, takeBack, versions } = lifeOfOne();
    says({}, { file: 'wrong' });
    activated();
    seen();
    expect(takeBack('ID1', 'Mauvais fichier', 'wrong')).toEqual({ outcome: 'revoked' });
    expect(versions()).toMatchObject([{ reason: { withImport: true }, mail: 'queued' }]);
  });

  it('brings back nothing of an import that was itself taken back meanwhile', () => {
    const { mailed, says, takeBack, versions } = lifeOfOne();
    says({}, { file: 'june' });
    mailed();
    says({ result: 75 }, { file: 'july' });
    expect(takeBack('ID1', 'June was wrong', 'june')).toMatchObject({ outcome: 'superseded' });
    expect(takeBack('ID2', 'July was wrong', 'july')).toEqual({ outcome: 'undone' });
    expect(versions()).toMatchObject([
      { id: 'ID1', state: 'revoked', reason: { kind: 'withdrawn', text: 'June was wrong' }, mail: 'queued' },
    ]);
  });
});

describe('an import whose corrections students have been told of, taken back', () => {
  /** May has said 70 and June 75, each with a mail. */
  function corrected() {
    const life = lifeOfOne();
    life.says({}, { file: 'may' });
    life.mailed();
    life.says({ result: 75 }, { file: 'june' });
    life.mailed();
    return life;
  }
  const standing = ({ versions }: ReturnType<typeof lifeOfOne>) =>
    versions()
      .filter(({ state }) => state !== 'revoked')
      .map(({ importId, result }) => `${importId} ${result}`);

  it('issues again what they had corrected, as the next version, and their own import’s word', () => {
    const life = corrected();
    const [may] = life.versions();
    expect(life.takeBack('ID2', 'Mauvais fichier', 'june')).toEqual({
      outcome: 'revoked',
      reissuedAs: 'ID3',
    });
    expect(life.versions()).toMatchObject([
      { id: 'ID1', state: 'revoked', reason: { kind: 'superseded', by: 'ID2' } },
      { id: 'ID2', state: 'revoked', reason: { kind: 'withdrawn', withImport: true } },
      {
        ...{ id: 'ID3', state: 'pending', mail: 'queued', version: 3, reissues: 'ID1' },
        ...{ result: 70, importId: 'may', droppedAt: may?.droppedAt, lineContact: may?.lineContact },
      },
    ]);
    expect(life.versions()[2]).not.toHaveProperty('mailMessageId');
  });

  it('issues it once, however often it is done, and says the same each time', () => {
    const life = corrected();
    const answers = [1, 2, 3].map(() => life.takeBack('ID2', 'Mauvais fichier', 'june'));
    expect(answers).toEqual(answers.map(() => ({ outcome: 'revoked', reissuedAs: 'ID3' })));
    expect(life.versions()).toHaveLength(3);
  });

  it('leaves a newer correction alone', () => {
    const life = corrected();
    life.says({ result: 80 }, { file: 'july' });
    expect(life.takeBack('ID2', 'Mauvais fichier', 'june')).toEqual({ outcome: 'superseded', by: 'ID3' });
    expect(standing(life)).toEqual(['july 80']);
  });

  it('lets a later file say otherwise of it, and takes a repetition of the first for what it is', () => {
    const life = corrected();
    life.takeBack('ID2', 'Mauvais fichier', 'june');
    expect(life.outcomeOf({}, { repeat: true })).toBe('duplicate');
    expect(life.outcomeOf({ result: 75 }, { file: 'july' })).toBe('corrected');
    expect(standing(life)).toEqual(['july 75']);
  });

  it.each([
    ['june', 'july'],
    ['july', 'june'],
  ])('together with a correction of theirs (%s, then %s), leaves what was before both', (...files) => {
    const life = corrected();
    life.says({ result: 80 }, { file: 'july' });
    life.mailed();
    for (const file of files) {
      const own = life.versions().filter(({ importId }) => importId === file);
      for (const { id } of own) life.takeBack(id, 'Mauvais fichier', file);
    }
    expect(standing(life)).toEqual(['may 70']);
  });

  it('though the correction of theirs was told to nobody, leaves what was before both', () => {
    const life = corrected();
    life.says({ result: 80 }, { file: 'july' });
    life.takeBack('ID2', 'Mauvais fichier', 'june');
    life.takeBack('ID3', 'Mauvais fichier', 'july');
    expect(standing(life)).toEqual(['may 70']);
    expect(life.versions()[2]).toMatchObject({ state: 'revoked', mail: 'skipped' });
  });

  it('leaves nothing once the import of what was issued again is taken back too', () => {
    const life = corrected();
    life.takeBack('ID2', 'Mauvais fichier', 'june');
    for (const id of ['ID1', 'ID3']) life.takeBack(id, 'Mauvais fichier', 'may');
    expect(standing(life)).toEqual([]);
  });

  it('issues nothing again that a person had taken back by itself', () => {
    const life = lifeOfOne();
    life.says({}, { file: 'may' });
    life.mailed();
    life.takeBack('ID1', 'Délibération annulée');
    life.says({ result: 75 }, { file: 'june' });
    life.mailed();
    expect(life.takeBack('ID2', 'Mauvais fichier', 'june')).toEqual({ outcome: 'revoked' });
    expect(standing(life)).toEqual([]);
  });

  it('is another thing than one correction that is revoked by itself, of which nothing is left', () => {
    const life = corrected();
    expect(life.takeBack('ID2', 'Délibération annulée')).toEqual({ outcome: 'revoked' });
    expect(standing(life)).toEqual([]);
  });
});
