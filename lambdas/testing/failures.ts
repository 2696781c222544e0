/** The function dies right after `act` has taken effect: what it did stands, nobody hears of it. */
export function diesAfter<Args extends unknown[], Result>(act: (...args: Args) => Promise<Result>) {
  return async (...args: Args): Promise<Result> => {
    await act(...args);
    throw new Error('The function died');
  };
}

/** The function dies, or the service fails, before anything takes effect. */
export async function dies(): Promise<never> {
  throw new Error('The function died');
}

/** An error as the AWS SDK throws it, whose words quote what was sent. */
export function serviceError(name: string, message: string): Error {
  return Object.assign(new Error(message), {
    name,
    $metadata: { requestId: 'request-1', httpStatusCode: 400 },
  });
}
