import { describe, expect, test } from 'vitest';
import { passwordLength } from '../../domain/password.ts';
import { resource, resources, text } from './resources.ts';
import { mainTemplate } from './synthesise.ts';

const template = mainTemplate();
const pool = resource(template, 'AWS::Cognito::UserPool', 'loginspool');
const client = resource(template, 'AWS::Cognito::UserPoolClient', 'loginspool');

describe('logins', () => {
  test('are of the plan that results day can pay for', () => {
    expect(pool.properties.UserPoolTier).toBe('LITE');
    expect(pool.properties.UserPoolAddOns).toBeUndefined();
  });

  test('are made by the API alone: nobody signs up at Cognito', () => {
    expect(pool.properties.AdminCreateUserConfig).toEqual({ AllowAdminCreateUserOnly: true });
  });

  test('are known by e-mail address, however it is written', () => {
    expect(pool.properties.UsernameAttributes).toEqual(['email']);
    expect(pool.properties.UsernameConfiguration).toEqual({ CaseSensitive: false });
  });

  test('ask for a long password, not for a complicated one', () => {
    expect(pool.properties.Policies.PasswordPolicy).toEqual({
      MinimumLength: passwordLength.min,
      RequireLowercase: false,
      RequireNumbers: false,
      RequireSymbols: false,
      RequireUppercase: false,
    });
  });

  test('are recovered by our own links, and cost no text message', () => {
    expect(pool.properties.AccountRecoverySetting.RecoveryMechanisms).toEqual([
      { Name: 'admin_only', Priority: 1 },
    ]);
    expect(pool.properties.MfaConfiguration).toBe('OPTIONAL');
    expect(pool.properties.EnabledMfas).toEqual(['SOFTWARE_TOKEN_MFA']);
    expect(pool.properties.SmsConfiguration).toBeUndefined();
  });

  test('are not deleted by mistake, and stay when the stack goes', () => {
    expect(pool.properties.DeletionProtection).toBe('ACTIVE');
    expect(pool).toMatchObject({ deletionPolicy: 'Retain', replacePolicy: 'Retain' });
  });

  test('are used by our functions only: no way in for a browser, no hosted page', () => {
    expect([...client.properties.ExplicitAuthFlows].sort()).toEqual([
      'ALLOW_ADMIN_USER_PASSWORD_AUTH',
      'ALLOW_REFRESH_TOKEN_AUTH',
    ]);
    expect(client.properties.AllowedOAuthFlows).toBeUndefined();
    expect(client.properties.AllowedOAuthFlowsUserPoolClient ?? false).toBe(false);
    for (const { properties } of resources(template, 'AWS::Cognito::UserPoolDomain')) {
      expect(text(properties.UserPoolId)).not.toBe(`<${pool.id}>`);
    }
    template.resourceCountIs('AWS::Cognito::IdentityPool', 0);
  });

  test('answer alike for known and unknown addresses', () => {
    expect(client.properties.PreventUserExistenceErrors).toBe('ENABLED');
  });

  test('can be ended everywhere at once', () => {
    expect(client.properties.EnableTokenRevocation).toBe(true);
  });
});
