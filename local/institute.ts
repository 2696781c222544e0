import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Institute, parseInstitute } from '../domain/institute.ts';
import { root } from './set-up.mjs';

/**
 * The institute's configuration in a file, relative to the project.
 * @throws Error that names every wrong field.
 */
export async function readInstitute(file: string): Promise<Institute> {
  const module = (await import(pathToFileURL(resolve(root, file)).href)) as { default: unknown };
  return parseInstitute(module.default);
}
