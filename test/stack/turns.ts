/** Lets two sides act in turn, as a schedule says: each act is over before the next begins. */
export function inTurns<Side extends string>(schedule: readonly Side[]) {
  let left = [...schedule];
  let waiting: (() => void)[] = [];

  function goOn(): void {
    const woken = waiting;
    waiting = [];
    for (const wake of woken) wake();
  }

  return {
    /** Acts when it is the side's turn; once the schedule is over, at once. */
    async act<Result>(side: Side, does: () => Promise<Result>): Promise<Result> {
      while (left.length > 0 && left[0] !== side) {
        await new Promise<void>((resolve) => {
          waiting.push(resolve);
        });
      }
      try {
        return await does();
      } finally {
        left.shift();
        goOn();
      }
    },

    /** The side has nothing more to do: the other need not wait for it. */
    leave(side: Side): void {
      left = left.filter((other) => other !== side);
      goOn();
    },
  };
}

/** Every order in which one side can take so many turns and the other so many: `AAB`, `ABA`, `BAA`. */
export function ordersOf<A extends string, B extends string>(
  a: A,
  turns: number,
  b: B,
  others: number,
): (A | B)[][] {
  if (turns === 0) return [Array.from({ length: others }, () => b)];
  if (others === 0) return [Array.from({ length: turns }, () => a)];
  return [
    ...ordersOf(a, turns - 1, b, others).map((order) => [a, ...order]),
    ...ordersOf(a, turns, b, others - 1).map((order) => [b, ...order]),
  ];
}
