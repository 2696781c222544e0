import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { ImportId, Instant } from '../../domain/certificate.ts';
import type { DroppedFile } from '../adapters/drop-bucket.ts';

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

/**
 * The files in some folders that an S3 notification tells of. A file's id follows from its version alone, so that a
 * notification delivered twice is the same import, and the same file dropped again is another. What lies in none of the
 * folders is left out; so is a folder that someone makes in the console: an empty object whose key ends with a slash.
 * @throws ZodError when the message is not S3's.
 */
export function droppedFiles<Folder extends string>(
  message: unknown,
  folders: readonly Folder[],
): DroppedFile<Folder>[] {
  const { Records } = s3Event.parse(message);
  return Records.flatMap(({ eventTime, userIdentity, s3: { bucket, object } }) => {
    // S3 encodes keys in events as a form does: a space is a plus sign.
    const key = decodeURIComponent(object.key.replaceAll('+', ' '));
    const kind = folders.find((folder) => key.startsWith(`${folder}/`));
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
