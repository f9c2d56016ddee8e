import type { Domain } from '../../experiment/types';

export type Line = readonly (readonly [number, number])[];

interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Scales {
  readonly x: (x: number) => number;
  readonly y: (y: number) => number;
}

/** Far out a path is cut: canvases draw nothing of numbers that are too large. */
const FAR = 1e4;

const bounded = (pixel: number): number => Math.min(FAR, Math.max(-FAR, pixel));

export const scalesFor = ([[x0, x1], [y0, y1]]: Domain, { width, height }: Size): Scales => ({
  x: (x) => bounded(((x - x0) / (x1 - x0)) * width),
  y: (y) => bounded(((y1 - y) / (y1 - y0)) * height),
});

/** The domain with as much beside it as makes one length the same both ways. */
export const widened = ([[x0, x1], [y0, y1]]: Domain, { width, height }: Size): Domain => {
  const scale = Math.max((x1 - x0) / width, (y1 - y0) / height);
  const [middleX, middleY] = [(x0 + x1) / 2, (y0 + y1) / 2];
  return [
    [middleX - (scale * width) / 2, middleX + (scale * width) / 2],
    [middleY - (scale * height) / 2, middleY + (scale * height) / 2],
  ];
};
