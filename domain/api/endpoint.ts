import { z } from 'zod';

export interface Endpoint {
  readonly summary: string;
  readonly body?: z.ZodType;
  /** A 303 leads to the `location` of its response, which is then not a body. */
  readonly status: 200 | 201 | 202 | 204 | 303;
  readonly response: z.ZodType;
}

/** Keyed by method and path. A 202 answers alike whether or not anything was found to do. */
export type Endpoints = Record<string, Endpoint>;

/** The answer of a status that has no content. */
export const nothing = z.void();
