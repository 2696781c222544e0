import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { ImportId, Instant } from '../../domain/certificate.ts';
import { importKinds } from '../../domain/results/import-kind.ts';
import type { DroppedFile } from '../adapters/imports.ts';

/** The parts used of S3's event message, structure 2.x (S3 user guide, "Event message structure"). */
const s3Event = z.object({
  Records: z
    .array(
      z.object({
        eventTime: z.iso.datetime(),
        userIdentity: z.object({ principalId: z.string() }).optional(),
        s3: z.object({
          bucket: z.object({ name: z.string() }),
          object: z.object({
            key: z.string(),
            size: z.number().optional(),
            versionId: z.string().optional(),
            sequencer: z.string().optional(),
            eTag: z.string().optional(),
          }),
        }),
      }),
    )
    // S3's own test message, sent when a notification is set up, has no records.
    .default([]),
});

/** What an import says to itself when its time is up: another run is to go on where its last checkpoint is. */
const goOn = z.object({ goOn: z.string().transform((id) => id as ImportId) });

export type GoOn = z.input<typeof goOn>;

/** What a message on the import queue asks for: files to begin, or an import to go on with. */
export type ImportMessage = { readonly drops: readonly DroppedFile[] } | { readonly goOn: ImportId };

/** @throws SyntaxError or ZodError when the message is neither S3's nor our own. */
export function readMessage(body: string): ImportMessage {
  const message: unknown = JSON.parse(body);
  const own = goOn.safeParse(message);
  return own.success ? own.data : { drops: droppedFiles(s3Event.parse(message)) };
}

/**
 * The files that an S3 notification tells of. The import's id follows from the file's version alone, so that a
 * notification delivered twice is the same import, and the same file dropped again is another. What lies in no folder
 * of ours is none; nor is a folder that someone makes in the console: an empty object whose key ends with a slash.
 */
function droppedFiles({ Records }: z.output<typeof s3Event>): DroppedFile[] {
  return Records.flatMap(({ eventTime, userIdentity, s3: { bucket, object } }) => {
    // S3 encodes keys in events as a form does: a space is a plus sign.
    const key = decodeURIComponent(object.key.replaceAll('+', ' '));
    const kind = importKinds.find((folder) => key.startsWith(`${folder}/`));
    if (kind === undefined || key.endsWith('/')) return [];
    const version = object.versionId ?? object.sequencer ?? `${object.eTag}/${eventTime}`;
    const importId = createHash('sha256')
      .update(JSON.stringify([bucket.name, key, version]))
      .digest('hex')
      .slice(0, 24) as ImportId;
    const { versionId, size } = object;
    const droppedBy = userIdentity?.principalId;
    return [{ importId, kind, key, versionId, size, droppedBy, droppedAt: eventTime as Instant }];
  });
}
