import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { serviceError } from '../testing/failures.ts';
import { loggable } from './loggable.ts';

const personal = 'chloe.lefevre@example.org';

function thrown(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('Nothing was thrown');
}

describe('the log of a failure', () => {
  it.each([
    ['a service', serviceError('UserNotFoundException', `${personal} does not exist`)],
    ['a service, over several lines', serviceError('ValidationException', `One\n    at ${personal}\nthree`)],
    ['the reader of JSON', thrown(() => JSON.parse(`{"email":"${personal}`))],
    ['a schema', thrown(() => z.object({ [personal]: z.string() }).parse({}))],
    ['something that is no error', { message: personal }],
    ['words alone', personal],
    ['nothing', undefined],
  ])('of %s does not repeat what was sent', (_, error) => {
    expect(JSON.stringify(loggable(error))).not.toContain(personal);
  });

  it('of a service names the kind, the request and the place', () => {
    expect(loggable(serviceError('UserNotFoundException', personal))).toEqual({
      name: 'UserNotFoundException',
      requestId: 'request-1',
      httpStatusCode: 400,
      stack: expect.arrayContaining([expect.stringContaining('serviceError')]),
    });
  });

  it('of our own keeps the words, which name nobody', () => {
    expect(loggable(new Error('SES gave the mail no id'))).toMatchObject({
      name: 'Error',
      message: 'SES gave the mail no id',
      stack: expect.arrayContaining([expect.stringMatching(/^at /)]),
    });
  });
});
