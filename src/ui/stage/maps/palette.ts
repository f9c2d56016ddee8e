import { DIVERGED, ELSEWHERE, NEVER, PENDING } from '../../../experiment/map/spec';
import type { MapPicture } from '../../../state/surface/map';
import { evenRamp, fromOklab, type Rgb } from '../kit/color-map';

export const LEVELS = 64;

/**
 * Hues of basins (OKLCH, degrees), for the first minima the farthest apart, blue and orange first: they stay two for
 * every eye. Numbers on the map and in the legend say the same.
 */
const HUES = [255, 62, 172, 350, 105, 305, 25, 215] as const;

const clampByte = (value: number) => Math.min(255, Math.max(0, Math.round(value)));
const bytes = ([r, g, b]: Rgb): Rgb => [clampByte(r), clampByte(g), clampByte(b)];

const lch = (lightness: number, chroma: number, hue: number): Rgb => {
  const angle = (hue * Math.PI) / 180;
  return bytes(fromOklab([lightness, chroma * Math.cos(angle), chroma * Math.sin(angle)]));
};

/** Of a basin, from the fastest (bright) to the slowest. */
export const basinRamp = (minimum: number): readonly Rgb[] => {
  const hue = HUES[minimum % HUES.length] ?? 0;
  // The second time round, paler.
  const strength = minimum < HUES.length ? 1 : 0.55;
  return Array.from({ length: LEVELS }, (_, k) => {
    const slow = k / (LEVELS - 1);
    const chroma = strength * (0.085 + 0.22 * slow * (1 - slow));
    return lch(0.91 - 0.6 * slow, chroma, hue);
  });
};

/** Of what ends at no minimum: by its last loss, the lowest light. */
const RESTLESS = Array.from({ length: LEVELS }, (_, k) =>
  lch(0.85 - (0.38 * k) / (LEVELS - 1), 0.012, 85),
);
/** Of a target that was not reached. */
const NEVER_COLOR: Rgb = lch(0.66, 0.008, 250);
/** Of what diverges in a basin map: at once (black) to late. */
const ESCAPED = evenRamp(['#07090c', '#1b1f25', '#4a515b'], LEVELS).map(bytes);
/** The best losses are bright, the worst deep blue. */
const LOSSES = evenRamp(
  ['#fbf8d0', '#c4e8c4', '#74c7c9', '#329dc2', '#1f6aa5', '#173f7a', '#0b1c45'],
  LEVELS,
).map(bytes);
/** Of a pair of hyperparameters that diverges: at once (dark) to late. */
const BLOWN = evenRamp(['#1c0a06', '#5f1d0d', '#b4471a', '#f0893f', '#ffc98c'], LEVELS).map(bytes);

export type Measure = 'loss' | 'steps';

/** How numbers become colours: evenly in the logarithm, between two values of the picture. */
export interface MapScaleRange {
  readonly low: number;
  readonly high: number;
}

export interface MapColors {
  /** What brightness (basins) or colour (trainability) tells; nothing where no pixel has it. */
  readonly scale: MapScaleRange | undefined;
  readonly measure: 'arrival' | Measure;
  /** Losses count from here. */
  readonly floor: number;
  /** Last losses above `floor` of what ends at no minimum (basins). */
  readonly restless: MapScaleRange | undefined;
  /** The lowest step that diverged to the highest. */
  readonly lost: MapScaleRange | undefined;
}

const SAMPLE = 8192;

/** Without the outermost hundredth, which would squeeze all others together. */
const rangeOf = (values: ArrayLike<number>, wanted: (k: number) => boolean, positive: boolean) => {
  const picked: number[] = [];
  const stride = Math.max(1, Math.floor(values.length / SAMPLE));
  for (let k = 0; k < values.length; k += stride) {
    const value = values[k] ?? Number.NaN;
    if (wanted(k) && Number.isFinite(value) && (!positive || value > 0)) picked.push(value);
  }
  if (picked.length === 0) return undefined;
  picked.sort((a, b) => a - b);
  const at = (share: number) => picked[Math.round(share * (picked.length - 1))] ?? 0;
  return { low: at(0.01), high: at(0.99) };
};

const LEAST_EXCESS = 1e-12;

/** Finds the scales of a picture; `loss` is measured from the lowest known minimum. */
export const mapColors = (picture: MapPicture, measure: Measure): MapColors => {
  const { fate, steps, loss, reached, minima, spec } = picture;
  const lost = rangeOf(steps, (k) => fate[k] === DIVERGED, false);
  if (spec.kind === 'trainability' && measure === 'steps') {
    const scale = rangeOf(reached, (k) => fate[k] !== PENDING && reached[k] !== NEVER, false);
    return { scale, measure, floor: 0, restless: undefined, lost };
  }
  let floor = minima[0]?.[2] ?? Number.POSITIVE_INFINITY;
  if (floor === Number.POSITIVE_INFINITY)
    loss.forEach((value, k) => {
      if (fate[k] !== DIVERGED && fate[k] !== PENDING && value < floor) floor = value;
    });
  const excess = loss.map((value) => Math.max(value - floor, LEAST_EXCESS));
  if (spec.kind === 'basins') {
    const scale = rangeOf(steps, (k) => (fate[k] ?? -1) >= 0, false);
    const restless = rangeOf(excess, (k) => fate[k] === ELSEWHERE, true);
    return { scale, measure: 'arrival', floor, restless, lost };
  }
  const scale = rangeOf(
    excess,
    (k) => (fate[k] ?? PENDING) >= ELSEWHERE && fate[k] !== DIVERGED,
    true,
  );
  return { scale, measure, floor, restless: undefined, lost };
};

/** 0 at the low end to 1 at the high one, evenly in the logarithm. */
export const shareOf = ({ low, high }: MapScaleRange, value: number, offset: number): number => {
  const from = Math.log(low + offset);
  const span = Math.log(high + offset) - from;
  if (!(span > 1e-9)) return 0;
  return Math.min(1, Math.max(0, (Math.log(value + offset) - from) / span));
};

const pack = ([r, g, b]: Rgb): number => (255 << 24) | (b << 16) | (g << 8) | r;

const levelOf = (share: number) => Math.round(share * (LEVELS - 1));

/** A picture's pixels as RGBA, little-endian as every browser's. */
export const paintPixels = (picture: MapPicture, colors: MapColors): Uint32Array<ArrayBuffer> => {
  const { fate, steps, loss, reached, minima, spec } = picture;
  const { scale, lost, measure, floor } = colors;
  const out = new Uint32Array(fate.length);
  const basins = minima.map((_, k) => basinRamp(k).map(pack));
  const gone = (spec.kind === 'basins' ? ESCAPED : BLOWN).map(pack);
  const losses = LOSSES.map(pack);
  const never = pack(NEVER_COLOR);
  const restless = RESTLESS.map(pack);
  const byLoss = (range: MapScaleRange, value: number) =>
    levelOf(shareOf(range, Math.max(value - floor, LEAST_EXCESS), 0));
  const byStep = (range: MapScaleRange | undefined): Uint8Array => {
    const levels = new Uint8Array(spec.steps + 2);
    if (range)
      levels.forEach((_, k) => {
        levels[k] = levelOf(shareOf(range, k, 1));
      });
    return levels;
  };
  const arrivals = byStep(measure === 'loss' ? undefined : scale);
  const escapes = byStep(lost);
  for (let k = 0; k < out.length; k += 1) {
    const end = fate[k] ?? ELSEWHERE;
    const step = steps[k] ?? 0;
    let color = never;
    // What is not known yet is not painted.
    if (end === PENDING) color = 0;
    else if (end === DIVERGED) color = gone[escapes[step] ?? 0] ?? never;
    else if (measure === 'arrival' && end === ELSEWHERE)
      color = restless[colors.restless ? byLoss(colors.restless, loss[k] ?? 0) : 0] ?? never;
    else if (measure === 'arrival') color = basins[end]?.[arrivals[step] ?? 0] ?? never;
    else if (measure === 'steps')
      color = reached[k] === NEVER ? never : (losses[arrivals[reached[k] ?? 0] ?? 0] ?? never);
    else if (scale) color = losses[byLoss(scale, loss[k] ?? 0)] ?? never;
    out[k] = color;
  }
  return out;
};

const css = ([r, g, b]: Rgb) => `rgb(${r} ${g} ${b})`;
const gradient = (ramp: readonly Rgb[]) =>
  `linear-gradient(90deg, ${ramp
    .filter((_, k) => k % 9 === 0)
    .map(css)
    .join(', ')})`;

/** The same colours for the legend. */
export const LEGEND_COLORS = {
  basin: (minimum: number) => css(basinRamp(minimum)[LEVELS / 4] ?? [0, 0, 0]),
  restless: gradient(RESTLESS),
  never: css(NEVER_COLOR),
  escaped: gradient(ESCAPED),
  losses: gradient(LOSSES),
  blown: gradient(BLOWN),
  speed: (minimum: number) => gradient(basinRamp(minimum)),
} as const;

/** Ramps for drawing a legend on a canvas. */
export const LEGEND_RAMPS = {
  escaped: ESCAPED,
  restless: RESTLESS,
  losses: LOSSES,
  blown: BLOWN,
} as const;
