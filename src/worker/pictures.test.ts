import { expect, it } from 'vitest';
import { pictureEveryMs } from './pictures';

it('pictures come thirty times a second where they are cheap, and never less than ten', () => {
  expect(1000 / pictureEveryMs(0)).toBeGreaterThan(29);
  expect(1000 / pictureEveryMs(2)).toBeGreaterThan(29);
  // Of ten milliseconds in fifty a fifth.
  expect(pictureEveryMs(10)).toBe(50);
  expect(1000 / pictureEveryMs(500)).toBeGreaterThanOrEqual(10);
});
