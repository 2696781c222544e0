import type { ComponentChildren } from 'preact';
import { Heading } from '../../design/text.tsx';

interface SettingProps {
  /** Its id, also that of its place on the page. */
  readonly name: string;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** One thing that can be changed: how it stands, and the way to change it. */
export function Setting({ name, title, children }: SettingProps) {
  return (
    <section class="setting" aria-labelledby={name}>
      <Heading level={3} id={name}>
        {title}
      </Heading>
      <div class="setting-content">{children}</div>
    </section>
  );
}
