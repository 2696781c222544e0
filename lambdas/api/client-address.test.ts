import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { clientAddress } from './client-address.ts';

async function seen(viewer: string | undefined): Promise<string> {
  const app = new Hono().get('/', (context) => context.text(clientAddress(context)));
  const answer = await app.request('/', {
    headers: viewer === undefined ? {} : { 'cloudfront-viewer-address': viewer },
  });
  return answer.text();
}

describe('the address a device is counted by', () => {
  it('is its IPv4 address, whatever the port', async () => {
    expect(await seen('198.51.100.7:46532')).toBe('198.51.100.7');
    expect(await seen('198.51.100.7:46533')).toBe('198.51.100.7');
    expect(await seen('198.51.100.8:46532')).not.toBe('198.51.100.7');
  });

  it.each([
    ['written in full', '2001:0db8:0000:0042:8a2e:0370:7334:0001:46532'],
    ['without leading zeros', '2001:db8:0:42:8a2e:370:7334:1:46532'],
    ['in capitals', '2001:DB8:0:42:8A2E:370:7334:1:46532'],
    ['shortened behind the /64', '2001:db8:0:42::1:46532'],
    ['ending in the shortening', '2001:db8:0:42:::46532'],
  ])('is its /64, %s', async (_, viewer) => {
    expect(await seen(viewer)).toBe('2001:0db8:0000:0042');
  });

  it('is the /64 also when the shortening reaches into it', async () => {
    expect(await seen('2001:db8::1:46532')).toBe('2001:0db8:0000:0000');
    expect(await seen('2001:db8::2:46532')).toBe('2001:0db8:0000:0000');
    expect(await seen('2001:db8::8a2e:370:7334:1:46532')).toBe('2001:0db8:0000:0000');
    expect(await seen('::1:46532')).toBe('0000:0000:0000:0000');
  });

  it('differs from one /64 to the next', async () => {
    expect(await seen('2001:db8:0:43::1:46532')).not.toBe(await seen('2001:db8:0:42::1:46532'));
  });

  it('is one for all when the edge says nothing, so that a limit still holds', async () => {
    expect(await seen(undefined)).toBe('');
  });
});
