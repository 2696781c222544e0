import type { ComponentType } from 'preact';
import { Activation } from './activation/page.tsx';
import { Arrivals } from './arrivals/page.tsx';
import { Certificate } from './certificate/page.tsx';
import { Confirm } from './confirm/page.tsx';
import { External } from './external/page.tsx';
import { Forgot } from './forgot/page.tsx';
import { Home } from './home/page.tsx';
import { Join } from './join/page.tsx';
import type { InteractivePage } from './pages.ts';
import { Profile } from './profile/page.tsx';
import { Renew } from './renew/page.tsx';
import { Reset } from './reset/page.tsx';
import { Settings } from './settings/page.tsx';
import { Share } from './share/page.tsx';
import { Transcript } from './transcript/page.tsx';
import { Verify } from './verify/page.tsx';
import { Wallet } from './wallet/page.tsx';

/** The content of every page that does something, for the prerendering; a browser gets its page's only. */
export const contents: Readonly<Record<InteractivePage, ComponentType>> = {
  home: Home,
  activation: Activation,
  external: External,
  join: Join,
  renew: Renew,
  forgot: Forgot,
  reset: Reset,
  wallet: Wallet,
  certificate: Certificate,
  share: Share,
  transcript: Transcript,
  arrivals: Arrivals,
  profile: Profile,
  settings: Settings,
  confirm: Confirm,
  verify: Verify,
};
