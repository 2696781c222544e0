import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { ImportId, Instant } from '../../domain/certificate.ts';
import type { Drop } from '../adapters/drop-bucket.ts';

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

export interface DroppedFile extends Drop {
  readonly importId: ImportId;
  /** Who dropped it: the principal's id in AWS. */
  readonly droppedBy?: string;
  readonly droppedAt: Instant;
}

/**
 * The files that an S3 notification tells of. The import's id follows from the file's version alone, so that a
 * notification delivered twice is the same import, and the same file dropped again is another.
 */
export function droppedFiles(body: string): DroppedFile[] {
  const { Records } = s3Event.parse(JSON.parse(body));
  return Records.filter(isFile).map(({ eventTime, userIdentity, s3: { bucket, object } }) => {
    // S3 encodes keys in events as a form does: a space is a plus sign.
    const key = decodeURIComponent(object.key.replaceAll('+', ' '));
    const version = object.versionId ?? object.sequencer ?? `${object.eTag}/${eventTime}`;
    const importId = createHash('sha256')
      .update(JSON.stringify([bucket.name, key, version]))
      .digest('hex')
      .slice(0, 24) as ImportId;
    const droppedBy = userIdentity?.principalId;
    return { key, versionId: object.versionId, importId, droppedBy, droppedAt: eventTime as Instant };
  });
}

/** A folder that someone makes in the console is an object too: an empty one, whose key ends with a slash. */
function isFile({ s3: { object } }: z.output<typeof s3Event>['Records'][number]): boolean {
  return !object.key.endsWith('/');
}
