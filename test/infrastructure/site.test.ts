import type { Stack } from 'aws-cdk-lib';
import { describe, expect, test } from 'vitest';
import { problems } from '../../domain/problem.ts';
import { cacheControl, securityHeaders } from '../../lib/site/response-headers.ts';
import { granted, resource, resources, statements, text } from './resources.ts';
import { institute, ownDomain, siteTemplate, synthesise } from './synthesise.ts';

const template = siteTemplate();
const distributionOf = (of = template) =>
  resource(of, 'AWS::CloudFront::Distribution').properties.DistributionConfig;
const distribution = distributionOf();
const [api, ...published] = distribution.CacheBehaviors;
const pages = resource(template, 'AWS::S3::Bucket', 'pages');
const logs = resource(template, 'AWS::S3::Bucket', 'accesslogs');
const origin = (id: string) => distribution.Origins.find(({ Id }: { Id: string }) => Id === id);

// https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-cache-policies.html
const cachingDisabled = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';

function policyOf(bucket: string) {
  const found = resources(template, 'AWS::S3::BucketPolicy').find(
    ({ properties }) => text(properties.Bucket) === `<${bucket}>`,
  );
  return statements(found?.properties.PolicyDocument);
}

describe('the pages', () => {
  test('lie in a bucket that this distribution alone may read, and not list', () => {
    const allowed = policyOf(pages.id).filter(({ effect }) => effect === 'Allow');
    expect(allowed).toMatchObject([
      {
        actions: ['s3:GetObject'],
        resources: [`<${pages.id}.Arn>/*`],
        principal: { Service: 'cloudfront.amazonaws.com' },
      },
    ]);
    const [source] = Object.values((allowed[0]?.condition ?? {}) as Record<string, Record<string, unknown>>);
    expect(text(source?.['AWS:SourceArn'] ?? '')).toMatch(/:distribution\/<distribution\w+>$/);
    expect(resource(template, 'AWS::CloudFront::OriginAccessControl').properties).toMatchObject({
      OriginAccessControlConfig: { SigningBehavior: 'always', SigningProtocol: 'sigv4' },
    });
    expect(origin(distribution.DefaultCacheBehavior.TargetOriginId)).toHaveProperty('OriginAccessControlId');
  });

  test('pass the function that knows languages and page addresses; the API does not', () => {
    const { id } = resource(template, 'AWS::CloudFront::Function');
    expect(distribution.DefaultCacheBehavior.FunctionAssociations).toEqual([
      { EventType: 'viewer-request', FunctionARN: { 'Fn::GetAtt': [id, 'FunctionARN'] } },
    ]);
    expect(api.FunctionAssociations).toBeUndefined();
  });

  test('that do not exist are answered by the site’s own page', () => {
    expect(distribution.CustomErrorResponses).toContainEqual(
      expect.objectContaining({ ErrorCode: 403, ResponseCode: 404, ResponsePagePath: '/404.html' }),
    );
  });

  test('are asked for anew each time, and assets never again', () => {
    const uploads = resources(template, 'Custom::CDKBucketDeployment').map(({ properties }) => ({
      exclude: properties.Exclude,
      include: properties.Include,
      cache: properties.SystemMetadata['cache-control'],
      prune: properties.Prune,
    }));
    expect(uploads).toEqual([
      { exclude: ['*'], include: ['assets/*'], cache: cacheControl.assets, prune: false },
      { exclude: ['assets/*'], include: undefined, cache: cacheControl.pages, prune: false },
    ]);
    expect(cacheControl.assets).toMatch(/immutable/);
    expect(cacheControl.pages).toMatch(/must-revalidate/);
  });

  test('come after the assets that they name', () => {
    const uploads = template.findResources('Custom::CDKBucketDeployment');
    const [assets, html] = Object.keys(uploads);
    expect(uploads[html ?? '']?.DependsOn).toContain(assets);
  });
});

describe('the API behind the site', () => {
  test('publishes what signatures are checked with, read by anybody and kept as long as the API says', () => {
    expect(published.map(({ PathPattern }: { PathPattern: string }) => PathPattern)).toEqual([
      '/.well-known/did.json',
      '/.well-known/jwks.json',
      '/credentials/status/*',
      '/credentials/former/*',
    ]);
    const policy = resource(template, 'AWS::CloudFront::CachePolicy', 'published');
    const {
      DefaultTTL,
      MaxTTL,
      MinTTL,
      ParametersInCacheKeyAndForwardedToOrigin: passed,
    } = policy.properties.CachePolicyConfig;
    expect([MinTTL, DefaultTTL, MaxTTL]).toEqual([0, 0, 300]);
    for (const said of [
      'CookiesConfig.CookieBehavior',
      'HeadersConfig.HeaderBehavior',
      'QueryStringsConfig.QueryStringBehavior',
    ])
      expect(passed).toHaveProperty(said, 'none');
    for (const behavior of published) {
      expect(behavior).toMatchObject({
        CachePolicyId: { Ref: policy.id },
        TargetOriginId: api.TargetOriginId,
      });
      expect(behavior).not.toHaveProperty('OriginRequestPolicyId');
      expect(behavior).not.toHaveProperty('AllowedMethods');
    }
  });

  test('is at /api/*, for every method, and nothing of it is kept at the edge', () => {
    expect(api).toMatchObject({ PathPattern: '/api/*', CachePolicyId: cachingDisabled });
    expect(api.AllowedMethods).toEqual(expect.arrayContaining(['GET', 'POST', 'DELETE']));
  });

  test('is there before the site is', () => {
    const site = synthesise({ siteOrigin: 'https://attestations.example.org' }).app.node.findChild(
      'PorteDocumentSite',
    ) as Stack;
    expect(site.dependencies.map(({ stackName }) => stackName)).toEqual(['PorteDocument']);
  });

  test('is spoken to by TLS 1.2 only', () => {
    expect(origin(api.TargetOriginId).CustomOriginConfig).toEqual({
      OriginProtocolPolicy: 'https-only',
      OriginSSLProtocols: ['TLSv1.2'],
    });
  });

  test('is told the edge’s secret, which is in no template', () => {
    const [header, ...others] = origin(api.TargetOriginId).OriginCustomHeaders;
    expect(others).toEqual([]);
    expect(header.HeaderName).toBe('x-origin-verify');
    expect(text(header.HeaderValue)).toMatch(/^\{\{resolve:secretsmanager:.*:SecretString:::\}\}$/);
  });

  test('hears of the visitor’s address, language and origin, and of no other name for itself', () => {
    const { OriginRequestPolicyConfig: passed } = resource(
      template,
      'AWS::CloudFront::OriginRequestPolicy',
    ).properties;
    expect(passed).toMatchObject({
      CookiesConfig: { CookieBehavior: 'all' },
      QueryStringsConfig: { QueryStringBehavior: 'all' },
      HeadersConfig: {
        HeaderBehavior: 'whitelist',
        Headers: ['Accept-Language', 'CloudFront-Viewer-Address', 'Content-Type', 'Origin', 'User-Agent'],
      },
    });
  });

  test('is asked again after an error: what it refused to one, the edge keeps for nobody else', () => {
    // Those that CloudFront keeps without being told to, and those that are given a page.
    // https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/HTTPStatusCodes.html
    const kept = Object.fromEntries(
      distribution.CustomErrorResponses.map(
        ({ ErrorCode, ErrorCachingMinTTL }: { ErrorCode: number; ErrorCachingMinTTL: number }) => [
          ErrorCode,
          ErrorCachingMinTTL,
        ],
      ),
    );
    expect(kept).toEqual({ 403: 0, 404: 0, 500: 0, 502: 0, 503: 0, 504: 0 });
  });

  test('is heard when it refuses: only a stranger’s page gets the site’s answer instead of its own', () => {
    const replaced = distribution.CustomErrorResponses.filter(
      ({ ResponsePagePath }: { ResponsePagePath?: string }) => ResponsePagePath !== undefined,
    ).map(({ ErrorCode }: { ErrorCode: number }) => ErrorCode);
    const unheard = Object.entries(problems).filter(([, status]) => replaced.includes(status));
    expect(unheard.map(([code]) => code)).toEqual(['forbidden-origin']);
  });
});

describe('every answer', () => {
  test('comes by HTTPS, for pages and API alike', () => {
    for (const behavior of [distribution.DefaultCacheBehavior, api, ...published]) {
      expect(behavior.ViewerProtocolPolicy).toBe('redirect-to-https');
    }
  });

  test('carries the same headers as at the local edge', () => {
    const policy = resource(template, 'AWS::CloudFront::ResponseHeadersPolicy');
    for (const behavior of [distribution.DefaultCacheBehavior, api, ...published]) {
      expect(behavior.ResponseHeadersPolicyId).toEqual({ Ref: policy.id });
    }
    const { SecurityHeadersConfig: known, CustomHeadersConfig: custom } =
      policy.properties.ResponseHeadersPolicyConfig;
    const { AccessControlMaxAgeSec, IncludeSubdomains } = known.StrictTransportSecurity;
    const headers = {
      'content-security-policy': known.ContentSecurityPolicy.ContentSecurityPolicy,
      'strict-transport-security': `max-age=${AccessControlMaxAgeSec}${IncludeSubdomains ? '; includeSubDomains' : ''}`,
      'x-content-type-options': known.ContentTypeOptions && 'nosniff',
      'x-frame-options': known.FrameOptions.FrameOption,
      'referrer-policy': known.ReferrerPolicy.ReferrerPolicy,
      ...Object.fromEntries(
        custom.Items.map(({ Header, Value }: { Header: string; Value: string }) => [Header, Value]),
      ),
    };
    expect(headers).toEqual(securityHeaders);
    const overrides = [...Object.values(known), ...custom.Items].map((each) => each.Override);
    expect(overrides.every(Boolean)).toBe(true);
  });

  test('is written down, in a bucket that forgets after 90 days', () => {
    expect(distribution.Logging).toMatchObject({
      Bucket: { 'Fn::GetAtt': [logs.id, 'RegionalDomainName'] },
      Prefix: 'site/',
    });
    expect(pages.properties.LoggingConfiguration).toEqual({
      DestinationBucketName: { Ref: logs.id },
      LogFilePrefix: 'pages/',
    });
    expect(logs.properties.LifecycleConfiguration.Rules).toMatchObject([
      { ExpirationInDays: 90, Status: 'Enabled' },
    ]);
  });
});

describe('the buckets of the site', () => {
  test.each([pages, logs])('$name is encrypted, private, and speaks TLS only', ({ id, properties }) => {
    expect(properties.BucketEncryption).toBeDefined();
    expect(Object.values(properties.PublicAccessBlockConfiguration)).toEqual([true, true, true, true]);
    expect(policyOf(id)).toContainEqual(
      expect.objectContaining({
        effect: 'Deny',
        actions: ['s3:*'],
        condition: { Bool: { 'aws:SecureTransport': 'false' } },
      }),
    );
  });
});

describe('a domain of one’s own', () => {
  const own = siteTemplate({ institute: institute({ domain: ownDomain }) });

  test('names the site, with the institute’s certificate and TLS 1.2 at least', () => {
    expect(distributionOf(own)).toMatchObject({
      Aliases: [ownDomain.name],
      ViewerCertificate: {
        AcmCertificateArn: ownDomain.certificateArn,
        MinimumProtocolVersion: 'TLSv1.2_2021',
        SslSupportMethod: 'sni-only',
      },
    });
    own.hasOutput('SiteOrigin', { Value: `https://${ownDomain.name}` });
  });

  test('may have taken the place of others, which still lead to it if they are the institute’s', () => {
    const formerNames = [
      { host: 'certificates.example.com', isLost: false },
      { host: 'd111111abcdef8.cloudfront.net', isLost: false },
      { host: 'lost.example.org', isLost: true },
    ];
    const renamed = distributionOf(
      siteTemplate({ institute: institute({ domain: ownDomain, formerNames }) }),
    );
    expect(renamed.Aliases).toEqual([ownDomain.name, 'certificates.example.com']);
    const [api, ...others] = renamed.CacheBehaviors;
    expect(others).toHaveLength(published.length);
    for (const { FunctionAssociations } of others)
      expect(FunctionAssociations).toEqual(renamed.DefaultCacheBehavior.FunctionAssociations);
    expect(api.FunctionAssociations).toBeUndefined();
    for (const behavior of published) expect(behavior).not.toHaveProperty('FunctionAssociations');
  });

  test('is not needed: CloudFront’s own name serves', () => {
    expect(distribution).not.toHaveProperty('Aliases');
    expect(distribution).not.toHaveProperty('ViewerCertificate');
    const { Value } = template.findOutputs('SiteOrigin').SiteOrigin as { Value: unknown };
    expect(text(Value)).toMatch(/^https:\/\/<distribution\w+\.DomainName>$/);
  });
});

describe('the upload', () => {
  test('reaches the files that were uploaded and the pages, and nothing else', () => {
    const [fn, ...others] = resources(template, 'AWS::Lambda::Function');
    expect(others).toEqual([]);
    const role = text(fn?.properties.Role).slice(1, -'.Arn>'.length);
    const reached = granted(template, role).flatMap(({ resources }) => resources);
    const ours = ['<pages', '<uploadlog', 'arn:<AWS::Partition>:s3:::cdk-hnb659fds-assets-'];
    expect(reached.filter((each) => !ours.some((start) => each.startsWith(start)))).toEqual([]);
    expect(resource(template, 'AWS::IAM::Role', role).properties.ManagedPolicyArns).toBeUndefined();
  });
});
