import type { Hono } from 'hono';
import type { AccountId } from '../../domain/certificate.ts';
import type { Language } from '../../domain/language.ts';
import { Problem } from '../../domain/problem.ts';
import { rateLimits } from '../../domain/rate-limits.ts';
import type { Accounts } from '../adapters/accounts.ts';
import type { KeptDocuments } from '../adapters/kept-documents.ts';
import { loggable } from '../adapters/loggable.ts';
import type { PromptMailQueue } from '../adapters/mail-queue.ts';
import type { RateLimiter } from '../adapters/rate-limiter.ts';
import { isStanding } from '../adapters/standing-account.ts';
import type { AppOptions } from '../api/app.ts';
import { clientAddress } from '../api/client-address.ts';
import { serve } from '../api/endpoint.ts';
import { type OwnedParts, ownedCertificates } from '../api/owned-certificates.ts';
import { type SessionCookieParts, sessionCookie } from '../api/session-cookie.ts';

export interface ErrorReportParts extends AppOptions, OwnedParts, SessionCookieParts {
  readonly accounts: Pick<Accounts, 'profileOf' | 'studentNumbersOf'>;
  /** Documents that are to go with a mail, by the mail's id. */
  readonly enclosed: Pick<KeptDocuments, 'keep'>;
  readonly mails: PromptMailQueue;
  readonly rate: RateLimiter;
}

/**
 * What a student finds wrong with a certificate, to the secretariat and as a copy. Served where documents are made, so
 * that the secretariat has before it what the student has.
 */
export function serveErrorReport(
  app: Hono,
  parts: ErrorReportParts,
  documentOf: (accountId: AccountId, number: string, language: Language) => Promise<Uint8Array>,
): void {
  const { accounts, clock, enclosed, log, mails, rate } = parts;
  const cookie = sessionCookie(parts);
  const owned = ownedCertificates(parts);

  serve(app, 'POST /api/wallet/error-report', async ({ id, certificate: number, message }, context) => {
    const { accountId } = await cookie.require(context);
    await rate.count(rateLimits.reportError.from, clientAddress(context), clock.now());
    await rate.count(rateLimits.reportError.about, accountId, clock.now());
    const certificate = await owned.any(accountId, number);
    const profile = await accounts.profileOf(accountId);
    if (!isStanding(profile)) throw new Problem('not-signed-in');
    const { firstName, lastName, email: address, language } = profile;
    const from = { firstName, lastName, address, language };
    const { state, studentNumber, id: certificateId } = certificate;
    const report = { from, studentNumber, certificateId, message };
    const name = `${accountId}.${id}`;
    const enclosure =
      state === 'active' && (await enclose(name, () => documentOf(accountId, number, language)));
    // Two messages, so that each mail is sent once by itself, whatever becomes of the other.
    for (const to of ['secretariat', 'student'] as const) {
      await mails.request({
        kind: 'error-report',
        id: `${name}.${to}`,
        ...{ to, ...report },
        ...(enclosure && to === 'secretariat' && { enclosed: name }),
      });
    }
  });

  /** False when there is no document: the message, which says all that the certificate does, goes without. */
  async function enclose(name: string, make: () => Promise<Uint8Array>): Promise<boolean> {
    try {
      await enclosed.keep(name, await make());
      return true;
    } catch (error) {
      log.error('a message about an error goes without its document', { cause: loggable(error) });
      return false;
    }
  }
}
