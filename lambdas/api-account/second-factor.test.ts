import { describe, expect, it } from 'vitest';
import { hours } from '../../domain/clock.ts';
import { rateLimits } from '../../domain/rate-limits.ts';
import { createHandler as createSessionHandler } from '../api-session/handler.ts';
import { appOptions, caller, outcomeOf } from '../testing/caller.ts';
import { dies } from '../testing/failures.ts';
import { rightCode } from '../testing/identity-in-memory.ts';
import { member } from '../testing/member.ts';
import { chloe, termsVersion } from '../testing/people.ts';

const { accountId, address: email, password } = chloe;

/** Chloé at her settings, and the door of the portal. */
async function careful(...others: Parameters<typeof member>) {
  const owner = await member(...others);
  const door = caller(createSessionHandler({ ...appOptions, ...owner, termsVersion }));
  const signIn = async (body: object = {}) =>
    outcomeOf(await door('POST /api/session', { body: { email, password, ...body } }));
  const confirm = async (code = rightCode) =>
    owner.ask('POST /api/account/confirm-second-factor', { password, code });
  return {
    ...owner,
    signIn,
    confirm,
    begin: async (body: object = { password }) => owner.ask('POST /api/account/begin-second-factor', body),
    /** New recovery codes in the place of the others. */
    renew: async (body: object = {}) =>
      owner.ask('POST /api/account/new-recovery-codes', { password, code: rightCode, ...body }),
    end: async (body: object = {}) =>
      outcomeOf(
        await owner.ask('POST /api/account/end-second-factor', { password, code: rightCode, ...body }),
      ),
    /** Sets it up, and keeps the recovery codes. */
    protect: async () => {
      await owner.ask('POST /api/account/begin-second-factor', { password });
      return ((await (await confirm()).json()) as { recoveryCodes: string[] }).recoveryCodes;
    },
  };
}

describe('a second factor', () => {
  it('begins with a secret that an app reads, and asks for nothing before a code has shown that it did', async () => {
    const { begin, signIn } = await careful();
    const { secret, uri } = (await (await begin()).json()) as { secret: string; uri: string };
    expect(uri).toBe(`otpauth://totp/Exemple:chloe.lefevre%40example.org?secret=${secret}&issuer=Exemple`);
    expect(await signIn()).toBe('200');
  });

  it('is not set up without the password, nor by a wrong code', async () => {
    const { begin, confirm, signIn } = await careful();
    expect(await outcomeOf(await begin({ password: 'a guess' }))).toBe('401 wrong-password');
    await begin();
    expect(await outcomeOf(await confirm('000000'))).toBe('401 wrong-code');
    expect(await signIn()).toBe('200');
  });

  it('is asked for at the door from then on, and told by mail', async () => {
    const { asked, protect, signIn } = await careful();
    await protect();
    expect(await signIn()).toBe('401 second-factor-needed');
    expect(await signIn({ code: '000000' })).toBe('401 wrong-code');
    expect(await signIn({ code: ` ${rightCode.slice(0, 3)} ${rightCode.slice(3)}` })).toBe('200');
    expect(asked).toEqual([{ kind: 'second-factor-changed', accountId, on: true }]);
  });

  it('is not even mentioned to whoever does not know the password', async () => {
    const { protect, signIn } = await careful();
    await protect();
    expect(await signIn({ password: 'a guess' })).toBe('401 wrong-credentials');
    expect(await signIn({ password: 'a guess', code: rightCode })).toBe('401 wrong-credentials');
  });

  it('cannot be guessed at for ever, and a stranger uses up nobody’s tries', async () => {
    const { clock, protect, signIn } = await careful();
    await protect();
    clock.pass(hours(1));
    for (let tries = 0; tries < rateLimits.signIn.pair.most; tries += 1) {
      await signIn({ password: 'a guess', code: '000000' });
    }
    clock.pass(hours(1));
    for (let tries = 0; tries < rateLimits.secondFactor.about.most - 1; tries += 1) {
      expect(await signIn({ code: '000000' })).toBe('401 wrong-code');
    }
    expect(await signIn({ code: rightCode })).toBe('200');
    // The limits of the door itself end with their quarter of an hour; this one stays for the hour.
    clock.pass(hours(1) / 4);
    expect(await signIn({ code: rightCode })).toBe('429 too-many-requests');
  });

  it('is replaced by a recovery code, each of them once, and is asked for again at the next sign-in', async () => {
    const { protect, signIn } = await careful();
    const codes = await protect();
    expect(new Set(codes).size).toBe(10);
    expect(await signIn({ code: codes[0] })).toBe('200');
    expect(await signIn({ code: codes[0] })).toBe('401 wrong-code');
    expect(await signIn()).toBe('401 second-factor-needed');
    expect(await signIn({ code: codes[1] })).toBe('200');
  });

  it('has new recovery codes made in the place of the others, and its owner told', async () => {
    const { asked, protect, renew, signIn } = await careful();
    const before = await protect();
    asked.length = 0;
    const { recoveryCodes } = (await (await renew()).json()) as { recoveryCodes: string[] };
    expect(new Set([...before, ...recoveryCodes]).size).toBe(20);
    expect(asked).toEqual([{ kind: 'recovery-codes-renewed', accountId }]);
    for (const code of before.slice(0, 3)) expect(await signIn({ code })).toBe('401 wrong-code');
    expect(await signIn({ code: recoveryCodes[0] })).toBe('200');
  });

  it('has the last of its recovery codes make new ones', async () => {
    const { protect, renew, signIn } = await careful();
    const [code] = await protect();
    const { recoveryCodes } = (await (await renew({ code })).json()) as { recoveryCodes: string[] };
    expect(recoveryCodes).not.toContain(code);
    expect(await signIn({ code })).toBe('401 wrong-code');
    expect(await signIn({ code: recoveryCodes[9] })).toBe('200');
  });

  it('has no recovery codes where it is not set up', async () => {
    const { recoveryCodes, renew } = await careful();
    expect(await outcomeOf(await renew())).toBe('409 second-factor-off');
    expect(await recoveryCodes.count(accountId)).toBe(0);
  });

  it('stands again when the function died while a recovery code was served', async () => {
    const { identity, protect, signIn } = await careful();
    const codes = await protect();
    await identity.askForCode(accountId, false);
    expect(await signIn()).toBe('401 second-factor-needed');
    expect(await signIn({ code: rightCode })).toBe('200');
    expect(await signIn({ code: codes[0] })).toBe('200');
  });

  it('is set up all the same when its setting-up died after the profile knew', async () => {
    const { begin, confirm, signIn } = await careful(({ identity }) => ({
      identity: { ...identity, askForCode: dies },
    }));
    await begin();
    expect((await confirm()).status).toBe(500);
    expect(await signIn()).toBe('401 second-factor-needed');
  });

  it('ends with the password and a code, and not with either alone', async () => {
    const { end, protect, signIn } = await careful();
    await protect();
    expect(await end({ password: 'a guess' })).toBe('401 wrong-password');
    expect(await end({ code: '000000' })).toBe('401 wrong-code');
    expect(await end()).toBe('204');
    expect(await signIn()).toBe('200');
  });

  it('that is switched off while somebody signs in is asked for by nobody afterwards', async () => {
    const [asking, off] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    let meanwhile: Promise<string> | undefined;
    const owner = await careful(({ profiles }) => ({
      profiles: {
        ...profiles,
        // The user pool asks no more, the profile does not know yet: who signs in now has the pool ask again.
        async noteSecondFactor(...note) {
          if (note[1] === undefined) {
            meanwhile = signInSlowly();
            await asking.promise;
          }
          await profiles.noteSecondFactor(...note);
        },
      },
    }));
    const door = caller(
      createSessionHandler({
        ...{ ...appOptions, ...owner, termsVersion },
        identity: {
          ...owner.identity,
          async askForCode(...question) {
            asking.resolve();
            await off.promise;
            await owner.identity.askForCode(...question);
          },
        },
      }),
    );
    const signInSlowly = async () =>
      outcomeOf(await door('POST /api/session', { body: { email, password } }));
    await owner.protect();
    expect(await owner.end()).toBe('204');
    off.resolve();
    expect(await meanwhile).toBe('200');
    expect(await owner.signIn()).toBe('200');
  });

  it('is not set up twice over', async () => {
    const { begin, protect } = await careful();
    await protect();
    expect(await outcomeOf(await begin())).toBe('409 second-factor-on');
  });
});
