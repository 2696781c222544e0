import { useSite } from '../pages/site.ts';
import { Button } from './button.tsx';
import type { Errors } from './explain.ts';
import { Heading } from './text.tsx';

/** In place of a page that could not be loaded: why, and another try. */
export function Trouble({ errors, onRetry }: { errors: Errors; onRetry(): void }) {
  const { say } = useSite();
  return (
    <div class="narrow">
      <Heading arrived>{errors.title}</Heading>
      {errors.list.map(({ message }) => (
        <p class="lead" key={message}>
          {message}
        </p>
      ))}
      <div class="ways">
        <Button onClick={onRetry}>{say('failure.retry')}</Button>
      </div>
    </div>
  );
}
