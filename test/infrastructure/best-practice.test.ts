import { Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, test } from 'vitest';
import { institute, ownDomain, synthesise } from './synthesise.ts';

describe.each([
  { institute: institute(), name: 'without a domain of its own' },
  { institute: institute({ domain: ownDomain }), name: 'with a domain of its own' },
])('the rules of AWS Solutions, for an institute $name', ({ institute }) => {
  const { app } = synthesise({ institute, siteOrigin: 'https://attestations.example.org' });

  test('leave nothing to be said', () => {
    const { violations } = new AwsSolutionsChecks(app).validateScope(app);
    expect(
      violations.flatMap(({ ruleName, violatingResources }) =>
        violatingResources.map(({ constructPath }) => `${ruleName} at ${constructPath}`),
      ),
    ).toEqual([]);
  });

  test('are set aside for a reason, in words', () => {
    const reasons = app.node
      .findAll()
      .flatMap(({ node }) => node.metadata)
      .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
      .flatMap(({ data }) => Object.entries(data as Record<string, string>));
    expect(reasons.length).toBeGreaterThan(0);
    for (const [rule, reason] of reasons) expect(reason.length, rule).toBeGreaterThanOrEqual(20);
  });
});
