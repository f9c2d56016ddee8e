import type { Domain } from '../../../experiment/types';
import { ReliefGrid } from './relief-grid';

export const DOMAIN: Domain = [
  [-2, 2],
  [-1, 1],
];

/** A plane, which triangles show exactly. */
export const plane = (x: number, y: number) => 0.1 * x + 0.2 * y + 0.5;

/** The plane at 21 × 11 nodes, with a hole wherever `has` says no. */
export const planeGrid = (has: (x: number, y: number) => boolean = () => true): ReliefGrid => {
  const [width, height] = [21, 11];
  const values = Float32Array.from({ length: width * height }, (_, i) => {
    const x = -2 + (4 * (i % width)) / (width - 1);
    const y = 1 - (2 * Math.floor(i / width)) / (height - 1);
    return has(x, y) ? plane(x, y) : Number.NaN;
  });
  return new ReliefGrid({ values, width, height }, DOMAIN, (value) => value);
};
