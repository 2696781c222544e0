import { z } from 'zod';
import { languages } from './language.ts';

const common = {
  /** What the provider calls this institute's site. */
  clientId: z.string().min(1),
  /** Name of the secret in Secrets Manager that holds the client's secret, as plain text; never the secret itself. */
  clientSecretName: z.string().regex(/^[A-Za-z0-9/_+=.@-]{1,512}$/, 'the name of a secret'),
};

/** Names that Cognito keeps for kinds of its own. */
const reserved = ['Google', 'Facebook', 'LoginWithAmazon', 'SignInWithApple', 'LinkedIn', 'COGNITO'];

const externalProvider = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('google'), ...common }),
  z.strictObject({ kind: z.literal('facebook'), ...common }),
  z.strictObject({ kind: z.literal('linkedin'), ...common }),
  /** Any OpenID Connect provider, such as a national electronic identity. */
  z.strictObject({
    kind: z.literal('oidc'),
    /** Stands in what is stored of an identity: not to be changed once students use it. */
    id: z
      .string()
      .regex(/^[A-Za-z][A-Za-z0-9-]{2,31}$/, '3 to 32 letters, digits and hyphens')
      .refine((id) => !reserved.some((name) => name.toLowerCase() === id.toLowerCase()), 'a name not taken'),
    label: z.partialRecord(z.enum(languages), z.string().min(1).max(40)),
    issuer: z.url(),
    ...common,
  }),
]);

export type ExternalProvider = z.output<typeof externalProvider>;

/** Which external identities students may sign in with. Without it there are none. */
export const externalIdentities = z.strictObject({
  /**
   * First label of the address at which Cognito receives whoever comes back from a provider; nobody else in the
   * region may have it. Providers are told `https://<prefix>.auth.<region>.amazoncognito.com/oauth2/idpresponse`.
   */
  domainPrefix: z
    .string()
    .regex(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/)
    .refine((prefix) => !/aws|amazon|cognito/.test(prefix), 'Cognito refuses aws, amazon and cognito in it'),
  providers: z
    .array(externalProvider)
    .min(1)
    .refine(
      (providers) =>
        new Set(providers.map((each) => providerId(each).toLowerCase())).size === providers.length,
      'each provider once',
    ),
});

/** The name by which Cognito, the API and what is stored know a provider. */
export function providerId(provider: ExternalProvider): string {
  switch (provider.kind) {
    case 'google':
      return 'Google';
    case 'facebook':
      return 'Facebook';
    case 'linkedin':
      return 'LinkedIn';
    case 'oidc':
      return provider.id;
  }
}
