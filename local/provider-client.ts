/** What the provider on this machine and Cognito know each other by. */
export const providerClient = {
  clientId: 'porte-document',
  clientSecretName: 'porte-document/example-id',
} as const;

/** The only secret in the repository: it opens nothing beyond this machine. */
export const providerSecret = 'said between two programs of one machine';
