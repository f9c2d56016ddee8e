import { pixelAt } from '../../../experiment/map/axis';
import { DIVERGED, ELSEWHERE, NEVER, PENDING } from '../../../experiment/map/spec';
import type { Point } from '../../../experiment/types';
import type { MapPicture } from '../../../state/surface/map';

/** What became of one pixel. */
export interface PixelFacts {
  readonly fate: number;
  readonly steps: number;
  readonly loss: number;
  /** Undefined: never. */
  readonly reached: number | undefined;
}

/** Undefined outside of the picture and where it is not known yet. */
export const pixelFacts = (picture: MapPicture, point: Point): PixelFacts | undefined => {
  const { spec, fate, steps, loss, reached } = picture;
  const at = pixelAt(spec.view, spec.width, spec.height, point);
  if (at === undefined) return undefined;
  const k = at[1] * spec.width + at[0];
  if (fate[k] === PENDING) return undefined;
  const step = reached[k] ?? NEVER;
  return {
    fate: fate[k] ?? ELSEWHERE,
    steps: steps[k] ?? 0,
    loss: loss[k] ?? Number.NaN,
    reached: step === NEVER ? undefined : step,
  };
};

/** How the pixels of a picture ended, in shares of all that are known. */
export interface Shares {
  /** Of every minimum, in the picture's order. */
  readonly minima: readonly number[];
  readonly diverged: number;
  readonly elsewhere: number;
  readonly reached: number;
}

export const sharesOf = ({ fate, reached, minima }: MapPicture): Shares => {
  const counts = new Float64Array(minima.length);
  let diverged = 0;
  let elsewhere = 0;
  let pending = 0;
  let arrived = 0;
  fate.forEach((end, k) => {
    if (end === PENDING) pending += 1;
    else if ((reached[k] ?? NEVER) !== NEVER) arrived += 1;
    if (end === PENDING) return;
    if (end === DIVERGED) diverged += 1;
    else if (end === ELSEWHERE) elsewhere += 1;
    else counts[end] = (counts[end] ?? 0) + 1;
  });
  const total = Math.max(1, fate.length - pending);
  return {
    minima: [...counts].map((count) => count / total),
    diverged: diverged / total,
    elsewhere: elsewhere / total,
    reached: arrived / total,
  };
};
