import { z } from 'zod';

export interface Endpoint {
  readonly summary: string;
  readonly body?: z.ZodType;
  readonly status: 200 | 201 | 202 | 204;
  /** Media type of the answer's bytes; JSON without it. */
  readonly media?: string;
  readonly response: z.ZodType;
}

/** Keyed by method and path. A 202 answers alike whether or not anything was found to do. */
export type Endpoints = Record<string, Endpoint>;

/** The answer of a status that has no content. */
export const nothing = z.void();
