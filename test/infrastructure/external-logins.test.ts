import { describe, expect, test } from 'vitest';
import { parseInstitute } from '../../domain/institute.ts';
import { resource, resources, text } from './resources.ts';
import { institute, mainTemplate } from './synthesise.ts';

const template = mainTemplate();
const pool = resource(template, 'AWS::Cognito::UserPool', 'externallogins');
const client = resource(template, 'AWS::Cognito::UserPoolClient', 'externallogins');

const secret = { clientId: 'an id', clientSecretName: 'porte-document/google' };
const withProviders = (...providers: object[]) =>
  mainTemplate({
    institute: parseInstitute({
      ...institute(),
      externalIdentities: { domainPrefix: 'attestations-example', providers },
    }),
  });

describe('external identities', () => {
  test('are not there unless the institute switches them on', () => {
    const without = mainTemplate({ institute: institute({ externalIdentities: undefined }) });
    without.resourceCountIs('AWS::Cognito::UserPool', 1);
    without.resourceCountIs('AWS::Cognito::UserPoolDomain', 0);
    without.resourceCountIs('AWS::Cognito::UserPoolIdentityProvider', 0);
    const routes = resources(without, 'AWS::ApiGatewayV2::Route').map(
      ({ properties }) => properties.RouteKey,
    );
    expect(routes.filter((key) => key.includes('external'))).toEqual([]);
  });

  test('come by a pool without any login of ours, in the plan that costs least', () => {
    expect(pool.properties.UserPoolTier).toBe('LITE');
    expect(pool.properties.AdminCreateUserConfig).toEqual({ AllowAdminCreateUserOnly: true });
    expect(pool.properties.UsernameConfiguration).toEqual({ CaseSensitive: true });
  });

  test('come by a code, once, to our own callback, and tell nothing but who it is', () => {
    expect(client.properties).toMatchObject({
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid'],
      CallbackURLs: ['https://attestations.example.org/api/session/external/callback'],
      SupportedIdentityProviders: ['example-id'],
    });
    expect(client.properties.GenerateSecret ?? false).toBe(false);
  });

  test('are of the kinds that Cognito knows, each asked for the least it gives', () => {
    const made = withProviders(
      { kind: 'google', ...secret },
      { kind: 'facebook', ...secret },
      { kind: 'linkedin', ...secret },
      { kind: 'oidc', id: 'csam', label: { fr: 'e-ID' }, issuer: 'https://id.example.org', ...secret },
    );
    const told = resources(made, 'AWS::Cognito::UserPoolIdentityProvider').map(({ properties }) => [
      properties.ProviderName,
      properties.ProviderType,
      properties.ProviderDetails.authorize_scopes,
      properties.ProviderDetails.oidc_issuer,
    ]);
    expect(told.sort()).toEqual([
      ['Facebook', 'Facebook', 'public_profile', undefined],
      ['Google', 'Google', 'openid', undefined],
      ['LinkedIn', 'OIDC', 'openid', 'https://www.linkedin.com/oauth'],
      ['csam', 'OIDC', 'openid', 'https://id.example.org'],
    ]);
  });

  test('have their secrets in Secrets Manager: the template says only where', () => {
    const made = withProviders({ kind: 'google', ...secret }, { kind: 'facebook', ...secret });
    for (const { properties } of resources(made, 'AWS::Cognito::UserPoolIdentityProvider')) {
      expect(text(properties.ProviderDetails.client_secret)).toBe(
        '{{resolve:secretsmanager:porte-document/google:SecretString:::}}',
      );
      expect(properties.AttributeMapping).toBeUndefined();
    }
  });
});
