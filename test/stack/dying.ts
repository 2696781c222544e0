import type { Database } from '../../lambdas/adapters/database.ts';

/** A database at which a function dies with its n-th command: just before it is sent, or just after its answer. */
export function dyingAt(database: Database, n: number, when: 'before' | 'after'): Database {
  const death = new Error('The function died');
  let sent = 0;
  async function send(command: Parameters<Database['send']>[0]) {
    sent += 1;
    if (sent > n || (sent === n && when === 'before')) throw death;
    const answer = database.send(command);
    if (sent < n) return answer;
    await answer.catch(() => undefined);
    throw death;
  }
  return { send } as Database;
}
