import { beforeAll, describe, expect, inject, it } from 'vitest';
import { rateLimits } from '../../domain/rate-limits.ts';
import { linkTo, mailsTo, waitForMail } from '../stack/mailbox.ts';
import { activeTitles, newMember, newVisitor, password, type Visitor } from '../stack/portal.ts';
import { allMailsAreOut } from '../stack/queues.ts';
import { award, newStudent } from '../stack/students.ts';

const outputs = inject('outputs');
const elise = newStudent();
const forgetful = newStudent();
const pending = newStudent();
let laptop: Visitor;

beforeAll(async () => {
  await award(outputs, elise, forgetful, pending);
  await newMember(outputs, elise);
  laptop = await newMember(outputs, forgetful);
  await waitForMail(outputs.mailbox, pending.address);
});

async function answerTo(email: string, tried: string) {
  const answer = await newVisitor(outputs).send('POST /api/session', { email, password: tried });
  return { status: answer.status, body: await answer.text(), cookies: answer.headers.getSetCookie() };
}

describe('signing in', () => {
  it('is refused alike for a wrong password, an unknown address and a student without an account', async () => {
    const wrong = await answerTo(elise.address, 'not that one');
    expect(wrong.status).toBe(401);
    expect(wrong.cookies).toEqual([]);
    expect(await answerTo(newStudent().address, password)).toEqual(wrong);
    expect(await answerTo(pending.address, password)).toEqual(wrong);
  });

  it.each([
    ['that exists', () => elise.address],
    ['that does not', () => newStudent().address],
  ])('cannot be tried for ever with an account %s', async (_, of) => {
    const email = of();
    const visitor = newVisitor(outputs);
    const { most } = rateLimits.signIn.about;
    const tries: Response[] = [];
    // The count may begin anew in the middle, when its quarter of an hour ends.
    while (tries.at(-1)?.status !== 429 && tries.length <= 2 * most) {
      tries.push(await visitor.send('POST /api/session', { email, password: 'not that one' }));
    }
    const last = tries.at(-1);
    expect(last?.status).toBe(429);
    expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0);
    // Also with the right password, or it would tell that it is right.
    expect(await visitor.outcome('POST /api/session', { email, password })).toBe('429 too-many-requests');
  });
});

describe('a forgotten password', () => {
  const isReset = ({ subject }: { subject: string }) => subject === 'Choisissez un nouveau mot de passe';
  const chosen = 'rivière lampe coquelicot';

  async function forget(email: string) {
    const visitor = newVisitor(outputs);
    const answer = await visitor.send('POST /api/password/forgot', {
      ...{ email, language: 'fr' },
      captcha: await visitor.captcha(),
    });
    return { status: answer.status, body: await answer.text() };
  }

  it('is replaced by a link to the account’s address, which works once and ends all sessions', async () => {
    const email = forgetful.address;
    const phone = newVisitor(outputs);
    await phone.ask('POST /api/session', { email, password });
    await forget(email);
    const mail = await waitForMail(outputs.mailbox, email, isReset);
    const token = new URL(linkTo('reset', mail)).hash.slice(1);

    const visitor = newVisitor(outputs);
    const reset = (password: string) => visitor.outcome('POST /api/password/reset', { token, password });
    expect(await reset('azertyuiop')).toBe('400 weak-password');
    expect(await reset(chosen)).toBe('204');
    expect(await reset('encore un autre mot')).toBe('410 token-used');
    for (const device of [laptop, phone]) {
      expect(await device.outcome('GET /api/wallet')).toBe('401 not-signed-in');
    }
    expect(await visitor.outcome('POST /api/session', { email, password })).toBe('401 wrong-credentials');
    await visitor.ask('POST /api/session', { email, password: chosen });
    expect(await activeTitles(visitor)).toHaveLength(1);
    await waitForMail(outputs.mailbox, email, ({ subject }) => subject.includes('a été changé'));
  });

  it('is asked about without learning who has an account: the mail tells, and only its reader', async () => {
    const [stranger, holder] = [newStudent().address, elise.address];
    const answer = await forget(holder);
    expect(answer).toEqual({ status: 202, body: '' });
    expect(await forget(pending.address)).toEqual(answer);
    expect(await forget(stranger)).toEqual(answer);

    await waitForMail(outputs.mailbox, holder, isReset);
    const none = await waitForMail(outputs.mailbox, pending.address, ({ subject }) =>
      subject.startsWith('Aucun compte'),
    );
    expect(none.text).not.toContain('/reset#');
    await allMailsAreOut(outputs);
    expect(await mailsTo(outputs.mailbox, stranger)).toEqual([]);
  });
});
