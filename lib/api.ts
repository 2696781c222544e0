import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AccessLogField, AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  type CfnRoute,
  type CfnStage,
  HttpApi,
  HttpMethod,
  type HttpRoute,
  HttpStage,
  LogGroupLogDestination,
  type ThrottleSettings,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { Institute } from '../domain/institute.ts';
import { accountFunctions } from './api/account-functions.ts';
import { certificateFunctions } from './api/certificate-functions.ts';
import type { ApiProps } from './api/parts.ts';
import { strangerFunctions } from './api/stranger-functions.ts';
import type { NodeFunction } from './node-function.ts';

/** Requests a second that the stage lets through, over all callers; a bound on cost, not on a person. */
const throttle = { rateLimit: 500, burstLimit: 1_000 };

/**
 * The same for `POST /api/verify`: the only one that computes over what strangers send it, up to a second or two. It keeps
 * some forty of the account's functions at most, whoever asks from however many places (docs/decisions.md).
 */
const verifyThrottle = { rateLimit: 20, burstLimit: 40 };

/** The HTTP API: a function per area, each with the least it needs. Reached through the site's edge only. */
export class Api extends Construct {
  readonly httpApi: HttpApi;
  readonly url: string;
  /** What the edge says to prove itself. */
  readonly originSecret: Secret;

  constructor(scope: Construct, id: string, props: ApiProps) {
    super(scope, id);
    this.originSecret = this.secret('origin-secret', 'Said by the edge to the API', props.institute);
    const hashingSecret = this.secret(
      'hashing-secret',
      'Signs captchas and blinds what rate limits count',
      props.institute,
    );

    this.httpApi = new HttpApi(this, 'http', { apiName: 'porte-document', createDefaultStage: false });
    Validations.of(this.httpApi).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason:
        'Sessions are opaque cookies, which the functions check themselves; most endpoints are for strangers.',
    });
    const accessLog = new LogGroup(this, 'access-log', {
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const stage = new HttpStage(this, 'stage', {
      httpApi: this.httpApi,
      autoDeploy: true,
      throttle,
      accessLogSettings: {
        destination: new LogGroupLogDestination(accessLog),
        // No address and no path as sent: what a person did is not written down here.
        format: AccessLogFormat.custom(
          JSON.stringify({
            requestId: AccessLogField.contextRequestId(),
            time: AccessLogField.contextRequestTime(),
            route: '$context.routeKey',
            status: AccessLogField.contextStatus(),
            latency: AccessLogField.contextResponseLatency(),
            error: '$context.integrationErrorMessage',
          }),
        ),
      },
    });
    this.url = stage.url;

    const parts = { ...props, originSecret: this.originSecret, hashingSecret };
    const { activation, session, account, join, external } = accountFunctions(this, parts);
    const { wallet, credential, document, shares } = certificateFunctions(this, parts);
    const { openShare, lookup, verify, arrivalMails } = strangerFunctions(this, parts);

    this.route('/api/activation/{proxy+}', activation);
    this.route('/api/openapi.json', session);
    this.route('/api/captcha', session);
    this.route('/api/session', session);
    this.route('/api/password/{proxy+}', session);
    if (external) {
      this.route('/api/session/external', external);
      this.route('/api/session/external/{proxy+}', external);
    }
    this.route('/api/join/{proxy+}', join);
    this.route('/api/account', account);
    this.route('/api/account/{proxy+}', account);
    this.route('/api/profile', account);
    this.route('/api/profile/{proxy+}', account);
    this.route('/api/wallet', wallet);
    this.route('/api/wallet/{proxy+}', wallet);
    this.route('/api/wallet/certificates/{proxy+}', credential);
    this.route('/api/wallet/certificates/{number}/certificate.pdf', document);
    this.route('/api/wallet/error-report', document);
    this.route('/api/wallet/transcript.pdf', document);
    this.route('/api/wallet/transcript.json', document);
    this.route('/api/shares', shares);
    this.route('/api/shares/{proxy+}', shares);
    this.route('/api/shares/open', openShare);
    this.throttle(stage, this.route('/api/verify', verify), verifyThrottle);
    this.route('/api/verify/revocation', verify);
    this.route('/api/verify/number', lookup);
    this.route('/.well-known/{proxy+}', credential);
    this.route('/credentials/status/{list}', credential);
    this.route('/credentials/former/{proxy+}', credential);
    this.route('/api/arrival-mails/{proxy+}', arrivalMails);
  }

  private secret(id: string, description: string, { secretsGeneration }: Institute): Secret {
    // Another name makes another secret, which both the edge and the functions then get.
    const secret = new Secret(this, secretsGeneration === 1 ? id : `${id}-${secretsGeneration}`, {
      description,
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
    });
    Validations.of(secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason:
        'No person ever holds it and the edge has a copy: it is changed by a deployment (docs/operations.md).',
    });
    return secret;
  }

  private route(path: string, fn: NodeFunction): HttpRoute {
    const [route] = this.httpApi.addRoutes({
      path,
      methods: [HttpMethod.ANY],
      integration: new HttpLambdaIntegration(`${fn.node.id}-integration`, fn),
    });
    return route as HttpRoute;
  }

  /** A bound of its own for one route, which the construct library has no word for. */
  private throttle(stage: HttpStage, route: HttpRoute, { burstLimit, rateLimit }: ThrottleSettings): void {
    const { routeKey } = route.node.defaultChild as CfnRoute;
    const settings = { ThrottlingBurstLimit: burstLimit, ThrottlingRateLimit: rateLimit };
    (stage.node.defaultChild as CfnStage).routeSettings = { [routeKey]: settings };
    // A stage that names a route which is not there yet is refused.
    stage.node.addDependency(route);
  }
}
