import { useEffect, useState } from 'preact/hooks';
import { Failure } from '../api/client.ts';
import { markSignedIn } from '../api/signed-in.ts';
import { type Errors, explain } from '../design/form.tsx';
import { leaveToSignIn } from './leave.ts';
import { useSite } from './site.ts';

/**
 * What a page shows to whoever is signed in; whoever is not is sent to do so.
 * @param read asks the API for it. @throws Failure
 * @param purpose fragment of the sign-in page, which says where to go on.
 */
export function useMember<Content>(read: () => Promise<Content>, purpose: () => string) {
  const { href, say } = useSite();
  const [content, setContent] = useState<Content>();
  const [errors, setErrors] = useState<Errors>();

  /** Also once more, in the place of what is shown, which a failure then leaves as it is. */
  const load = async () => {
    setErrors(undefined);
    try {
      setContent(await read());
      markSignedIn(true);
    } catch (failure) {
      if (failure instanceof Failure && failure.reason === 'not-signed-in') {
        return leaveToSignIn(href('home'), purpose());
      }
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

  // A page that the browser kept, and shows again after a sign-out elsewhere, would show what is no longer theirs.
  useEffect(() => {
    const look = (event: PageTransitionEvent) => event.persisted && location.reload();
    addEventListener('pageshow', look);
    return () => removeEventListener('pageshow', look);
  }, []);

  return { content, errors, load };
}
