import type { Stability } from '../../../experiment/step-trace';
import type { Point } from '../../../experiment/types';
import { plainNumbers } from '../../../formula/linear';
import type { RuleProgram } from '../../../formula/program';
import { createPlaneTracer } from '../../../formula/wasm/plane/trace';
import { decomposeSymmetric } from '../hessian';
import { entryOf } from '../trace/statements';
import type { PlaneUpdate } from '../updater';
import { type LinearUpdate, linearUpdate } from './linear-update';
import { isStable } from './stable';

const SMALLEST = 1e-3;
const LARGEST = 1e6;
const GROW = 1.2;
const HALVINGS = 60;

/** The update on a curvature: the gradient is `curvature` times theta. */
const closed = ({ matrix, input }: LinearUpdate, curvature: number) =>
  matrix.map((row, i) =>
    row.map((slope, k) => (k === 0 ? slope + curvature * (input[i] ?? 0) : slope)),
  );

/**
 * The curvature, times `rate`, up to which a coordinate's update is stable.
 * @returns undefined where it is stable nowhere, Infinity where it always is
 */
const boundOf = (update: LinearUpdate, rate: number): number | undefined => {
  const stable = (product: number) => isStable(closed(update, product / rate));
  if (!stable(SMALLEST)) return undefined;
  let high = SMALLEST;
  while (stable(high * GROW)) {
    high *= GROW;
    if (high > LARGEST) return Number.POSITIVE_INFINITY;
  }
  let low = high;
  high *= GROW;
  for (let k = 0; k < HALVINGS; k += 1) {
    const middle = (low + high) / 2;
    if (stable(middle)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
};

/** The step that a gradient of 1 leads to when it lasts: its effective rate. */
const steadyRate = ({ matrix, input }: LinearUpdate): number => {
  // (I - A) s = b for the state, by elimination; then theta's step.
  const n = matrix.length - 1;
  const rows = Array.from({ length: n }, (_, i) => [
    ...Array.from({ length: n }, (_, j) => (i === j ? 1 : 0) - (matrix[i + 1]?.[j + 1] ?? 0)),
    input[i + 1] ?? 0,
  ]);
  for (let k = 0; k < n; k += 1) {
    const best = rows.slice(k).reduce((most, row, i) => {
      return Math.abs(row[k] ?? 0) > Math.abs(rows[most]?.[k] ?? 0) ? i + k : most;
    }, k);
    const pivot = rows[best];
    const other = rows[k];
    if (!pivot || !other || Math.abs(pivot[k] ?? 0) < 1e-14) return Number.NaN;
    rows[best] = other;
    rows[k] = pivot;
    rows.forEach((row, i) => {
      if (i === k) return;
      const factor = (row[k] ?? 0) / (pivot[k] ?? 1);
      for (let j = k; j <= n; j += 1) row[j] = (row[j] ?? 0) - factor * (pivot[j] ?? 0);
    });
  }
  const state = rows.map((row, k) => (row[n] ?? 0) / (row[k] ?? 1));
  return -state.reduce((sum, s, k) => sum + s * (matrix[0]?.[k + 1] ?? 0), input[0] ?? 0);
};

type PlaneTracer = ReturnType<typeof createPlaneTracer>;

/** The largest eigenvalue; of a function of x alone its second derivative, which may be negative. */
const largestOf = (dimension: 1 | 2, xx: number, xy: number, yy: number): number =>
  dimension === 1 ? xx : decomposeSymmetric(xx, xy, yy).eigenvalues[0];

const tracers = {
  1: new WeakMap<RuleProgram, PlaneTracer>(),
  2: new WeakMap<RuleProgram, PlaneTracer>(),
} as const;

/** Compiled once for each program: a search for the first step over the limit asks at many steps. */
const tracerOf = ({ program, dimension }: PlaneUpdate): PlaneTracer => {
  const known = tracers[dimension].get(program) ?? createPlaneTracer(program, dimension);
  tracers[dimension].set(program, known);
  return known;
};

/** The update's linear maps for x and y. */
const linearUpdates = (input: PlaneUpdate): readonly [LinearUpdate, LinearUpdate] | undefined => {
  const trace = tracerOf(input)(input);
  const entry = entryOf(input);
  const [x, y] = ([0, 1] as const).map((axis) =>
    linearUpdate<never>(
      input.program,
      {
        uniforms: trace.uniforms,
        instruction: (k) => trace.instructions[k]?.values[axis] ?? Number.NaN,
        entry: (name) => entry[name]?.[axis] ?? Number.NaN,
      },
      plainNumbers,
    ),
  );
  return x && y ? [x, y] : undefined;
};

/**
 * How far an update is from instability on a Hessian [xx, xy, yy]. The bound comes out of the rule itself: 2 for
 * gradient descent, 2 + 2 beta for the heavy ball (Polyak 1964), (2 + 2 beta) / (1 + 2 beta) for Nesterov's method,
 * (2 + 2 beta1) / (1 - beta1) for Adam with its scales held fast (Cohen et al. 2022).
 */
export const stabilityOf = (
  input: PlaneUpdate,
  [xx, xy, yy]: readonly [number, number, number],
): Stability => {
  const { dimension } = input;
  const updates = linearUpdates(input);
  if (updates === undefined) return { kind: 'unknown', because: 'not-linear' };
  const [x, y] = updates;
  if (!x.scaled && !y.scaled) {
    const bound = boundOf(x, input.lr);
    if (bound === undefined) return { kind: 'unknown', because: 'no-steady-step' };
    return { kind: 'plain', sharpness: input.lr * largestOf(dimension, xx, xy, yy), bound };
  }
  const rates: Point = [steadyRate(x), steadyRate(y)];
  const [ex, ey] = rates;
  if (!(ex > 0) || !(ey > 0) || !Number.isFinite(ex + ey))
    return { kind: 'unknown', because: 'no-steady-step' };
  const [boundX, boundY] = [boundOf(x, ex), boundOf(y, ey)];
  if (boundX === undefined || boundY === undefined)
    return { kind: 'unknown', because: 'no-steady-step' };
  const sharpness = largestOf(dimension, ex * xx, Math.sqrt(ex * ey) * xy, ey * yy);
  return { kind: 'preconditioned', sharpness, bound: Math.min(boundX, boundY), rates };
};
