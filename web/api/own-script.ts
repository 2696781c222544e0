interface ScriptUrlPolicy {
  createScriptURL(url: string): string;
}

interface TrustedTypes {
  createPolicy(name: string, rules: ScriptUrlPolicy): ScriptUrlPolicy;
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };

/** The page's content security policy lets a script URL through only if a policy made it: this one, our files. */
const policy = trustedTypes?.createPolicy('porte-document', {
  createScriptURL(url) {
    if (!url.startsWith('/assets/')) throw new TypeError(`Not a script of this site: ${url}`);
    return url;
  },
});

/** A worker of this site, which does not hold up the thread that the person types on. @param path of its script. */
export function startWorker(path: string): Worker {
  return new Worker(policy?.createScriptURL(path) ?? path, { type: 'module' });
}
