import { join } from 'node:path';
import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestCookieBehavior,
  OriginRequestHeaderBehavior,
  OriginRequestPolicy,
  OriginRequestQueryStringBehavior,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { buildSync } from 'esbuild';
import type { Institute } from '../../domain/institute.ts';
import {
  cacheControl,
  contentSecurityPolicy,
  permissionsPolicy,
  securityHeaders,
  strictTransportSecurity,
} from './response-headers.ts';

export interface SiteStackProps extends StackProps {
  readonly institute: Institute;
  /** The API's own host name. */
  readonly apiHost: string;
  readonly originSecret: ISecret;
  readonly accessLogs: IBucket;
  /** Folder of the built site. */
  readonly siteFolder: string;
}

/** The site: static pages from a private bucket, the API under the same name, one set of headers. */
export class SiteStack extends Stack {
  constructor(scope: Construct, id: string, props: SiteStackProps) {
    super(scope, id, props);
    const { institute } = props;

    const pages = new Bucket(this, 'pages', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.DESTROY,
      autoDeleteObjects: false,
      serverAccessLogsBucket: props.accessLogs,
      serverAccessLogsPrefix: 'pages/',
    });

    const headers = new ResponseHeadersPolicy(this, 'headers', {
      securityHeadersBehavior: {
        contentSecurityPolicy: { contentSecurityPolicy, override: true },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
        strictTransportSecurity: {
          accessControlMaxAge: Duration.seconds(strictTransportSecurity.maxAgeSeconds),
          includeSubdomains: strictTransportSecurity.includeSubdomains,
          override: true,
        },
      },
      customHeadersBehavior: {
        customHeaders: [
          { header: 'permissions-policy', value: permissionsPolicy, override: true },
          ...(['cross-origin-opener-policy', 'cross-origin-resource-policy'] as const).map((header) => ({
            header,
            value: securityHeaders[header] ?? '',
            override: true,
          })),
        ],
      },
    });

    const rewrites = new EdgeFunction(this, 'rewrites', {
      code: FunctionCode.fromInline(edgeFunction(institute)),
      runtime: FunctionRuntime.JS_2_0,
      comment: 'Languages and page addresses',
    });

    const shared = {
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      responseHeadersPolicy: headers,
    };
    const distribution = new Distribution(this, 'distribution', {
      comment: `${institute.shortName}: porte-document`,
      defaultBehavior: {
        ...shared,
        origin: S3BucketOrigin.withOriginAccessControl(pages),
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        compress: true,
        functionAssociations: [{ eventType: FunctionEventType.VIEWER_REQUEST, function: rewrites }],
      },
      additionalBehaviors: {
        '/api/*': {
          ...shared,
          origin: new HttpOrigin(props.apiHost, {
            protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
            // Resolved by CloudFormation: the secret itself is in no template.
            customHeaders: { 'x-origin-verify': props.originSecret.secretValue.unsafeUnwrap() },
          }),
          allowedMethods: AllowedMethods.ALLOW_ALL,
          cachePolicy: CachePolicy.CACHING_DISABLED,
          originRequestPolicy: this.apiRequests(),
        },
      },
      errorResponses: [403, 404].map((httpStatus) => ({
        httpStatus,
        responseHttpStatus: 404,
        responsePagePath: '/404.html',
        ttl: Duration.minutes(5),
      })),
      httpVersion: HttpVersion.HTTP2_AND_3,
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      enableLogging: true,
      logBucket: props.accessLogs,
      logFilePrefix: 'site/',
      ...(institute.domain
        ? {
            domainNames: [institute.domain.name],
            certificate: Certificate.fromCertificateArn(this, 'certificate', institute.domain.certificateArn),
          }
        : {}),
    });

    const upload = (id: string, exclude: string[], include: string[], cache: string, prune: boolean) =>
      new BucketDeployment(this, id, {
        sources: [Source.asset(props.siteFolder)],
        destinationBucket: pages,
        exclude,
        include,
        cacheControl: [CacheControl.fromString(cache)],
        prune,
        ...(prune ? {} : { distribution, distributionPaths: ['/*'] }),
      });
    // Assets first: a page never names a file that is not there yet.
    const assets = upload('assets', ['*'], ['assets/*'], cacheControl.assets, false);
    const html = upload('html', ['assets/*'], [], cacheControl.pages, false);
    html.node.addDependency(assets);

    new CfnOutput(this, 'SiteOrigin', {
      value: `https://${institute.domain?.name ?? distribution.distributionDomainName}`,
    });
    new CfnOutput(this, 'DistributionDomainName', { value: distribution.distributionDomainName });
  }

  /** What the API may know of a request; its own host name must stay, or API Gateway refuses. */
  private apiRequests(): OriginRequestPolicy {
    return new OriginRequestPolicy(this, 'api-requests', {
      cookieBehavior: OriginRequestCookieBehavior.all(),
      queryStringBehavior: OriginRequestQueryStringBehavior.all(),
      headerBehavior: OriginRequestHeaderBehavior.allowList(
        'Accept-Language',
        'CloudFront-Viewer-Address',
        'Content-Type',
        'Origin',
        'User-Agent',
      ),
    });
  }
}

/** The CloudFront function's source: the same `rewrite` that the local edge runs, in one small script. */
function edgeFunction(institute: Institute): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(import.meta.dirname, 'edge-function.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'edge',
    // The newest syntax that CloudFront's JavaScript runtime 2.0 takes.
    target: 'es2017',
    define: {
      OFFERED: JSON.stringify(institute.languages.offered),
      FALLBACK: JSON.stringify(institute.languages.default),
    },
    footer: { js: 'function handler(event) { return edge.handler(event); }' },
  });
  return outputFiles[0]?.text ?? '';
}
