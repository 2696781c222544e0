import { z } from 'zod';
import type { ImportId } from '../../domain/certificate.ts';
import { type ImportKind, importKinds } from '../../domain/results/import-kind.ts';
import type { DroppedFile } from '../adapters/drop-bucket.ts';
import { droppedFiles } from '../events/dropped-files.ts';

/** What an import says to itself when its time is up: another run is to go on where its last checkpoint is. */
const goOn = z.object({ goOn: z.string().transform((id) => id as ImportId) });

export type GoOn = z.input<typeof goOn>;

/** What a message on the import queue asks for: files to begin, or an import to go on with. */
export type ImportMessage =
  | { readonly drops: readonly DroppedFile<ImportKind>[] }
  | { readonly goOn: ImportId };

/** @throws SyntaxError or ZodError when the message is neither S3's nor our own. */
export function readMessage(body: string): ImportMessage {
  const message: unknown = JSON.parse(body);
  const own = goOn.safeParse(message);
  return own.success ? own.data : { drops: droppedFiles(message, importKinds) };
}
