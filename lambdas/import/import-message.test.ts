import { describe, expect, it } from 'vitest';
import { readMessage } from './import-message.ts';

function record(key: string, object: object = { versionId: 'v1' }, eventTime = '2026-07-01T08:00:00.000Z') {
  return {
    eventVersion: '2.1',
    eventSource: 'aws:s3',
    eventName: 'ObjectCreated:Put',
    eventTime,
    userIdentity: { principalId: 'AWS:SECRETARIAT' },
    s3: { bucket: { name: 'drop', arn: 'arn:aws:s3:::drop' }, object: { key, size: 1, ...object } },
  };
}

function filesOf(message: object) {
  const read = readMessage(JSON.stringify(message));
  return 'drops' in read ? read.drops : [];
}

const files = (...records: object[]) => filesOf({ Records: records });
const idOf = (...of: Parameters<typeof record>) => files(record(...of))[0]?.importId;

describe('a notification of S3', () => {
  it('tells of each file that was dropped, its version, when and by whom', () => {
    expect(files(record('results/juin.csv'), record('results/mai.csv', {}))).toEqual([
      {
        key: 'results/juin.csv',
        kind: 'results',
        versionId: 'v1',
        size: 1,
        importId: expect.stringMatching(/^[0-9a-f]{24}$/),
        droppedBy: 'AWS:SECRETARIAT',
        droppedAt: '2026-07-01T08:00:00.000Z',
      },
      expect.objectContaining({ key: 'results/mai.csv', versionId: undefined }),
    ]);
  });

  it('is none of a file when it is S3’s own test of the connection', () => {
    const test = {
      Service: 'Amazon S3',
      Event: 's3:TestEvent',
      Time: '2026-07-01T08:00:00.000Z',
      Bucket: 'drop',
    };
    expect(filesOf(test)).toEqual([]);
  });

  it.each(['results', 'check', 'contacts'] as const)('says by its folder what a file is for: %s', (kind) => {
    expect(files(record(`${kind}/juin.csv`))).toMatchObject([{ kind }]);
  });

  it.each([
    'reports/juin.csv',
    'work/june/1-5000.ndjson',
    'juin.csv',
    'resultsfile.csv',
    'constructor/x.csv',
  ])('is none of a file that lies elsewhere: %s', (key) => {
    expect(files(record(key))).toEqual([]);
  });

  it('is none of a file when someone makes a folder', () => {
    expect(files(record('results/2026/'), record('results/'))).toEqual([]);
  });

  it.each([
    ['results/r%C3%A9sultats+juin+2026.csv', 'results/résultats juin 2026.csv'],
    ['results/a%2Bb%26c.csv', 'results/a+b&c.csv'],
    ['results/100%25.csv', 'results/100%.csv'],
    ['results/%E2%82%AC/%22%3Cb%3E%22.csv', 'results/€/"<b>".csv'],
    ['results/two%0Alines.csv', 'results/two\nlines.csv'],
  ])('names a file as a form would: %s', (sent, key) => {
    expect(files(record(sent))[0]?.key).toBe(key);
  });

  it.each(['not JSON', '{"Records":[{}]}', JSON.stringify({ Records: [record('results/%E9.csv')] })])(
    'that is none is refused: %s',
    (body) => {
      expect(() => readMessage(body)).toThrow();
    },
  );
});

describe('a message of our own', () => {
  it('names the import that is to go on', () => {
    expect(readMessage('{"goOn":"june"}')).toEqual({ goOn: 'june' });
  });
});

describe('an import', () => {
  it('is the same one when the same version is told of twice, also later', () => {
    expect(idOf('results/a.csv', { versionId: 'v1' }, '2026-07-02T08:00:00.000Z')).toBe(
      idOf('results/a.csv'),
    );
  });

  it('is another one for another version, name or bucket', () => {
    const ids = [
      idOf('results/a.csv'),
      idOf('results/a.csv', { versionId: 'v2' }),
      idOf('results/b.csv'),
      files({
        ...record('results/a.csv'),
        s3: { bucket: { name: 'other' }, object: { key: 'results/a.csv' } },
      })[0]?.importId,
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is told apart without versions by S3’s sequencer, and without one by content and time', () => {
    expect(idOf('results/a.csv', { sequencer: '1' })).not.toBe(idOf('results/a.csv', { sequencer: '2' }));
    const once = idOf('results/a.csv', { eTag: 'x' });
    expect(idOf('results/a.csv', { eTag: 'x' })).toBe(once);
    expect(idOf('results/a.csv', { eTag: 'x' }, '2026-07-02T08:00:00.000Z')).not.toBe(once);
  });
});
