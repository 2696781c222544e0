import type { Context } from 'hono';
import { expandIPv6 } from 'hono/utils/ipaddr';

/**
 * The internet address of the person's device, as the edge saw it: `CloudFront-Viewer-Address`, whose last part
 * is a port, also after an IPv6 address (which has no brackets). Trustworthy because `createApp` lets only the
 * edge in. An IPv6 address counts by its /64, since one household has a whole one to draw on.
 */
export function clientAddress(context: Context): string {
  const viewer = context.req.header('cloudfront-viewer-address') ?? '';
  const address = viewer.replace(/:\d+$/, '').toLowerCase();
  return address.includes(':') ? expandIPv6(address).split(':').slice(0, 4).join(':') : address;
}
