import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AccessLogField, AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Institute } from '../domain/institute.ts';
import { certificatesById } from '../lambdas/adapters/certificates-index.ts';
import {
  credentialsEnvironment,
  grantKeys,
  grantPublishing,
  grantSigning,
  publishingEnvironment,
} from './credentials.ts';
import type { Documents } from './documents.ts';
import type { ExternalLogins } from './external-logins.ts';
import { grantJoining } from './joining.ts';
import type { Logins } from './logins.ts';
import { NodeFunction } from './node-function.ts';
import type { SigningKey } from './signing-key.ts';
import { grantIndex, grantItems } from './table-grant.ts';
import type { Tables } from './tables.ts';

export interface ApiProps {
  readonly institute: Institute;
  readonly tables: Tables;
  readonly logins: Logins;
  /** Absent where the institute has none. */
  readonly externalLogins: ExternalLogins | undefined;
  readonly promptMailQueue: IQueue;
  readonly signing: SigningKey;
  readonly documents: Documents;
  /** What comes after a request that joins two accounts. */
  readonly joinQueue: IQueue;
  /** Scheme and host of the site. */
  readonly siteOrigin: string;
}

/** Requests a second that the stage lets through, over all callers; a bound on cost, not on a person. */
const throttle = { rateLimit: 500, burstLimit: 1_000 };

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

    const { tables, logins, externalLogins } = props;
    const shared = {
      ACCOUNTS_TABLE: tables.accounts.tableName,
      USER_POOL_ID: logins.userPool.userPoolId,
      USER_POOL_CLIENT_ID: logins.client.userPoolClientId,
      ORIGIN_SECRET_ARN: this.originSecret.secretArn,
      SITE_ORIGIN: props.siteOrigin,
    };
    const limited = {
      OPERATIONS_TABLE: tables.operations.tableName,
      HASHING_SECRET_ARN: hashingSecret.secretArn,
      PROMPT_MAIL_QUEUE_URL: props.promptMailQueue.queueUrl,
    };

    const activation = new NodeFunction(this, 'api-activation', {
      description: 'From the link in a mail to certificates in a wallet',
      environment: {
        ...shared,
        ...limited,
        CERTIFICATES_TABLE: tables.certificates.tableName,
        TERMS_VERSION: props.institute.terms.version,
        PRIVACY_VERSION: props.institute.privacy.version,
      },
    });
    const session = new NodeFunction(this, 'api-session', {
      description: 'Signing in and out, and a forgotten password',
      environment: { ...shared, ...limited },
    });
    const join = new NodeFunction(this, 'api-join', {
      description: 'Joining two accounts of one person',
      environment: { ...shared, ...limited, JOIN_QUEUE_URL: props.joinQueue.queueUrl },
    });
    const account = new NodeFunction(this, 'api-account', {
      description: 'A student’s own account: what it says of them, and how it is entered and left',
      environment: {
        ...shared,
        ...limited,
        CERTIFICATES_TABLE: tables.certificates.tableName,
        COUNTRY: props.institute.postalAddress.country,
        SHORT_NAME: props.institute.shortName,
        TIME_ZONE: props.institute.timeZone,
      },
    });
    const wallet = new NodeFunction(this, 'api-wallet', {
      description: 'What a student holds',
      environment: { ...shared, ...limited, CERTIFICATES_TABLE: tables.certificates.tableName },
    });

    const credential = new NodeFunction(this, 'api-credential', {
      description: 'Certificates signed, to be checked by anybody',
      environment: { ...shared, ...credentialsEnvironment(props), ...publishingEnvironment(props) },
    });
    grantSigning(credential, props);
    grantPublishing(credential, props);

    const document = props.documents.makeFunction(this, {
      ...{ ...shared, ...credentialsEnvironment(props) },
      HASHING_SECRET_ARN: limited.HASHING_SECRET_ARN,
      OPERATIONS_TABLE: limited.OPERATIONS_TABLE,
    });
    grantSigning(document, props);

    const shares = new NodeFunction(this, 'api-shares', {
      description: 'The links that students give out: made, listed, ended',
      environment: {
        ...shared,
        CERTIFICATES_TABLE: tables.certificates.tableName,
        HASHING_SECRET_ARN: limited.HASHING_SECRET_ARN,
        OPERATIONS_TABLE: limited.OPERATIONS_TABLE,
      },
    });
    grantItems(shares, tables.accounts, [
      'GetItem',
      'PutItem',
      'UpdateItem',
      'DeleteItem',
      'Query',
      'ConditionCheckItem',
    ]);
    grantItems(shares, tables.certificates, ['Query']);
    const openShare = new NodeFunction(this, 'api-open-share', {
      description: 'What students have shared, for anybody who has the link',
      environment: {
        ...credentialsEnvironment(props),
        ACCOUNTS_TABLE: shared.ACCOUNTS_TABLE,
        HASHING_SECRET_ARN: limited.HASHING_SECRET_ARN,
        OPERATIONS_TABLE: limited.OPERATIONS_TABLE,
        ORIGIN_SECRET_ARN: shared.ORIGIN_SECRET_ARN,
        SITE_ORIGIN: shared.SITE_ORIGIN,
      },
    });
    grantSigning(openShare, props);
    grantItems(openShare, tables.accounts, ['GetItem', 'Query', 'UpdateItem']);
    for (const fn of [document, shares, openShare]) {
      grantItems(fn, tables.operations, ['UpdateItem']);
      hashingSecret.grantRead(fn);
      this.originSecret.grantRead(fn);
    }

    // What is told of a certificate to whoever has its number. It signs what its student has not asked for yet.
    const toStrangers = {
      ACCOUNTS_TABLE: shared.ACCOUNTS_TABLE,
      HASHING_SECRET_ARN: limited.HASHING_SECRET_ARN,
      OPERATIONS_TABLE: limited.OPERATIONS_TABLE,
      ORIGIN_SECRET_ARN: shared.ORIGIN_SECRET_ARN,
      SITE_ORIGIN: shared.SITE_ORIGIN,
    };
    const lookup = new NodeFunction(this, 'api-lookup', {
      description: 'A certificate for whoever has its number and its holder’s name',
      environment: { ...credentialsEnvironment(props), ...toStrangers },
    });
    grantSigning(lookup, props);
    grantItems(lookup, tables.operations, ['PutItem', 'UpdateItem']);
    // It opens files of strangers, so it may sign and write nothing.
    const verify = new NodeFunction(this, 'api-verify', {
      description: 'Whether certificates are genuine and valid, for machines',
      environment: {
        ...toStrangers,
        ...publishingEnvironment(props),
        CERTIFICATES_TABLE: tables.certificates.tableName,
        SIGNING_KEY_ARN: props.signing.key.keyArn,
        WEBSITE: props.institute.website,
      },
    });
    grantKeys(verify, props);
    grantItems(verify, tables.certificates, ['GetItem', 'Query']);
    grantItems(verify, tables.operations, ['UpdateItem']);
    for (const fn of [lookup, verify]) {
      grantIndex(fn, tables.certificates, certificatesById);
      grantItems(fn, tables.accounts, ['GetItem']);
      hashingSecret.grantRead(fn);
      this.originSecret.grantRead(fn);
    }

    const arrivalMails = new NodeFunction(this, 'api-arrival-mails', {
      description: 'Switching off mails about what arrives in a wallet',
      environment: {
        ACCOUNTS_TABLE: shared.ACCOUNTS_TABLE,
        ORIGIN_SECRET_ARN: shared.ORIGIN_SECRET_ARN,
        SITE_ORIGIN: shared.SITE_ORIGIN,
      },
    });
    grantItems(arrivalMails, tables.accounts, ['GetItem', 'UpdateItem']);
    this.originSecret.grantRead(arrivalMails);

    const external =
      externalLogins &&
      new NodeFunction(this, 'api-external', {
        description: 'Signing in with an identity of another provider',
        environment: {
          ...shared,
          ...limited,
          EXTERNAL_POOL_ID: externalLogins.userPool.userPoolId,
          EXTERNAL_CLIENT_ID: externalLogins.client.userPoolClientId,
          EXTERNAL_ISSUER: externalLogins.issuer,
          EXTERNAL_KEYS_URL: externalLogins.keysUrl,
          EXTERNAL_ORIGIN: externalLogins.origin,
          EXTERNAL_PROVIDERS: JSON.stringify(externalLogins.providers),
          EXTERNAL_REDIRECT_URI: externalLogins.redirectUri,
          LANGUAGES: JSON.stringify(props.institute.languages),
        },
      });

    grantItems(activation, tables.certificates, ['Query', 'UpdateItem']);
    grantItems(wallet, tables.certificates, ['Query', 'UpdateItem']);
    grantItems(account, tables.certificates, ['Query']);
    grantItems(activation, tables.accounts, [
      'GetItem',
      'PutItem',
      'UpdateItem',
      'DeleteItem',
      'ConditionCheckItem',
    ]);
    grantItems(session, tables.accounts, ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query']);
    grantItems(account, tables.accounts, ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query']);
    // Here a session is resumed, renewed or ended, but never begun.
    for (const fn of [wallet, credential, document])
      grantItems(fn, tables.accounts, ['GetItem', 'UpdateItem', 'DeleteItem', 'Query']);
    for (const fn of [credential, document, shares])
      logins.userPool.grant(fn, 'cognito-idp:AdminInitiateAuth');
    this.originSecret.grantRead(credential);
    grantJoining(join, props);
    grantItems(join, tables.operations, ['PutItem', 'UpdateItem']);
    hashingSecret.grantRead(join);
    props.joinQueue.grantSendMessages(join);
    for (const fn of [activation, session, account, wallet, join]) {
      logins.userPool.grant(fn, 'cognito-idp:AdminInitiateAuth');
      this.originSecret.grantRead(fn);
      hashingSecret.grantRead(fn);
      props.promptMailQueue.grantSendMessages(fn);
    }
    grantItems(wallet, tables.operations, ['UpdateItem']);
    for (const fn of [activation, session, account]) {
      grantItems(fn, tables.operations, ['PutItem', 'UpdateItem']);
      logins.userPool.grant(fn, 'cognito-idp:AdminSetUserPassword');
    }
    if (externalLogins && external) {
      grantItems(external, tables.accounts, [
        'GetItem',
        'PutItem',
        'UpdateItem',
        'DeleteItem',
        'Query',
        'ConditionCheckItem',
      ]);
      grantItems(external, tables.operations, ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem']);
      grantItems(activation, tables.operations, ['GetItem', 'DeleteItem']);
      this.originSecret.grantRead(external);
      props.promptMailQueue.grantSendMessages(external);
      hashingSecret.grantRead(external);
      logins.userPool.grant(
        external,
        'cognito-idp:AdminInitiateAuth',
        'cognito-idp:AdminRespondToAuthChallenge',
        'cognito-idp:AdminSetUserMFAPreference',
      );
      externalLogins.userPool.grant(external, 'cognito-idp:AdminDeleteUser');
      // A session that began at a provider has no refresh token to ask the pool with.
      for (const fn of [session, wallet, credential, document, shares, join, external])
        logins.userPool.grant(fn, 'cognito-idp:AdminGetUser');
      this.route('/api/session/external', external);
      this.route('/api/session/external/{proxy+}', external);
    }
    logins.userPool.grant(activation, 'cognito-idp:AdminCreateUser', 'cognito-idp:AdminGetUser');
    logins.userPool.grant(session, 'cognito-idp:AdminUserGlobalSignOut');
    for (const fn of [session, account, join]) {
      logins.userPool.grant(
        fn,
        'cognito-idp:AdminGetUser',
        'cognito-idp:AdminRespondToAuthChallenge',
        'cognito-idp:AdminSetUserMFAPreference',
      );
    }
    logins.userPool.grant(account, 'cognito-idp:AdminUpdateUserAttributes');

    this.route('/api/activation/{proxy+}', activation);
    this.route('/api/openapi.json', session);
    this.route('/api/captcha', session);
    this.route('/api/session', session);
    this.route('/api/password/{proxy+}', session);
    this.route('/api/join/{proxy+}', join);
    this.route('/api/account', account);
    this.route('/api/account/{proxy+}', account);
    this.route('/api/profile', account);
    this.route('/api/profile/{proxy+}', account);
    this.route('/api/wallet', wallet);
    this.route('/api/wallet/{proxy+}', wallet);
    this.route('/api/wallet/certificates/{proxy+}', credential);
    this.route('/api/wallet/certificates/{number}/certificate.pdf', document);
    this.route('/api/wallet/transcript.pdf', document);
    this.route('/api/wallet/transcript.json', document);
    this.route('/api/shares', shares);
    this.route('/api/shares/{proxy+}', shares);
    this.route('/api/shares/open', openShare);
    this.route('/api/verify', verify);
    this.route('/api/verify/number', lookup);
    this.route('/.well-known/{proxy+}', credential);
    this.route('/credentials/status/{list}', credential);
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

  private route(path: string, fn: NodeFunction): void {
    this.httpApi.addRoutes({
      path,
      methods: [HttpMethod.ANY],
      integration: new HttpLambdaIntegration(`${fn.node.id}-integration`, fn),
    });
  }
}
