import { describe, expect, test } from 'vitest';
import { resource, resources, statements, text } from './resources.ts';
import { institute, mainTemplate } from './synthesise.ts';

const template = mainTemplate();
const table = (name: string) => resource(template, 'AWS::DynamoDB::GlobalTable', `tables${name}`);
const tables = resources(template, 'AWS::DynamoDB::GlobalTable');

describe('the institute’s memory', () => {
  test('is three tables and no more', () => {
    expect(tables.map(({ name }) => name).sort()).toEqual([
      'tablesaccounts',
      'tablescertificates',
      'tablesoperations',
    ]);
    template.resourceCountIs('AWS::DynamoDB::Table', 0);
  });

  test.each(tables)('$name can be brought back to any second, and is not deleted by mistake', (each) => {
    const [replica] = each.properties.Replicas;
    expect(replica.PointInTimeRecoverySpecification).toEqual({ PointInTimeRecoveryEnabled: true });
    expect(replica.DeletionProtectionEnabled).toBe(true);
    expect(each).toMatchObject({ deletionPolicy: 'Retain', replacePolicy: 'Retain' });
  });

  test.each(tables)('$name is encrypted with a key of the account', ({ properties }) => {
    expect(properties.SSESpecification).toEqual({ SSEEnabled: true, SSEType: 'KMS' });
  });

  test.each(tables)('$name costs nothing while nobody comes', ({ properties }) => {
    expect(properties.BillingMode).toBe('PAY_PER_REQUEST');
  });

  test('tells of new certificates and links as they are, and of contacts also as they were', () => {
    const view = (name: string) => table(name).properties.StreamSpecification.StreamViewType;
    expect([view('certificates'), view('accounts')]).toEqual(['NEW_IMAGE', 'NEW_AND_OLD_IMAGES']);
    expect(table('operations').properties.StreamSpecification).toBeUndefined();
  });

  test('forgets sessions, tokens and counters in time, and a certificate never', () => {
    const forgetting = { AttributeName: 'ttl', Enabled: true };
    expect(table('accounts').properties.TimeToLiveSpecification).toEqual(forgetting);
    expect(table('operations').properties.TimeToLiveSpecification).toEqual(forgetting);
    expect(table('certificates').properties.TimeToLiveSpecification).toBeUndefined();
  });

  test('finds certificates by number, by import and by status list, contacts by address and by import, and has no other index', () => {
    const indexes = tables.flatMap(({ properties }) => properties.GlobalSecondaryIndexes ?? []);
    expect(indexes).toMatchObject([
      {
        IndexName: 'certificatesById',
        KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
        Projection: { ProjectionType: 'KEYS_ONLY' },
      },
      {
        IndexName: 'certificatesByImport',
        KeySchema: [
          { AttributeName: 'indexedImport', KeyType: 'HASH' },
          { AttributeName: 'pk', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'KEYS_ONLY' },
      },
      {
        IndexName: 'certificatesByStatusList',
        KeySchema: [
          { AttributeName: 'statusList', KeyType: 'HASH' },
          { AttributeName: 'state', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['statusIndex'] },
      },
      {
        IndexName: 'contactsByAddress',
        KeySchema: [{ AttributeName: 'indexedAddress', KeyType: 'HASH' }],
      },
      {
        IndexName: 'contactsByImport',
        KeySchema: [
          { AttributeName: 'indexedSetBy', KeyType: 'HASH' },
          { AttributeName: 'pk', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'KEYS_ONLY' },
      },
    ]);
  });
});

describe('the institute’s signature', () => {
  const key = resource(template, 'AWS::KMS::Key', 'signing');

  test('is ECDSA on P-256, made by a key that only signs', () => {
    expect(key.properties).toMatchObject({ KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY' });
  });

  test('may be replaced by another key, with a name of its own, and the former’s signatures stay good', () => {
    const signing = { generation: 2, formerKeys: [{ x: 'x'.repeat(43), y: 'y'.repeat(43) }] };
    const after = mainTemplate({ institute: institute({ signing }) });
    const next = resource(after, 'AWS::KMS::Key', 'signing');
    expect(next.id).not.toBe(key.id);
    const names = [template, after].map(
      (each) => resource(each, 'AWS::KMS::Alias', 'signing').properties.AliasName,
    );
    expect(new Set(names).size).toBe(2);
    for (const name of ['credential', 'document', 'lookup', 'openshare', 'verify']) {
      const who = resource(after, 'AWS::Lambda::Function', `apiapi${name}`);
      const { FORMER_KEYS } = who.properties.Environment.Variables;
      expect(JSON.parse(FORMER_KEYS), name).toEqual(signing.formerKeys);
    }
  });

  test('is checked under each name of the site, those of before too', () => {
    const formerNames = [{ host: 'certificates.example.com', isLost: true }];
    const renamed = mainTemplate({ institute: institute({ formerNames }) });
    for (const name of ['credential', 'verify']) {
      const { Environment } = resource(renamed, 'AWS::Lambda::Function', `apiapi${name}`).properties;
      expect(JSON.parse(Environment.Variables.FORMER_HOSTS)).toEqual(['certificates.example.com']);
    }
  });

  test('outlives the stack', () => {
    expect(key).toMatchObject({ deletionPolicy: 'Retain', replacePolicy: 'Retain' });
  });

  test('is for this account to give', () => {
    const principals = statements(key.properties.KeyPolicy).map(({ principal }) => principal);
    expect(principals).toEqual([{ AWS: expect.anything() }]);
    const [{ AWS: principal }] = principals as [{ AWS: unknown }];
    expect(text(principal)).toBe('arn:<AWS::Partition>:iam::<AWS::AccountId>:root');
  });
});
