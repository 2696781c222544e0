import { describe, expect, test } from 'vitest';
import { days } from '../../domain/clock.ts';
import { noStampLog, sealTermLog } from '../../domain/document/seal-term.ts';
import { sealKeyInMemory } from '../../lambdas/testing/documents-in-memory.ts';
import { givenCertificate, pem } from '../../lambdas/testing/given-certificate.ts';
import { resource, resources, text } from './resources.ts';
import { institute, synthesise } from './synthesise.ts';

async function deployedWith(until: number) {
  const certificates = [pem(await givenCertificate(sealKeyInMemory(), new Date(until)))];
  const { seal } = institute();
  const its = synthesise({
    institute: institute({ seal: { ...seal, certificates } }),
    siteOrigin: 'https://attestations.example.org',
    siteFolder: undefined,
  });
  const [template] = Object.values(its.templates);
  if (!template) throw new Error('There is no stack');
  const warnings = its.app.node
    .findAll()
    .flatMap(({ node }) => node.metadata)
    .filter(({ type }) => type === 'aws:cdk:warning')
    .map(({ data }) => String(data))
    .filter((warning) => warning.includes(sealTermLog.prefix));
  return { template, warnings };
}

describe('the certificate of the seal', () => {
  test('has an alarm that hears what the function says of its end', async () => {
    const { template, warnings } = await deployedWith(Date.now() + days(400));
    const filter = resource(template, 'AWS::Logs::MetricFilter').properties;
    expect(text(filter.LogGroupName)).toContain('apidocument');
    expect(filter.FilterPattern).toBe('{ $.message = "seal certificate*" }');
    const [{ MetricName, MetricNamespace }] = filter.MetricTransformations;
    const alarm = resources(template, 'AWS::CloudWatch::Alarm').find(
      ({ properties }) => properties.MetricName === MetricName,
    );
    expect(alarm?.properties).toMatchObject({ Namespace: MetricNamespace, Threshold: 1, Statistic: 'Sum' });
    expect(alarm?.properties.AlarmActions).toHaveLength(1);
    expect(warnings).toEqual([]);
  });

  test.each([
    ['ends soon', days(10)],
    ['is over', -days(1)],
  ])('that %s is told of by a deployment, which goes on', async (said, from) => {
    const { warnings } = await deployedWith(Date.now() + from);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain(said);
  });

  test('that the key makes for itself has no end, and no alarm', () => {
    const { templates } = synthesise({
      siteFolder: undefined,
      siteOrigin: 'https://attestations.example.org',
    });
    for (const template of Object.values(templates))
      expect(resources(template, 'AWS::Logs::MetricFilter')).toEqual([]);
  });
});

test('an authority that gives no time stamps any more has an alarm', () => {
  const { seal } = institute();
  const { templates } = synthesise({
    institute: institute({ seal: { ...seal, timeStampUrl: 'https://tsa.example.org' } }),
    siteFolder: undefined,
    siteOrigin: 'https://attestations.example.org',
  });
  const [template] = Object.values(templates);
  if (!template) throw new Error('There is no stack');
  const filter = resource(template, 'AWS::Logs::MetricFilter').properties;
  expect(filter.FilterPattern).toBe(`{ $.message = "${noStampLog}*" }`);
  const [{ MetricName }] = filter.MetricTransformations;
  const alarm = resources(template, 'AWS::CloudWatch::Alarm').find(
    ({ properties }) => properties.MetricName === MetricName,
  );
  expect(alarm?.properties).toMatchObject({ Threshold: 3, Statistic: 'Sum' });
});
