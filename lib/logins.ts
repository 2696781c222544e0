import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AccountRecovery, FeaturePlan, Mfa, UserPool, type UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { passwordLength } from '../domain/password.ts';

/**
 * The user pool. Nobody signs up by themselves: the API creates a login once a link has proven its address.
 * The Lite plan does all that is used and is the cheapest by far when thousands come on results day; the
 * figures are in docs/decisions.md.
 */
export class Logins extends Construct {
  readonly userPool: UserPool;
  readonly client: UserPoolClient;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.userPool = new UserPool(this, 'pool', {
      featurePlan: FeaturePlan.LITE,
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      // An address is changed only after the new one has been proven; until then the old one works.
      keepOriginal: { email: true },
      standardAttributes: { email: { required: true, mutable: true } },
      // Length over composition, as NIST SP 800-63B advises; the API checks the rest.
      passwordPolicy: {
        minLength: passwordLength.min,
        requireDigits: false,
        requireLowercase: false,
        requireUppercase: false,
        requireSymbols: false,
      },
      // By a code app only: text messages cost, and reach whoever has taken over a number.
      mfa: Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      // Our own links recover an account: one design, one language, one limit.
      accountRecovery: AccountRecovery.NONE,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    Validations.of(this.userPool).acknowledge({
      id: 'AwsSolutions-COG1',
      reason:
        'NIST SP 800-63B: length, and a look at what is common or personal, in place of composition rules.',
    });
    Validations.of(this.userPool).acknowledge({
      id: 'AwsSolutions-COG8',
      reason:
        'The Plus plan costs per monthly user what results day must not cost; the API limits rates itself.',
    });
    Validations.of(this.userPool).acknowledge({
      id: 'AwsSolutions-COG2',
      reason: 'A second factor is a student’s choice, for not everyone has a device.',
    });
    this.client = this.userPool.addClient('api', {
      // Only by IAM, so only by our functions: a browser can do nothing with the client's id.
      authFlows: { adminUserPassword: true },
      disableOAuth: true,
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: Duration.minutes(60),
      idTokenValidity: Duration.minutes(60),
      refreshTokenValidity: Duration.days(30),
    });
  }
}
