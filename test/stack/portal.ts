import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import institute from '../../config/institute.example.ts';
import { api, type BodyOf, type EndpointName, type ResponseOf } from '../../domain/api.ts';
import { cookieOf, outcomeOf } from '../../lambdas/testing/caller.ts';
import type { Outputs } from '../../local/outputs.ts';
import { linkTo, waitForMail } from './mailbox.ts';
import { award, newStudent, type Student } from './students.ts';

export { outcomeOf };

/** Good for every student of the tests: it holds nothing of their names. */
export const password = 'tulipe cheval nuage';

export type Visitor = ReturnType<typeof newVisitor>;

/** Somebody at a browser, which keeps the session cookie and speaks French. */
export function newVisitor(outputs: Outputs) {
  let cookie: string | undefined;

  /** Calls an endpoint through the portal's edge. @param headers in place of what the browser sends. */
  async function send<Name extends EndpointName>(
    name: Name,
    body?: BodyOf<Name>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    const [method = '', path = ''] = name.split(' ');
    const answer = await fetch(`${outputs.portal}${path}`, {
      method,
      headers: {
        'accept-language': 'fr-BE,fr;q=0.9',
        origin: outputs.portal,
        ...(cookie ? { cookie } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (answer.headers.getSetCookie().length > 0) cookie = cookieOf(answer);
    return answer;
  }

  /** What a call answers, checked against the API's description. @throws Error when it is refused. */
  async function ask<Name extends EndpointName>(name: Name, body?: BodyOf<Name>): Promise<ResponseOf<Name>> {
    const answer = await send(name, body);
    if (!answer.ok) throw new Error(`${name} was answered ${await outcomeOf(answer)}`);
    const said = await answer.text();
    return api[name].response.parse(said === '' ? undefined : JSON.parse(said)) as ResponseOf<Name>;
  }

  /** How a call ends: `201`, or `409 already-linked`. */
  async function outcome<Name extends EndpointName>(name: Name, body?: BodyOf<Name>): Promise<string> {
    return outcomeOf(await send(name, body));
  }

  /** A proof of work, as the pages do it. */
  async function captcha(): Promise<string> {
    const { parameters, signature } = await ask('GET /api/captcha');
    const challenge = { parameters, signature } as unknown as Parameters<
      typeof solveChallenge
    >[0]['challenge'];
    const solution = await solveChallenge({ challenge, deriveKey });
    return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
  }

  /** Fills in the form behind an activation link. */
  async function register(token: string, { firstName, lastName, language }: Student): Promise<Response> {
    return send('POST /api/activation/register', {
      ...{ token, firstName, lastName, language, password },
      terms: institute.terms.version,
      privacy: institute.privacy.version,
      captcha: await captcha(),
    });
  }

  return { send, ask, outcome, captcha, register, cookie: () => cookie };
}

/** The token of the activation link that a student's newest mail holds. */
export async function activationToken(outputs: Outputs, address: string): Promise<string> {
  const mail = await waitForMail(outputs.mailbox, address, ({ text = '' }) => text.includes('/activation#'));
  return new URL(linkTo('activation', mail)).hash.slice(1);
}

/** A student who has followed the link of the mail and made an account, signed in. */
export async function newMember(outputs: Outputs, student: Student): Promise<Visitor> {
  const visitor = newVisitor(outputs);
  const answer = await visitor.register(await activationToken(outputs, student.address), student);
  if (!answer.ok) throw new Error(`The registration was answered ${await outcomeOf(answer)}`);
  return visitor;
}

/** Somebody with an account and one certificate. @returns also its number. */
export async function memberWithCertificate(outputs: Outputs, student = newStudent()) {
  await award(outputs, student);
  const member = await newMember(outputs, student);
  const { certificates } = await member.ask('GET /api/wallet');
  const number = certificates[0]?.id;
  if (number === undefined) throw new Error('The wallet is empty');
  return { student, member, number };
}

/** The titles in a wallet that are active. */
export async function activeTitles(visitor: Visitor): Promise<string[]> {
  const { certificates } = await visitor.ask('GET /api/wallet');
  return certificates.filter(({ state }) => state === 'active').map(({ title }) => title);
}
