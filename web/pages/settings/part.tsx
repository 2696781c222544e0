import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Button } from '../../design/button.tsx';
import { useFocusIfLost } from '../../design/focus.ts';
import { WentWrong } from '../../design/went-wrong.tsx';
import { useSite } from '../site.ts';
import type { useMember } from '../use-member.ts';
import { Setting } from './setting.tsx';

interface PartProps<Content> {
  readonly name: string;
  readonly title: string;
  readonly loading: string;
  readonly part: ReturnType<typeof useMember<Content>>;
  children(content: Content, reload: () => Promise<void>): ComponentChildren;
}

/** A setting that is asked for by itself: should that fail, the others stand, and it can be tried again. */
export function Part<Content>({ name, title, loading, part, children }: PartProps<Content>) {
  const { say } = useSite();
  const { content, errors, load } = part;
  const [retried, setRetried] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  // The button is gone with a try, be it one that did or another that did not.
  useFocusIfLost(place, retried && (content ?? errors));

  const retry = () => {
    setRetried(true);
    load();
  };
  const inItsPlace = () => (
    <Setting name={name} title={title}>
      {errors ? (
        <>
          <WentWrong errors={errors} />
          <div class="ways">
            <Button weight="quiet" onClick={retry}>
              {say('failure.retry')}
              <span class="unseen">{` – ${title}`}</span>
            </Button>
          </div>
        </>
      ) : (
        <p class="hint" role="status">
          {loading}
        </p>
      )}
    </Setting>
  );
  return (
    <div tabIndex={-1} ref={place}>
      {content === undefined ? inItsPlace() : children(content, load)}
    </div>
  );
}
