import { CfnOutput, Duration, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  type DistributionProps,
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
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { formerHosts, type Institute } from '../../domain/institute.ts';
import { AccessLogs } from '../access-logs.ts';
import { apiPath, publishedPaths } from './api-paths.ts';
import { edgeFunctionSource } from './edge-function-source.ts';
import {
  apiRequestHeaders,
  contentSecurityPolicy,
  securityHeaders,
  strictTransportSecurity,
} from './response-headers.ts';
import { SiteUpload } from './site-upload.ts';

export interface SiteStackProps extends StackProps {
  readonly institute: Institute;
  /** The API's own host name. */
  readonly apiHost: string;
  readonly originSecret: ISecret;
  /** Folder of the built site. */
  readonly siteFolder: string;
}

/** The site: static pages from a private bucket, the API under the same name, one set of headers. */
export class SiteStack extends Stack {
  constructor(scope: Construct, id: string, props: SiteStackProps) {
    super(scope, id, props);
    const { institute } = props;

    const accessLogs = new AccessLogs(this, 'access-logs', {
      // CloudFront writes its logs with an access control list.
      objectOwnership: ObjectOwnership.BUCKET_OWNER_PREFERRED,
    });
    const bucket = new Bucket(this, 'pages', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      serverAccessLogsBucket: accessLogs,
      serverAccessLogsPrefix: 'pages/',
    });
    const rewrites = new EdgeFunction(this, 'rewrites', {
      code: FunctionCode.fromInline(edgeFunctionSource(institute)),
      runtime: FunctionRuntime.JS_2_0,
      comment: 'Languages and page addresses',
    });
    const shared = {
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      responseHeadersPolicy: this.responseHeaders(),
    };
    const api = new HttpOrigin(props.apiHost, {
      protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
      // Resolved by CloudFormation: the secret itself is in no template.
      customHeaders: { 'x-origin-verify': props.originSecret.secretValue.unsafeUnwrap() },
    });
    const functionAssociations = [{ eventType: FunctionEventType.VIEWER_REQUEST, function: rewrites }];
    const published = {
      ...shared,
      origin: api,
      cachePolicy: this.asLongAsTheApiSays(),
      // What is published under a former name lies elsewhere.
      ...(formerHosts(institute, 'served').length > 0 && { functionAssociations }),
    };
    const distribution = new Distribution(this, 'distribution', {
      comment: `${institute.shortName}: porte-document`,
      defaultBehavior: {
        ...shared,
        origin: S3BucketOrigin.withOriginAccessControl(bucket),
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        functionAssociations,
      },
      additionalBehaviors: {
        [apiPath]: {
          ...shared,
          origin: api,
          allowedMethods: AllowedMethods.ALLOW_ALL,
          cachePolicy: CachePolicy.CACHING_DISABLED,
          originRequestPolicy: this.apiRequests(),
        },
        ...Object.fromEntries(publishedPaths.map((path) => [path, published])),
      },
      errorResponses: [
        // The bucket answers 403 for a file that it does not have. Not 404: that is also what the API says, with
        // more words, and this page would stand in for them.
        { httpStatus: 403, responseHttpStatus: 404, responsePagePath: '/404.html', ttl: Duration.seconds(0) },
        // CloudFront keeps errors though a behaviour keeps nothing, and by the path alone: without these, what the
        // API once refused to one person it would refuse to everybody near that edge for a while.
        ...[404, 500, 502, 503, 504].map((httpStatus) => ({ httpStatus, ttl: Duration.seconds(0) })),
      ],
      httpVersion: HttpVersion.HTTP2_AND_3,
      enableLogging: true,
      logBucket: accessLogs,
      logFilePrefix: 'site/',
      ...this.ownName(institute),
    });
    this.acknowledge(distribution, institute);
    new SiteUpload(this, 'upload', { siteFolder: props.siteFolder, bucket });

    new CfnOutput(this, 'SiteOrigin', {
      value: `https://${institute.domain?.name ?? distribution.distributionDomainName}`,
    });
    new CfnOutput(this, 'DistributionDomainName', { value: distribution.distributionDomainName });
  }

  private responseHeaders(): ResponseHeadersPolicy {
    const others = ['permissions-policy', 'cross-origin-opener-policy', 'cross-origin-resource-policy'];
    return new ResponseHeadersPolicy(this, 'headers', {
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
        customHeaders: others.map((header) => ({
          header,
          value: securityHeaders[header] ?? '',
          override: true,
        })),
      },
    });
  }

  /** By the path alone: no cookie, header or query reaches what is the same for everybody. */
  private asLongAsTheApiSays(): CachePolicy {
    return new CachePolicy(this, 'published', {
      minTtl: Duration.seconds(0),
      defaultTtl: Duration.seconds(0),
      maxTtl: Duration.minutes(5),
      enableAcceptEncodingBrotli: true,
      enableAcceptEncodingGzip: true,
    });
  }

  private apiRequests(): OriginRequestPolicy {
    return new OriginRequestPolicy(this, 'api-requests', {
      cookieBehavior: OriginRequestCookieBehavior.all(),
      queryStringBehavior: OriginRequestQueryStringBehavior.all(),
      headerBehavior: OriginRequestHeaderBehavior.allowList(...apiRequestHeaders),
    });
  }

  private ownName(institute: Institute): Partial<DistributionProps> {
    const { domain } = institute;
    if (!domain) return {};
    // CloudFront's own name serves as well, and cannot be asked for.
    const former = formerHosts(institute, 'served').filter((host) => !host.endsWith('.cloudfront.net'));
    return {
      domainNames: [domain.name, ...former],
      certificate: Certificate.fromCertificateArn(this, 'certificate', domain.certificateArn),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
    };
  }

  private acknowledge(distribution: Distribution, { domain }: Institute): void {
    Validations.of(distribution).acknowledge({
      id: 'AwsSolutions-CFR1',
      reason: 'Former students and those who check their certificates live anywhere.',
    });
    Validations.of(distribution).acknowledge({
      id: 'AwsSolutions-CFR2',
      reason:
        'The pages are static, and the API limits rates itself; a firewall would cost more than all the rest.',
    });
    if (domain) return;
    Validations.of(distribution).acknowledge({
      id: 'AwsSolutions-CFR4',
      reason:
        'CloudFront’s own name comes with its own certificate and protocols; an institute’s domain does not.',
    });
  }
}
