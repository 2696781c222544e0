import { useEffect, useState } from 'preact/hooks';
import { markSignedIn, onSignedInElsewhere } from '../api/signed-in.ts';
import { draftsAreOf } from '../design/draft.ts';
import { type Errors, explain } from '../design/explain.ts';
import { useSite } from './site.ts';
import { useSignInAgain } from './use-failure.ts';

/**
 * What a page shows to whoever is signed in; whoever is not is sent to do so.
 * @param read asks the API for it. @throws Failure
 * @param whose the address that what is shown says of the account, if it does.
 */
export function useMember<Content>(read: () => Promise<Content>, whose?: (content: Content) => string) {
  const { say } = useSite();
  const signInAgain = useSignInAgain();
  const [content, setContent] = useState<Content>();
  const [errors, setErrors] = useState<Errors>();

  /** Also once more, in the place of what is shown, which a failure then leaves as it is. */
  const load = async () => {
    setErrors(undefined);
    try {
      const now = await read();
      // Somebody else has signed in in another tab: nothing that stands on this page is theirs.
      if (whose && content !== undefined && whose(now) !== whose(content)) return location.reload();
      markSignedIn(true);
      if (whose) draftsAreOf(whose(now));
      setContent(now);
    } catch (failure) {
      if (signInAgain(failure)) return;
      if (content === undefined) setErrors(explain(failure, say));
    }
  };

  useEffect(() => {
    load();
  }, []);

  // Nobody should have to press a button because a train has left a tunnel.
  useEffect(() => {
    if (errors === undefined) return;
    addEventListener('online', load);
    return () => removeEventListener('online', load);
  }, [errors]);

  // What is shown here is to be read by nobody once they have signed out in another tab.
  useEffect(() => onSignedInElsewhere((signedIn) => signedIn || load()), [content]);

  // A page that the browser kept, and shows again after a sign-out elsewhere, would show what is no longer theirs.
  useEffect(() => {
    const look = (event: PageTransitionEvent) => event.persisted && location.reload();
    addEventListener('pageshow', look);
    return () => removeEventListener('pageshow', look);
  }, []);

  return { content, errors, load };
}
