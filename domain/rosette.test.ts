import { expect, it } from 'vitest';
import { rosette } from './rosette.ts';

it('a certificate has its own rosette, the same every time', () => {
  expect(rosette('7GQ2M4XK9D3PZ8WT')).toBe(rosette('7GQ2M4XK9D3PZ8WT'));
  expect(rosette('7GQ2M4XK9D3PZ8WT')).not.toBe(rosette('7GQ2M4XK9D3PZ8WS'));
});

it('a rosette stays within its square', () => {
  for (const seed of ['', 'a', 'Institut Exemple', '7GQ2M4XK9D3PZ8WT']) {
    const numbers =
      rosette(seed)
        .match(/-?\d+\.\d/g)
        ?.map(Number) ?? [];
    expect(Math.max(...numbers.map(Math.abs))).toBeLessThanOrEqual(100);
  }
});
