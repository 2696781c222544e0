import { describe, expect, it } from 'vitest';
import type { Instant, IsoDate, StudentNumber } from './certificate.ts';
import { lifeOfOne } from './certificate-factory.ts';

const person = {
  ...{ studentNumber: '2024-00117' as StudentNumber, firstName: 'Chloé', lastName: 'Lefèvre' },
};
const before = '2026-07-01T00:00:00.000Z' as Instant;

describe('a line about a certificate that stands', () => {
  it('and says otherwise is a correction: a new version takes its place', () => {
    const { says, versions } = lifeOfOne();
    says({});
    expect(says({ result: 75, title: 'Algorithmique' })).toMatchObject({
      outcome: 'corrected',
      fields: ['title', 'result'],
      stood: { result: 70 },
      supersedes: 'ID1',
    });
    expect(versions()).toMatchObject([
      { id: 'ID1', result: 70, state: 'revoked', reason: { kind: 'superseded', by: 'ID2' } },
      { id: 'ID2', result: 75, state: 'pending', mail: 'queued', version: 2, supersedes: 'ID1' },
    ]);
  });

  it('and is silent on what it has no column for says nothing new, and empties nothing', () => {
    const { says, versions } = lifeOfOne();
    const full = { birthDate: '1999-03-14' as IsoDate, level: 'B1', periods: 120, ects: 8 };
    says({ ...full, schoolYear: '2024-2025' });
    const silentOn = ['birthDate', 'level', 'periods', 'ects', 'schoolYear'] as const;
    expect(says({}, { silentOn })).toMatchObject({ outcome: 'duplicate' });
    expect(says({ result: 75 }, { silentOn })).toMatchObject({ outcome: 'corrected', fields: ['result'] });
    expect(versions().at(-1)).toMatchObject({ ...full, schoolYear: '2024-2025', result: 75 });
    expect(says({ result: 75, ...full, level: undefined, schoolYear: '2024-2025' })).toMatchObject({
      outcome: 'corrected',
      fields: ['level'],
    });
  });

  it('and says the same is a duplicate, also of a correction', () => {
    const { outcomeOf } = lifeOfOne();
    expect([outcomeOf({}), outcomeOf({}), outcomeOf({ result: 75 }), outcomeOf({ result: 75 })]).toEqual([
      'accepted',
      'duplicate',
      'corrected',
      'duplicate',
    ]);
  });

  it('can correct a correction, and go back to what was said first', () => {
    const { outcomeOf, states, versions } = lifeOfOne();
    outcomeOf({});
    outcomeOf({ result: 75 });
    expect(outcomeOf({})).toBe('corrected');
    expect(states()).toEqual(['revoked', 'revoked', 'pending']);
    expect(versions().at(-1)).toMatchObject({ version: 3, supersedes: 'ID2' });
  });

  it('in an older file, or in a file that was here before, comes too late', () => {
    const { says, versions } = lifeOfOne();
    says({ result: 75 });
    const outdated = { outcome: 'outdated', fields: ['result'], stood: { result: 75 } };
    expect(says({}, { droppedAt: before })).toMatchObject(outdated);
    expect(says({}, { repeat: true })).toMatchObject(outdated);
    expect(versions()).toHaveLength(1);
  });
});

describe('an import that runs again', () => {
  it('says what it said the first time, of what it issued and of what it corrected', () => {
    const { says, outcomeOf, versions } = lifeOfOne();
    says({}, { file: 'june' });
    const corrected = says({ result: 75 }, { file: 'july' });
    expect(outcomeOf({}, { file: 'june' })).toBe('accepted');
    expect(says({ result: 75 }, { file: 'july' })).toEqual(corrected);
    expect(versions()).toHaveLength(2);
  });

  it('brings nothing back that was corrected or taken back since', () => {
    const { outcomeOf, states, takeBack } = lifeOfOne();
    outcomeOf({}, { file: 'june' });
    outcomeOf({ result: 75 }, { file: 'july' });
    takeBack('ID2', 'Délibération annulée');
    expect([outcomeOf({}, { file: 'june' }), outcomeOf({ result: 75 }, { file: 'july' })]).toEqual([
      'accepted',
      'corrected',
    ]);
    expect(states()).toEqual(['revoked', 'revoked']);
  });
});

describe('a line about a certificate that was taken back', () => {
  it('and says the same leaves it so, and tells why', () => {
    const { says, states, takeBack } = lifeOfOne();
    says({});
    takeBack('ID1', 'Délibération annulée');
    expect(says({})).toMatchObject({ outcome: 'revoked', text: 'Délibération annulée' });
    expect(states()).toEqual(['revoked']);
  });

  it('and says otherwise is a correction', () => {
    const { says, takeBack, versions } = lifeOfOne();
    says({});
    takeBack('ID1', 'Délibération annulée');
    expect(says({ result: 75 })).toMatchObject({ outcome: 'corrected', supersedes: 'ID1' });
    expect(versions()).toMatchObject([{ reason: { kind: 'withdrawn' } }, { state: 'pending', version: 2 }]);
  });

  it('with its whole import is issued anew by another import, and never by the same', () => {
    const { mailed, outcomeOf, states, takeBack } = lifeOfOne();
    outcomeOf({}, { file: 'wrong' });
    mailed();
    takeBack('ID1', 'Mauvais fichier', 'wrong');
    outcomeOf({}, { file: 'wrong' });
    expect(states()).toEqual(['revoked']);
    expect(outcomeOf({}, { file: 'right' })).toBe('accepted');
    expect(states()).toEqual(['revoked', 'pending']);
  });
});

describe('the contact of a line that says nothing new of the certificate', () => {
  it('is news when it differs from what the last line said, and not when it is repeated', () => {
    const { says } = lifeOfOne();
    says({}, { address: 'old@example.org' });
    const answers = ['old', 'new', 'new'].map((name) => says({}, { address: `${name}@example.org` }));
    expect(answers).toEqual([
      { outcome: 'duplicate' },
      { outcome: 'duplicate', replaced: { address: 'old@example.org' } },
      { outcome: 'duplicate' },
    ]);
  });

  it('is no news for its language when it names none', () => {
    const { says } = lifeOfOne();
    const contact = (languageIsDefault?: true, language: 'fr' | 'nl' = 'fr') => ({
      contact: { ...person, address: 'chloe@example.org', language, languageIsDefault },
    });
    says({}, contact(undefined, 'nl'));
    expect(says({}, contact(true))).toEqual({ outcome: 'duplicate' });
    expect(says({}, contact())).toMatchObject({ replaced: { language: 'nl' } });
  });

  it('is no news in an older file, or in a file that was here before', () => {
    const { says, versions } = lifeOfOne();
    says({});
    says({}, { address: 'old@example.org', droppedAt: before });
    expect(says({}, { address: 'old@example.org', repeat: true })).toEqual({ outcome: 'duplicate' });
    expect(versions()).toMatchObject([{ lineContact: { address: 'chloe@example.org' } }]);
  });

  it('is the same news when the import that brought it runs again', () => {
    const { says } = lifeOfOne();
    says({});
    const first = says({}, { address: 'new@example.org', file: 'july' });
    expect(first).toMatchObject({ replaced: { address: 'chloe@example.org' } });
    expect(says({}, { address: 'new@example.org', file: 'july' })).toEqual(first);
  });
});

describe('the contact of a line that issues or corrects', () => {
  it('is told of where it changes another', () => {
    const { says } = lifeOfOne();
    expect(says({})).toEqual({ outcome: 'accepted' });
    expect(says({ result: 75 }, { address: 'new@example.org' })).toMatchObject({
      outcome: 'corrected',
      replaced: { address: 'chloe@example.org' },
    });
    expect(says({ result: 80 }, { address: 'new@example.org' })).not.toHaveProperty('replaced');
  });

  it('is told of again when the import that brought it runs again', () => {
    const { says } = lifeOfOne();
    says({}, { file: 'june' });
    const first = says({ result: 75 }, { address: 'new@example.org', file: 'july' });
    expect(says({ result: 75 }, { address: 'new@example.org', file: 'july' })).toEqual(first);
  });
});

describe('a line that names somebody else than its student number does', () => {
  const jean = { firstName: 'Jean', lastName: 'Dupont' };

  it('issues nothing, corrects nothing, and changes no contact', () => {
    const { says, versions } = lifeOfOne();
    says({ birthDate: '1999-03-14' as IsoDate });
    const before = versions();
    expect(says({ ...jean, result: 75 }, { address: 'jean@example.org' })).toEqual({
      outcome: 'other-person',
      fields: ['lastName', 'firstName'],
      stands: { firstName: 'Chloé', lastName: 'Lefèvre', birthDate: '1999-03-14' },
    });
    expect(says({ birthDate: '1980-01-01' as IsoDate })).toMatchObject({ fields: ['birthDate'] });
    expect(versions()).toEqual(before);
    expect(says({ result: 75 }, { silentOn: ['birthDate'] })).not.toHaveProperty('replaced');
  });
});
