import { describe, expect, it } from 'vitest';
import { readDevice } from './device.ts';

describe('a device', () => {
  it.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0',
      { browser: 'Firefox', system: 'Windows' },
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1',
      { browser: 'Safari', system: 'iOS' },
    ],
    [
      'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36',
      { browser: 'Chrome', system: 'Android' },
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0',
      { browser: 'Microsoft Edge', system: 'macOS' },
    ],
  ])('that calls itself %s is known again', (userAgent, device) => {
    expect(readDevice(userAgent)).toEqual(device);
  });

  it.each([undefined, '', ' ', '<script>alert(1)</script>', '\u202e', 'x'.repeat(400)])(
    'that calls itself %j has no system',
    (userAgent) => {
      expect(readDevice(userAgent).system).toBeUndefined();
    },
  );
});
