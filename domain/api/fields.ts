import { z } from 'zod';
import { longestAddress } from '../contact.ts';
import { languages } from '../language.ts';
import { passwordLength } from '../password.ts';

/**
 * A text that a person typed on one line, in one form. Its length is a whole number of characters a person may
 * have; control characters never pass.
 */
export const text = (max: number) =>
  z
    .string()
    .transform((value) => value.normalize('NFC').replace(/\s+/gu, ' ').trim())
    .pipe(
      z
        .string()
        .min(1)
        .max(max)
        .regex(/^[^\p{Cc}\p{Bidi_C}\p{Cs}\p{Cn}]*$/u),
    );

/** A text that a person typed on as many lines as they liked. */
export const lines = (max: number) =>
  z
    .string()
    .transform((value) =>
      value
        .normalize('NFC')
        .replace(/\r\n?/g, '\n')
        .replace(/[^\S\n]+/gu, ' ')
        .trim(),
    )
    .pipe(
      z
        .string()
        .min(1)
        .max(max)
        .regex(/^(?:\n|[^\p{Cc}\p{Bidi_C}\p{Cs}\p{Cn}])*$/u),
    );

export const token = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
export const email = z
  .string()
  .max(longestAddress)
  .transform((value) => value.trim().normalize('NFC').toLowerCase())
  .pipe(z.email());
export const password = z.string().min(1).max(passwordLength.max);
/** Six digits of an app, or a recovery code. */
export const code = text(40);
/** What signing in asks for, again: where an open session alone is not enough. */
export const confirmation = { password, code: code.optional() };
export const captcha = z.string().min(1).max(8_192);
export const language = z.enum(languages);
export const date = z.iso.date();
export const instant = z.iso.datetime();
