import { log10, pow } from '../../formula/math/float64';
import type { Domain, Point, RunSpec } from '../types';
import { allowedOf } from '../value';
import type { MapAxis, MapAxisChoice, MapScale, MapSpec } from './spec';

/** The units in which an axis is even. */
export const toScaled = (scale: MapScale, value: number): number => {
  switch (scale) {
    case 'linear':
      return value;
    case 'log':
      return log10(value);
    case 'complement':
      return -log10(1 - value);
    default:
      return scale satisfies never;
  }
};

export const fromScaled = (scale: MapScale, scaled: number): number => {
  switch (scale) {
    case 'linear':
      return scaled;
    case 'log':
      return pow(10, scaled);
    case 'complement':
      return 1 - pow(10, -scaled);
    default:
      return scale satisfies never;
  }
};

/** The value of an axis at a scaled coordinate, whole where it has to be. */
export const axisValue = (axis: MapAxis | undefined, scaled: number): number => {
  if (axis === undefined) return scaled;
  const value = fromScaled(axis.scale, scaled);
  return axis.whole ? Math.max(1, Math.round(value)) : value;
};

/** No logarithm further than doubles are sensible. */
const FARTHEST = 30;
const TIGHTEST = 15;

/** Where an axis ends, in scaled units: beyond lie values that its hyperparameter may not have. */
export const axisLimits = ({ scale, spec }: MapAxisChoice): Point => {
  if (scale === 'log') return [-FARTHEST, FARTHEST];
  if (scale === 'complement') return [0, TIGHTEST];
  const { atLeast, above, atMost, below } = allowedOf(spec);
  const low = Math.max(atLeast ?? -1e30, above ?? -1e30);
  return [low, Math.min(atMost ?? 1e30, below ?? 1e30)];
};

const DECADES_AROUND = 1.5;

/** A first view of an axis: the slider's range for bounded scales, the neighbourhood of today's value for others. */
export const axisView = (choice: MapAxisChoice): Point => {
  const { scale, spec, value } = choice;
  const [least, most] = axisLimits(choice);
  if (scale === 'log') {
    const middle = log10(value > 0 ? value : Math.sqrt(Math.max(spec.min, 1e-8) * spec.max));
    return [middle - DECADES_AROUND, middle + DECADES_AROUND];
  }
  if (scale === 'complement') return [0, Math.min(most, 3)];
  return [Math.max(least, spec.min), Math.min(most, Math.max(spec.max, value))];
};

const middles = ([low, high]: Point, count: number, axis: MapAxis | undefined): Float64Array =>
  Float64Array.from({ length: count }, (_, k) =>
    axisValue(axis, low + ((high - low) * (k + 0.5)) / count),
  );

const axesOf = (spec: MapSpec) => (spec.kind === 'trainability' ? spec.axes : undefined);

/** The first coordinate of every column, left to right. */
export const columnValues = (spec: MapSpec): Float64Array =>
  middles(spec.view[0], spec.width, axesOf(spec)?.[0]);

/** The second coordinate of every row, from the top. */
export const rowValues = (spec: MapSpec): Float64Array =>
  middles(spec.view[1], spec.height, axesOf(spec)?.[1]).reverse();

/** The pixel in which a scaled point lies; undefined outside. */
export const pixelAt = (
  [[x0, x1], [y0, y1]]: Domain,
  width: number,
  height: number,
  [x, y]: Point,
): readonly [number, number] | undefined => {
  const column = Math.floor(((x - x0) / (x1 - x0)) * width);
  const row = Math.floor(((y1 - y) / (y1 - y0)) * height);
  return column >= 0 && column < width && row >= 0 && row < height ? [column, row] : undefined;
};

const withoutChanges = (run: RunSpec, name: string): RunSpec => {
  if (run.changes === undefined) return run;
  const { changes, ...plain } = run;
  const kept = changes.flatMap(({ step, hyper }) => {
    const { [name]: _, ...others } = hyper;
    return Object.keys(others).length > 0 ? [{ step, hyper: others }] : [];
  });
  return kept.length > 0 ? { ...plain, changes: kept } : plain;
};

/** The run with another value on an axis; recorded changes of the same hyperparameter give way to it. */
export const withAxisValue = (run: RunSpec, axis: MapAxis, value: number): RunSpec => {
  if (axis.wrapper === undefined)
    return withoutChanges({ ...run, hyper: { ...run.hyper, [axis.name]: value } }, axis.name);
  return {
    ...run,
    wrappers: run.wrappers.map((wrapper, k) =>
      k === axis.wrapper ? { ...wrapper, [axis.name]: value } : wrapper,
    ),
  };
};
