import { useState } from 'preact/hooks';
import { Failure } from '../api/client.ts';
import { markSignedIn } from '../api/signed-in.ts';
import { keepDrafts } from '../design/draft.ts';
import { type Errors, explain } from '../design/explain.ts';
import { leaveTo } from './leave.ts';
import { useSite } from './site.ts';
import { wayBack } from './way-back.ts';

/**
 * What sends somebody whose session has ended to sign in, to come back to where they are with what they have typed.
 * It answers whether it did: a failure of another kind, and one on a page for everybody, is to be explained.
 */
export function useSignInAgain(): (failure: unknown) => boolean {
  const { href, page } = useSite();
  return (failure) => {
    if (!(failure instanceof Failure) || failure.reason !== 'not-signed-in') return false;
    const back = wayBack(page, location.hash.slice(1));
    if (back === undefined) return false;
    keepDrafts(true);
    markSignedIn(false);
    leaveTo(`${href('home')}#${back}`);
    return true;
  };
}

/** What went wrong with an act that is no form's, to be said beside it. A session that has ended is begun anew. */
export function useFailure() {
  const { say } = useSite();
  const [errors, setErrors] = useState<Errors>();
  const signInAgain = useSignInAgain();
  return {
    errors,
    fail: (failure: unknown) => {
      if (!signInAgain(failure)) setErrors(explain(failure, say));
    },
    clear: () => setErrors(undefined),
  };
}
