import { Duration, RemovalPolicy, SecretValue, Stack, Validations } from 'aws-cdk-lib';
import {
  AccountRecovery,
  FeaturePlan,
  Mfa,
  OAuthScope,
  OidcAttributeRequestMethod,
  UserPool,
  type UserPoolClient,
  UserPoolClientIdentityProvider,
  UserPoolIdentityProviderFacebook,
  UserPoolIdentityProviderGoogle,
  UserPoolIdentityProviderOidc,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { type ExternalProvider, providerId } from '../domain/external-providers.ts';
import type { Institute } from '../domain/institute.ts';

export interface ExternalLoginsProps {
  readonly institute: NonNullable<Institute['externalIdentities']>;
  /** Scheme and host of the site, where whoever has been to a provider comes back to. */
  readonly siteOrigin: string;
  /**
   * Scheme and host at which the user pool serves OAuth 2.0 and its keys, where that is not AWS.
   * @default Cognito's own
   */
  readonly endpoint?: string;
}

/**
 * Cognito between us and the providers of external identities, in a user pool of its own: no answer of a provider
 * can ever be taken for a login of the pool that has passwords, and what may be deleted here is nobody's account.
 */
export class ExternalLogins extends Construct {
  readonly userPool: UserPool;
  readonly client: UserPoolClient;
  /** Names of the providers, as Cognito and the API know them. */
  readonly providers: readonly string[];
  readonly redirectUri: string;
  /** Where the pool serves OAuth 2.0, scheme and host. */
  readonly origin: string;
  readonly issuer: string;
  readonly keysUrl: string;

  constructor(scope: Construct, id: string, props: ExternalLoginsProps) {
    super(scope, id);
    const { institute, siteOrigin, endpoint } = props;
    this.userPool = new UserPool(this, 'pool', {
      featurePlan: FeaturePlan.LITE,
      selfSignUpEnabled: false,
      // What a provider calls a person may differ from another only in upper and lower case.
      signInCaseSensitive: true,
      mfa: Mfa.OFF,
      accountRecovery: AccountRecovery.NONE,
      // Nothing lasts in it: profiles are deleted as soon as they have said who came.
      removalPolicy: RemovalPolicy.DESTROY,
    });
    for (const rule of ['AwsSolutions-COG1', 'AwsSolutions-COG2', 'AwsSolutions-COG8']) {
      Validations.of(this.userPool).acknowledge({
        id: rule,
        reason:
          'Nobody has a password here, and no profile outlives the moment in which a provider names it.',
      });
    }
    const domain = this.userPool.addDomain('domain', {
      cognitoDomain: { domainPrefix: institute.domainPrefix },
    });
    const made = institute.providers.map((provider) => this.addProvider(provider));
    this.providers = institute.providers.map(providerId);
    this.redirectUri = `${siteOrigin}/api/session/external/callback`;
    this.client = this.userPool.addClient('site', {
      oAuth: {
        flows: { authorizationCodeGrant: true },
        // Who it is, and nothing of them.
        scopes: [OAuthScope.OPENID],
        callbackUrls: [this.redirectUri],
      },
      supportedIdentityProviders: this.providers.map(UserPoolClientIdentityProvider.custom),
      // The code is bound to our callback and, by PKCE, to a secret of the visit.
      generateSecret: false,
      preventUserExistenceErrors: true,
      accessTokenValidity: Duration.minutes(5),
      idTokenValidity: Duration.minutes(5),
      refreshTokenValidity: Duration.hours(1),
    });
    this.client.node.addDependency(...made);

    const { region, urlSuffix } = Stack.of(this);
    const at = (host: string) => `${host}/${this.userPool.userPoolId}`;
    this.origin = endpoint ?? domain.baseUrl();
    this.issuer = at(`https://cognito-idp.${region}.${urlSuffix}`);
    this.keysUrl = `${endpoint ? at(endpoint) : this.issuer}/.well-known/jwks.json`;
  }

  private addProvider(provider: ExternalProvider): Construct {
    const { userPool } = this;
    const { clientId, clientSecretName } = provider;
    const secret = SecretValue.secretsManager(clientSecretName);
    const id = providerId(provider);
    switch (provider.kind) {
      case 'google':
        return new UserPoolIdentityProviderGoogle(this, id, {
          userPool,
          clientId,
          clientSecretValue: secret,
          scopes: ['openid'],
        });
      case 'facebook':
        return new UserPoolIdentityProviderFacebook(this, id, {
          userPool,
          clientId,
          clientSecret: reference(secret),
          // The least that Facebook gives.
          scopes: ['public_profile'],
        });
      default:
        return new UserPoolIdentityProviderOidc(this, id, {
          userPool,
          name: id,
          clientId,
          clientSecret: reference(secret),
          issuerUrl: provider.kind === 'linkedin' ? 'https://www.linkedin.com/oauth' : provider.issuer,
          scopes: ['openid'],
          attributeRequestMethod: OidcAttributeRequestMethod.GET,
        });
    }
  }
}

/** In the template a reference, which CloudFormation follows when it deploys: the secret is written nowhere. */
function reference(secret: SecretValue): string {
  return secret.unsafeUnwrap();
}
