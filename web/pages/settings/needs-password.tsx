import type { ComponentChildren } from 'preact';
import type { AccountView } from '../../../domain/api.ts';
import { useSite } from '../site.ts';

interface NeedsPasswordProps {
  readonly account: AccountView;
  /** The form that asks for the password. */
  readonly children: ComponentChildren;
}

/**
 * What a password confirms; an account that was made with an identity of another provider has none at first. Why, a notice
 * at the head of the page says once.
 */
export function NeedsPassword({ account, children }: NeedsPasswordProps) {
  const { say } = useSite();
  if (account.password) return <>{children}</>;
  return (
    <p>
      <a class="leads" href="#password">
        {say('settings.needsPassword')}
      </a>
    </p>
  );
}
