import type { z } from 'zod';
import { type account, accountEndpoints, type accountView, type sessionView } from './api/account.ts';
import { activationEndpoints, type activationView } from './api/activation.ts';
import { arrivalMailEndpoints } from './api/arrival-mails.ts';
import { credentialEndpoints } from './api/credential.ts';
import { documentEndpoints } from './api/document.ts';
import { externalEndpoints } from './api/external.ts';
import { joinEndpoints } from './api/join.ts';
import { profileEndpoints, type profileView } from './api/profile.ts';
import { sessionEndpoints } from './api/session.ts';
import { type openedShare, shareEndpoints, type shareView } from './api/shares.ts';
import { verificationEndpoints } from './api/verification.ts';
import { type certificateView, walletEndpoints } from './api/wallet.ts';

/**
 * The API, endpoint by endpoint: one definition that validates on the server, types the web client and
 * describes itself as OpenAPI. Each area has its file in `api/`.
 */
export const api = {
  ...accountEndpoints,
  ...activationEndpoints,
  ...profileEndpoints,
  ...sessionEndpoints,
  ...externalEndpoints,
  ...joinEndpoints,
  ...walletEndpoints,
  ...credentialEndpoints,
  ...shareEndpoints,
  ...documentEndpoints,
  ...verificationEndpoints,
  ...arrivalMailEndpoints,
} as const;

export type Api = typeof api;
export type EndpointName = keyof Api;
export type BodyOf<Name extends EndpointName> = Api[Name] extends { body: infer Body extends z.ZodType }
  ? z.input<Body>
  : undefined;
export type ParsedBodyOf<Name extends EndpointName> = Api[Name] extends { body: infer Body extends z.ZodType }
  ? z.output<Body>
  : undefined;
export type ResponseOf<Name extends EndpointName> = z.output<Api[Name]['response']>;

export type Account = z.output<typeof account>;
export type AccountView = z.output<typeof accountView>;
export type SessionView = z.output<typeof sessionView>;
export type ActivationView = z.output<typeof activationView>;
export type CertificateView = z.output<typeof certificateView>;
export type ProfileView = z.output<typeof profileView>;
export type ShareView = z.output<typeof shareView>;
export type OpenedShare = z.output<typeof openedShare>;
