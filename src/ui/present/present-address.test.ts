import { expect, it } from 'vitest';
import { presentAddress } from './present-address';

it('asks for a room’s page, and no more, without touching what else the address holds', () => {
  const plain = 'https://downhill.example/a/#surface?e=1.abc&v=1.def';
  const large = 'https://downhill.example/a/?present#surface?e=1.abc&v=1.def';
  expect(presentAddress(plain, true)).toBe(large);
  expect(presentAddress(large, true)).toBe(large);
  expect(presentAddress(large, false)).toBe(plain);
  expect(presentAddress('https://a.example/?lang=zh&present=1#network', false)).toBe(
    'https://a.example/?lang=zh#network',
  );
  expect(presentAddress('https://a.example/?presented=1', true)).toBe(
    'https://a.example/?presented=1&present',
  );
});
