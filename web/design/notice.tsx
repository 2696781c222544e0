import type { ComponentChildren } from 'preact';

interface NoticeProps {
  readonly children: ComponentChildren;
  /** `live` when it appears while the page is in use, so that a screen reader says it. */
  readonly live?: boolean;
}

/** One short piece of news about what has just happened. What went wrong is an `ErrorSummary`. */
export function Notice({ children, live = false }: NoticeProps) {
  return (
    <div class="notice" {...(live ? { role: 'status' } : {})}>
      {children}
    </div>
  );
}
