import type { Clock } from '../../domain/clock.ts';

export interface StillClock extends Clock {
  /** @param by milliseconds. */
  pass(by: number): void;
}

/** A clock that stands at 1 July 2026, 10:00 in Brussels, until a test lets time pass. */
export function stillClock(): StillClock {
  let at = Date.UTC(2026, 6, 1, 8);
  return {
    now: () => at,
    pass: (by) => {
      at += by;
    },
  };
}
