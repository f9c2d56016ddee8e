import { describe, expect, it } from 'vitest';
import { scrubKey } from './scrub-keys';

describe('scrubKey', () => {
  it.each([
    ['ArrowRight', false, 57, 58],
    ['ArrowRight', false, 57.4, 58],
    ['ArrowLeft', false, 57.4, 57],
    ['ArrowUp', true, 57, 77],
    ['ArrowDown', false, 0, 0],
    ['PageUp', false, 190, 200],
    ['PageDown', false, 57, 37],
    ['Home', false, 57, 0],
    ['End', false, 57, 200],
    ['a', false, 57, undefined],
  ])('%s (shift %s) goes from %d to %s of 200', (key, shift, from, to) => {
    expect(scrubKey(key, shift, from, 200)).toBe(to);
  });
});
