import { hours, minutes } from './clock.ts';

export interface RateLimit {
  readonly name: string;
  readonly most: number;
  /** Milliseconds. */
  readonly window: number;
}

/**
 * How often one internet address (`from`) and one account, e-mail address or student number (`about`) may act.
 * A class that activates together shares its school's address: the limits of `from` leave room for that. Where
 * a try makes an account or a mail, proof of work makes a machine pay for it besides.
 */
export const rateLimits = {
  signIn: {
    from: { name: 'sign-in-from', most: 300, window: minutes(15) },
    /** One address from one place: what guessing looks like, and no more than a person with a bad memory needs. */
    pair: { name: 'sign-in-pair', most: 10, window: minutes(15) },
    /** From all places together: wide, so that a stranger cannot lock a person out by the tight one. */
    about: { name: 'sign-in-about', most: 100, window: minutes(15) },
  },
  startExternal: { from: { name: 'start-external-from', most: 300, window: minutes(15) } },
  viewActivation: { from: { name: 'view-activation-from', most: 600, window: minutes(15) } },
  register: { from: { name: 'register-from', most: 300, window: hours(1) } },
  link: { from: { name: 'link-from', most: 300, window: hours(1) } },
  resetPassword: { from: { name: 'reset-password-from', most: 100, window: hours(1) } },
  requestMail: {
    from: { name: 'request-mail-from', most: 100, window: hours(1) },
    about: { name: 'request-mail-about', most: 5, window: hours(1) },
  },
  reportError: {
    from: { name: 'report-error-from', most: 100, window: hours(1) },
    /** A wallet full of errors still has one message each; the secretariat's mailbox stays usable. */
    about: { name: 'report-error-about', most: 10, window: hours(1) },
  },
  /** The password again, by whoever has a session: a phone that lies open must not become a place to guess. */
  confirmPassword: { about: { name: 'confirm-password-about', most: 10, window: minutes(15) } },
  /** Counted once the password was right. Ten tries an hour at a million codes, two or three of which are good. */
  secondFactor: { about: { name: 'second-factor-about', most: 10, window: hours(1) } },
  confirmEmail: { from: { name: 'confirm-email-from', most: 100, window: hours(1) } },
  /** Each is decoded and encoded anew, which takes more of a function than anything else here. */
  photo: { about: { name: 'photo-about', most: 60, window: hours(1) } },
  verify: { from: { name: 'verify-from', most: 600, window: minutes(15) } },
  lookUp: {
    from: { name: 'look-up-from', most: 100, window: hours(1) },
    /** One number, from all places together: to try names out on it. */
    about: { name: 'look-up-about', most: 20, window: hours(1) },
  },
  share: { about: { name: 'share-about', most: 60, window: hours(1) } },
  openShare: { from: { name: 'open-share-from', most: 600, window: minutes(15) } },
  sharePin: {
    /** One share from one place. Whoever has the PIN types it right in fewer. */
    pair: { name: 'share-pin-pair', most: 10, window: minutes(15) },
    /** Wrong ones alone: one place must not use up what all have together. */
    pairADay: { name: 'share-pin-pair-a-day', most: 20, window: hours(24) },
    /** Wrong ones from all places together: at a million PINs, three in a hundred would be guessed in a year. */
    about: { name: 'share-pin-about', most: 100, window: hours(24) },
  },
  /** No limit but a count: what comes from the same place within the hour is the same visit. */
  shareVisit: { pair: { name: 'share-visit-pair', most: 1, window: hours(1) } },
  /** Counted when one is made, not when it is taken from those that are kept: each costs a signature. */
  document: { about: { name: 'document-about', most: 200, window: hours(1) } },
} as const satisfies Record<
  string,
  { from?: RateLimit; pair?: RateLimit; pairADay?: RateLimit; about?: RateLimit }
>;
