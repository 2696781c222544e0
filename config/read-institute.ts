import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Institute, parseInstitute } from '../domain/institute.ts';

/**
 * The institute's configuration in a file, relative to the project.
 * @throws Error when there is no such file, or that names every wrong field.
 */
export async function readInstitute(file: string): Promise<Institute> {
  const path = resolve(dirname(import.meta.dirname), file);
  if (!existsSync(path)) {
    throw new Error(`${file} is missing: copy config/institute.example.ts to it and make it yours.`);
  }
  const module = (await import(pathToFileURL(path).href)) as { default: unknown };
  return withFilesOf(dirname(path), parseInstitute(module.default));
}

/** The files that a configuration names lie beside it. */
function withFilesOf(folder: string, institute: Institute): Institute {
  const { logo } = institute.brand;
  if (logo === undefined) return institute;
  const files = Object.entries(logo).map(([scheme, file]) => [scheme, resolve(folder, file)]);
  return { ...institute, brand: { ...institute.brand, logo: Object.fromEntries(files) } };
}
