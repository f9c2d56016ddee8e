import type { MapPlan } from './plan';

/** Neighbouring pixels must be at least so many floats apart. */
const ROOM = 4;
const FLOAT32 = 2 ** -23;

/** How many spacings of float32 lie between neighbouring pixels of an axis, where that is fewest. */
const spacings = (values: Float64Array): number => {
  const first = values[0] ?? 0;
  const last = values.at(-1) ?? 0;
  const step = Math.abs(last - first) / Math.max(1, values.length - 1);
  return step / (Math.max(Math.abs(first), Math.abs(last), 1e-30) * FLOAT32);
};

/** Pixels so fine that float32 could not tell some of them from their neighbours. */
export const finerThanFloat32 = ({ spec, columns, rows }: MapPlan): boolean => {
  const whole = spec.kind === 'trainability' ? spec.axes.map((axis) => axis.whole) : [];
  return [columns, rows].some(
    (values, k) => values.length > 1 && whole[k] !== true && spacings(values) < ROOM,
  );
};
