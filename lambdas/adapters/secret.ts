import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

/** A secret, read when it is first needed and kept while the function lives. */
export function secret(client: SecretsManagerClient, arn: string): () => Promise<string> {
  let value: Promise<string> | undefined;
  return () => {
    value ??= client.send(new GetSecretValueCommand({ SecretId: arn })).then(
      ({ SecretString }) => {
        if (!SecretString) throw new Error('The secret has no string value');
        return SecretString;
      },
      (error) => {
        value = undefined;
        throw error;
      },
    );
    return value;
  };
}
