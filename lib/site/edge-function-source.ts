import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { formerHosts, type Institute } from '../../domain/institute.ts';

type EdgeFunctionInstitute = Pick<Institute, 'domain' | 'formerNames' | 'languages'>;

/**
 * The CloudFront function's source: the same `rewrite` that the local edge runs, in one small script.
 * @throws esbuild's error when the code uses what cannot be said in the syntax of CloudFront's JavaScript runtime
 * 2.0: ECMAScript 5.1 and what is listed here, so no destructuring, for one.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-javascript-runtime-20.html
 */
export function edgeFunctionSource(institute: EdgeFunctionInstitute): string {
  const { domain, languages } = institute;
  const { outputFiles } = buildSync({
    entryPoints: [join(import.meta.dirname, 'edge-function.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'edge',
    target: 'es5',
    supported: { arrow: true, 'const-and-let': true, 'rest-argument': true, 'template-literal': true },
    define: {
      OFFERED: JSON.stringify(languages.offered),
      FALLBACK: JSON.stringify(languages.default),
      FORMER_HOSTS: JSON.stringify(formerHosts(institute, 'served')),
      SITE: JSON.stringify(domain ? `https://${domain.name}` : ''),
    },
    footer: { js: 'function handler(event) { return edge.handler(event); }' },
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
