import { useSite } from '../site.ts';

/** What joining does, before anybody does it. */
export function WhatHappens() {
  const { say } = useSite();
  return (
    <ul class="steps">
      <li>{say('join.moves')}</li>
      <li>{say('join.later')}</li>
      <li>{say('join.sharesStay')}</li>
      <li>{say('join.closes')}</li>
    </ul>
  );
}
