import { Readable } from 'node:stream';
import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import type { ImportId, Instant } from '../../domain/certificate.ts';

/** One version of one file that the secretariat dropped. */
export interface Drop {
  readonly key: string;
  readonly versionId?: string;
}

/** A file that the secretariat put into a folder of the drop bucket. */
export interface DroppedFile<Folder extends string> extends Drop {
  readonly importId: ImportId;
  /** The folder says what for. */
  readonly kind: Folder;
  /** Bytes. */
  readonly size?: number;
  /** Who dropped it: the principal's id in AWS. */
  readonly droppedBy?: string;
  readonly droppedAt: Instant;
}

export type DropBucket = ReturnType<typeof dropBucket>;

/** Where files come in and reports go out. */
export function dropBucket(client: S3Client, bucket: string) {
  /** The file's bytes, as they arrive. */
  async function read({ key, versionId }: Drop): Promise<AsyncIterable<Uint8Array>> {
    const { Body } = await client.send(
      new GetObjectCommand({ Bucket: bucket, Key: key, VersionId: versionId }),
    );
    if (!Body) throw new Error('The bucket gave the file no body');
    return Body as unknown as AsyncIterable<Uint8Array>;
  }

  /** @param contentType with its charset. The name is offered when a browser saves the file. */
  async function write(key: string, body: string, contentType: string): Promise<void> {
    await client.send(
      new PutObjectCommand({ Bucket: bucket, Key: key, Body: body, ContentType: contentType }),
    );
  }

  /**
   * Writes what is too large to be held, in parts of 5 MB as it comes. What `pieces` throws goes through, and nothing
   * is left under the key then.
   */
  async function writeStream(key: string, pieces: AsyncIterable<string>, contentType: string): Promise<void> {
    const upload = new Upload({
      client,
      params: {
        Bucket: bucket,
        Key: key,
        Body: Readable.from(pieces, { objectMode: false }),
        ContentType: contentType,
      },
      queueSize: 1,
    });
    await upload.done();
  }

  return { read, write, writeStream };
}
