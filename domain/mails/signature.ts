import { localise } from '../institute.ts';
import { mailTexts } from '../texts/mail/index.ts';
import type { MailContext } from './mail.ts';

/** Who signs, and how to reach them: the lines under every mail. */
export interface Signature {
  readonly from: string;
  readonly institute: string;
  readonly address: string;
  readonly email: string;
  readonly phone: string | undefined;
  readonly website: string;
}

export function signature({ language, institute }: MailContext): Signature {
  const { street, postalCode, city } = institute.postalAddress;
  return {
    from: mailTexts(language)('secretariat'),
    institute: localise(institute.name, language, institute),
    address: `${street}, ${postalCode} ${localise(city, language, institute)}`,
    email: institute.secretariat.email,
    phone: institute.secretariat.phone,
    website: institute.website,
  };
}
