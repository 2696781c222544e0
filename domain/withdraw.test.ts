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
