import { z } from 'zod';
import { type ExternalProvider, externalIdentities, providerId } from './external-providers.ts';
import { type Language, languages } from './language.ts';

/** A text in the institute's languages; the default language must be among them. */
const localised = z.partialRecord(z.enum(languages), z.string().min(1));

const hex = z.string().regex(/^#[0-9a-f]{6}$/i, 'a colour as #rrggbb');

const pemCertificate = z
  .string()
  .regex(
    /^\s*-----BEGIN CERTIFICATE-----[\sA-Za-z0-9+/=]+-----END CERTIFICATE-----\s*$/,
    'a certificate in PEM',
  );

const svgFile = z.string().regex(/\.svg$/i, 'the name of an SVG file');

/** All that differs from one institute to the next. Read once, at deploy time; see `config/`. */
export const instituteSchema = z
  .strictObject({
    name: localised,
    shortName: z.string().min(1).max(40),
    postalAddress: z.strictObject({
      street: z.string(),
      postalCode: z.string(),
      city: localised,
      /** ISO 3166-1 alpha-2. */
      country: z.string().length(2),
    }),
    website: z.url(),
    /** Where students write when something is wrong. */
    secretariat: z.strictObject({ email: z.email(), phone: z.string().optional() }),
    languages: z.strictObject({
      offered: z.array(z.enum(languages)).min(1),
      default: z.enum(languages),
    }),
    /** Percentage, 0 to 100, from which a result is a pass. */
    passMark: z.number().min(0).max(100),
    /** IANA name of the zone in which a day begins and ends here. */
    timeZone: z
      .string()
      .refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone), 'an IANA time zone'),
    mail: z.strictObject({
      /** The From of every mail; its domain or address is a verified SES identity. */
      sender: z.strictObject({
        name: z.string().min(1),
        address: z.email(),
        /** @default the address's own domain. Name it when a domain above that one is verified. */
        identity: z.hostname().optional(),
      }),
      /**
       * Seconds between a certificate and its mail, 0 to 900 (the longest delay SQS knows). Gathers the
       * certificates of one student into one mail.
       */
      graceSeconds: z.number().int().min(0).max(900),
      /** Seconds that the list of unreachable students gathers news before it is written anew. */
      listSeconds: z.number().int().min(0).max(900).default(60),
      /** How many mails may be sent at once from each of the two mail queues: 2 (the least SQS takes) and up. */
      concurrency: z.number().int().min(2).max(1_000),
    }),
    activation: z.strictObject({
      /** Days an activation link works. */
      validDays: z.number().int().min(1).max(365),
    }),
    externalIdentities: externalIdentities.optional(),
    terms: z.strictObject({
      /** Kept with every acceptance. With another one every student is asked, at the next visit, to accept the terms anew. */
      version: z.string().min(1).max(40),
      /** The institute's own paragraph on who answers for the data, above the general terms. */
      controller: localised,
    }),
    privacy: z.strictObject({
      /** Of the page on what becomes of data; kept with every registration, as that of the terms is. */
      version: z.string().min(1).max(40),
    }),
    /** A name of one's own for the site. Without it CloudFront's own name serves. */
    domain: z
      .strictObject({
        name: z.hostname(),
        /** ACM certificate in us-east-1, where CloudFront looks for it. */
        certificateArn: z.string().startsWith('arn:aws'),
      })
      .optional(),
    /** Names that the site had before `domain`: certificates were signed in them. See docs/operations.md. */
    formerNames: z
      .array(
        z.strictObject({
          host: z.hostname().toLowerCase(),
          /** Set once the institute has the name no more: what was signed in it stays good, and nothing is served there. */
          isLost: z.boolean().default(false),
        }),
      )
      .default([]),
    /** Where alarms go. Without it alarms show in the console only. */
    operatorEmail: z.email().optional(),
    /** Raise it to replace the secrets between the site and its functions; see docs/operations.md. */
    secretsGeneration: z.number().int().positive().default(1),
    /** The key that signs certificates; see docs/operations.md before you change it. */
    signing: z
      .strictObject({
        /** Raise it to sign with another key from now on. */
        generation: z.number().int().positive().default(1),
        /** The public keys that signed before, as /.well-known/jwks.json told them: what they signed stays good. */
        formerKeys: z
          .array(z.strictObject({ x: z.string().length(43), y: z.string().length(43) }))
          .default([]),
      })
      .prefault({}),
    /** The seal on documents; see docs/operations.md for a certificate of a trust service. */
    seal: z
      .strictObject({
        /** Raise it to seal with another key from now on. */
        generation: z.number().int().positive().default(1),
        /** The public keys that sealed before, as /.well-known/did.json told them: what they sealed stays sealed. */
        formerKeys: z
          .array(z.strictObject({ x: z.string().length(43), y: z.string().length(43) }))
          .default([]),
        /** The certificate of the key and those above it, in PEM. Without one the key makes its own. */
        certificates: z.array(pemCertificate).default([]),
        /** A time-stamp authority (RFC 3161), which proves when a document was sealed. */
        timeStampUrl: z.url().optional(),
      })
      .prefault({}),
    brand: z.strictObject({
      /** Links, buttons and the engraving of certificates. Its contrast is checked when the site is built. */
      accent: hex,
      /** The institute's sign, as SVG files beside this one; in their place stands a plain seal. */
      logo: z
        .strictObject({
          light: svgFile,
          /** For dark mode. Without it the other stands on a light ground there. */
          dark: svgFile.optional(),
        })
        .optional(),
    }),
  })
  .superRefine((institute, context) => {
    const { offered, default: fallback } = institute.languages;
    if (!offered.includes(fallback)) {
      context.addIssue({
        code: 'custom',
        path: ['languages', 'default'],
        message: 'must be one of `offered`',
      });
    }
    if (
      institute.formerNames.some(
        ({ host, isLost }) => host === institute.domain?.name || !(isLost || institute.domain),
      )
    ) {
      context.addIssue({
        code: 'custom',
        path: ['formerNames'],
        message: 'are names before `domain`, which must be there and be another',
      });
    }
    for (const [path, value] of [
      ['name', institute.name],
      ['postalAddress.city', institute.postalAddress.city],
      ['terms.controller', institute.terms.controller],
      ...labelsOf(institute.externalIdentities?.providers ?? []),
    ] as const) {
      if (value[fallback] === undefined) {
        context.addIssue({ code: 'custom', path: path.split('.'), message: `needs a text in ${fallback}` });
      }
    }
  });

function labelsOf(providers: readonly ExternalProvider[]) {
  return providers.flatMap((provider, index) =>
    provider.kind === 'oidc'
      ? [[`externalIdentities.providers.${index}.label`, provider.label] as const]
      : [],
  );
}

export type Institute = z.output<typeof instituteSchema>;
export type Localised = Institute['name'];

/** Types an institute's configuration in its own file; `parseInstitute` checks it when the app is synthesised. */
export function defineInstitute(institute: z.input<typeof instituteSchema>): z.input<typeof instituteSchema> {
  return institute;
}

/** @throws Error that names every wrong field of the configuration, one a line. */
export function parseInstitute(value: unknown): Institute {
  const result = instituteSchema.safeParse(value);
  if (result.success) return result.data;
  throw new Error(`The institute's configuration is not right:\n${z.prettifyError(result.error)}`);
}

/** Hosts that the site had before; @param served only those that still lead to it. */
export function formerHosts(
  { formerNames }: Pick<Institute, 'formerNames'>,
  served: 'served' | 'all',
): string[] {
  return formerNames.filter(({ isLost }) => served === 'all' || !isLost).map(({ host }) => host);
}

/** Street, postal code and city on one line. */
export function postalAddress(
  institute: Pick<Institute, 'postalAddress' | 'languages'>,
  language: Language,
): string {
  const { street, postalCode, city } = institute.postalAddress;
  return `${street}, ${postalCode} ${localise(city, language, institute)}`;
}

/** `value` in `language`, or else in the institute's default language. */
export function localise(
  value: Localised,
  language: Language,
  institute: Pick<Institute, 'languages'>,
): string {
  return value[language] ?? value[institute.languages.default] ?? '';
}

/** What students know a provider of external identities by. */
export function providerLabel(
  provider: ExternalProvider,
  language: Language,
  institute: Pick<Institute, 'languages'>,
): string {
  return provider.kind === 'oidc' ? localise(provider.label, language, institute) : providerId(provider);
}
