import { GetObjectCommand, PutObjectCommand, type S3Client, S3ServiceException } from '@aws-sdk/client-s3';

export type KeptDocuments = ReturnType<typeof keptDocuments>;

/**
 * Sealed documents, kept for a while so that the same is not sealed again each time it is asked for.
 * @param folder where they lie in the bucket, with a slash at its end.
 */
export function keptDocuments(client: S3Client, bucket: string, folder = '') {
  const keyOf = (name: string) => `${folder}${name}.pdf`;

  async function find(name: string): Promise<Uint8Array | undefined> {
    try {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: keyOf(name) }));
      return await Body?.transformToByteArray();
    } catch (error) {
      if (error instanceof S3ServiceException && error.name === 'NoSuchKey') return undefined;
      throw error;
    }
  }

  async function keep(name: string, document: Uint8Array): Promise<void> {
    await client.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: keyOf(name),
        Body: document,
        ContentType: 'application/pdf',
      }),
    );
  }

  return { find, keep };
}
