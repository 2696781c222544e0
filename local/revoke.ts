import { parseArgs } from 'node:util';
import { stringify } from 'csv-stringify/sync';
import { columns } from '../domain/revocations/columns.ts';
import type { RevocationReport } from '../domain/revocations/report.ts';
import { dropInto } from './drop-file.ts';
import { deployedStack, localStack } from './stacks.ts';
import { paint, runCommand, say, step, Trouble } from './terminal.mjs';

const usage = 'npm run revoke -- --certificate <number> --reason "…", or --import <reference>   [--deployed]';

await runCommand(async () => {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: {
      ...{ certificate: text, import: text, reason: text },
      deployed: { type: 'boolean', default: false },
    },
  });
  const { certificate = '', import: importId = '', reason = '' } = values;
  if (reason === '' || (certificate === '') === (importId === '')) {
    throw new Trouble('One certificate or one import is needed, and a reason.', usage);
  }
  const head = [columns.certificate, columns.import, columns.reason].map(({ headers }) => headers.en[0]);
  const file = stringify([head, [certificate, importId, reason]], { delimiter: ';' });
  const name = `${new Date().toISOString().replace(/[:.]/g, '-')}.csv`;
  const { aws, stack } = values.deployed ? await deployedStack() : localStack();
  const { counts, entries, problem, state } = await step('Revoking', () =>
    dropInto<RevocationReport>(aws, stack.DropBucketName, 'revocations', name, file),
  );
  const { revoked, undone, reissued } = counts;
  say(
    `\n  ${problem?.message ?? `${revoked} revoked, ${undone} undone before anyone was told, ${reissued} issued again as before`}`,
  );
  for (const { message, remedy } of entries) say(`  ${message} ${paint('dim', remedy)}`);
  say();
  return state === 'done' && entries.length === 0 ? 0 : 1;
});
