import { setTimeout as sleep } from 'node:timers/promises';
import { type Mail, readMails } from '../../local/mailbox.ts';

export type { Mail };

/**
 * Mails in the mailbox to an address, oldest first. It is asked for no others: many tests that ask for all, again and
 * again, keep it from taking in what comes.
 */
export function mailsTo(mailbox: string, address: string): Promise<Mail[]> {
  return readMails(mailbox, address);
}

/** A header of a mail as it came, on one line. The mailbox tells of few when it lists its mails. */
export async function headerOf(mailbox: string, { id }: Mail, name: string): Promise<string | undefined> {
  const source = await (await fetch(`${mailbox}/api/email/${id}/source`)).text();
  const [head = ''] = source.split(/\r?\n\r?\n/);
  const lines = head.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
  return lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
}

/**
 * Waits until a mail to `address` is there that `matches`, and gives the newest.
 * @throws Error with what is there instead, after two minutes: other tests may be mailing hundreds.
 */
export async function waitForMail(
  mailbox: string,
  address: string,
  matches: (mail: Mail) => boolean = () => true,
): Promise<Mail> {
  const deadline = Date.now() + 120_000;
  for (;;) {
    const mails = await mailsTo(mailbox, address);
    const found = mails.findLast(matches);
    if (found) return found;
    if (Date.now() > deadline) {
      const subjects = mails.map(({ subject }) => subject).join('; ') || 'none';
      throw new Error(`No such mail to ${address}. Mails to that address: ${subjects}`);
    }
    await sleep(200);
  }
}

/** The first link in a mail's text whose path ends in `/page`, with its fragment. @throws Error if it has none. */
export function linkTo(
  page: 'activation' | 'arrivals' | 'confirm' | 'join' | 'reset' | 'wallet',
  { text = '', subject }: Mail,
): string {
  const links = text.match(/https?:\/\/\S+/g) ?? [];
  const link = links.find((candidate) => new URL(candidate).pathname.endsWith(`/${page}`));
  if (!link) throw new Error(`The mail “${subject}” has no link to ${page}`);
  return link;
}
