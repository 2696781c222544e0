import type { Context } from 'hono';
import { type Language, languages, preferredLanguage } from '../../domain/language.ts';

/** The language that a request asks for, of all that the texts are in; French where it names none. */
export function readerLanguage(context: Context): Language {
  return preferredLanguage(context.req.header('accept-language'), languages, 'fr');
}
