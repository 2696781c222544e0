import { Checkbox } from '../design/checkbox.tsx';
import { Linked } from '../design/text.tsx';
import { useSite } from './site.ts';

/** The box by which a person accepts the terms, of the version that the page links to. */
export function Acceptance() {
  const { facts, href, say } = useSite();
  return (
    <Checkbox name="terms" value={facts.termsVersion}>
      <Linked text={say('acceptance.terms')} href={href('terms')} newTab={say('frame.newTab')} />{' '}
      <Linked text={say('acceptance.privacy')} href={href('privacy')} newTab={say('frame.newTab')} />
    </Checkbox>
  );
}
