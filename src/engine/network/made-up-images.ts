import { succeed } from '../../formula/result';
import { CLASSES } from './batch';
import type { Split } from './data/dataset';
import { PIXELS } from './data/manifest';

/** So many images that are none, for where only their number counts. */
export const madeUpImages = (count: number): Split => ({
  images: Uint8Array.from({ length: count * PIXELS }, (_, k) => (k * 37) % 256),
  labels: Uint8Array.from({ length: count }, (_, k) => k % CLASSES),
  count,
  has: () => true,
  ready: () => Promise.resolve(succeed(undefined)),
});
