import { describe, expect, test } from 'vitest';
import { api, type EndpointName } from '../../domain/api.ts';
import { createHandler as account } from '../../lambdas/api-account/handler.ts';
import { createHandler as activation } from '../../lambdas/api-activation/handler.ts';
import { createHandler as arrivalMails } from '../../lambdas/api-arrival-mails/handler.ts';
import { createHandler as credential } from '../../lambdas/api-credential/handler.ts';
import { createHandler as document } from '../../lambdas/api-document/handler.ts';
import { createHandler as external } from '../../lambdas/api-external/handler.ts';
import { createHandler as join } from '../../lambdas/api-join/handler.ts';
import { createHandler as lookup } from '../../lambdas/api-lookup/handler.ts';
import { createHandler as openShare } from '../../lambdas/api-open-share/handler.ts';
import { createHandler as session } from '../../lambdas/api-session/handler.ts';
import { createHandler as shares } from '../../lambdas/api-shares/handler.ts';
import { createHandler as verify } from '../../lambdas/api-verify/handler.ts';
import { createHandler as wallet } from '../../lambdas/api-wallet/handler.ts';
import { resource, resources, text } from './resources.ts';
import { mainTemplate } from './synthesise.ts';

const template = mainTemplate();
const routes = resources(template, 'AWS::ApiGatewayV2::Route');
const stage = resource(template, 'AWS::ApiGatewayV2::Stage');

/** What each function answers to, as `GET /api/wallet`. Nothing is called, so no part is needed. */
const served: Record<string, readonly string[]> = {
  apiapiaccount: endpoints(account),
  apiapiactivation: endpoints(activation),
  apiapiarrivalmails: endpoints(arrivalMails),
  apiapicredential: endpoints(credential),
  apiapidocument: endpoints(document),
  apiapiexternal: endpoints(external),
  apiapijoin: endpoints(join),
  apiapilookup: endpoints(lookup),
  apiapiopenshare: endpoints(openShare),
  apiapisession: endpoints(session),
  apiapishares: endpoints(shares),
  apiapiverify: endpoints(verify),
  apiapiwallet: endpoints(wallet),
};

function endpoints(
  createHandler: (parts: never) => { routes: { method: string; path: string }[] },
): string[] {
  return createHandler({} as never).routes.map(({ method, path }) => `${method} ${path}`);
}

/** The route that API Gateway takes for a path: the exact one, or else that of the nearest folder. */
function routeOf(name: string) {
  const parts = (name.split(' ')[1] ?? '').split('/');
  const folders = parts.map((_, last) => `ANY ${parts.slice(0, -last || undefined).join('/')}/{proxy+}`);
  const keys = [`ANY ${parts.join('/').replace(/:(\w+)/g, '{$1}')}`, ...folders.slice(1)];
  return keys
    .map((key) => routes.find(({ properties }) => properties.RouteKey === key))
    .find((route) => route !== undefined);
}

function functionOf(route: (typeof routes)[number] | undefined): string {
  const integration = text(route?.properties.Target ?? '').replace(/^integrations\/<|>$/g, '');
  const found = resources(template, 'AWS::ApiGatewayV2::Integration').find(({ id }) => id === integration);
  return text(found?.properties.IntegrationUri ?? '').replace(/^<|[0-9A-F]{8}\.Arn>$/g, '');
}

describe('the API', () => {
  test.each(Object.keys(api) as EndpointName[])('%s reaches the function that serves it', (name) => {
    expect(served[functionOf(routeOf(name))]).toContain(name);
  });

  test('has no route that leads nowhere', () => {
    const used = new Set(Object.keys(api).map((name) => routeOf(name)?.id));
    expect([...used].sort()).toEqual(routes.map(({ id }) => id).sort());
  });

  test('serves nothing that is not written down', () => {
    const all = Object.values(served)
      .flat()
      .filter((name) => !name.startsWith('ALL '));
    expect(all.sort()).toEqual(Object.keys(api).sort());
  });

  test('lets through only so much, over all callers', () => {
    expect(stage.properties.DefaultRouteSettings).toEqual({
      ThrottlingBurstLimit: 1_000,
      ThrottlingRateLimit: 500,
    });
  });

  test('lets strangers’ files be checked far less often than that, and its stage waits for the route', () => {
    expect(stage.properties.RouteSettings).toEqual({
      'ANY /api/verify': { ThrottlingBurstLimit: 40, ThrottlingRateLimit: 20 },
    });
    const { DependsOn } = template.findResources('AWS::ApiGatewayV2::Stage')[stage.id] ?? {};
    expect(DependsOn).toContain(routeOf('POST /api/verify')?.id);
  });

  test('writes down that it was asked, and neither by whom nor for what', () => {
    const { DestinationArn, Format } = stage.properties.AccessLogSettings;
    expect(Object.values(JSON.parse(Format)).sort()).toEqual([
      '$context.integrationErrorMessage',
      '$context.requestId',
      '$context.requestTime',
      '$context.responseLatency',
      '$context.routeKey',
      '$context.status',
    ]);
    const log = resource(template, 'AWS::Logs::LogGroup', text(DestinationArn).slice(1, -'.Arn>'.length));
    expect(log.properties.RetentionInDays).toBe(90);
  });

  test('is proven to by a secret that nobody has typed', () => {
    for (const { properties } of resources(template, 'AWS::SecretsManager::Secret')) {
      expect(properties.SecretString).toBeUndefined();
      expect(properties.GenerateSecretString).toEqual({ ExcludePunctuation: true, PasswordLength: 64 });
    }
  });
});
