import type { Context } from 'hono';

/**
 * The internet address of the person's device, as the edge saw it (`CloudFront-Viewer-Address`, with a port
 * that is left out). Trustworthy because `createApp` lets only the edge in. An IPv6 address counts by its /64,
 * since one household has a whole one to draw on.
 */
export function clientAddress(context: Context): string {
  const viewer = context.req.header('cloudfront-viewer-address') ?? '';
  const address = viewer.replace(/:\d+$/, '').replace(/^\[|\]$/g, '');
  return address.includes(':') ? address.split(':').slice(0, 4).join(':') : address;
}
