import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';

/** One version of one file that the secretariat dropped. */
export interface Drop {
  readonly key: string;
  readonly versionId?: string;
}

export type DropBucket = ReturnType<typeof dropBucket>;

/** Where results come in and reports go out. */
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

  return { read, write };
}
