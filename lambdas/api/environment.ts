import { z } from 'zod';

/** What every function behind the API reads. */
export const apiEnvironment = z.object({
  ACCOUNTS_TABLE: z.string(),
  USER_POOL_ID: z.string(),
  USER_POOL_CLIENT_ID: z.string(),
  ORIGIN_SECRET_ARN: z.string(),
  SITE_ORIGIN: z.url(),
});

/** Versions of the texts of today that students accept and read. */
export const termsEnvironment = { TERMS_VERSION: z.string(), PRIVACY_VERSION: z.string() };

/** What those read besides that limit rates, check captchas and ask for mails. */
export const limitedEnvironment = apiEnvironment.extend({
  OPERATIONS_TABLE: z.string(),
  HASHING_SECRET_ARN: z.string(),
  PROMPT_MAIL_QUEUE_URL: z.url(),
});
