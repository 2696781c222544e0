import { z } from 'zod';

export interface Endpoint {
  readonly summary: string;
  readonly body?: z.ZodType;
  /** The body comes as a form, from a program that is not ours. @default as JSON */
  readonly asForm?: true;
  /** A 303 leads to the `location` of its response, which is then not a body. */
  readonly status: 200 | 201 | 202 | 204 | 303;
  /** Media type of an answer that is bytes or text; JSON without it. */
  readonly media?: string;
  readonly response: z.ZodType;
}

/** Keyed by method and path, in which `:name` stands for a value. A 202 answers alike whether or not anything was found to do. */
export type Endpoints = Record<string, Endpoint>;

/** The answer of a status that has no content. */
export const nothing = z.void();
