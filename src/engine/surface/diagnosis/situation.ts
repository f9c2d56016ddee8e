import type { CurvatureReport } from '../../../experiment/step-trace';
import type { Point } from '../../../experiment/types';
import { hypot, pow } from '../../../formula/math/float64';
import type { Ground } from '../verdict/ground';

/** A point where the gradient is 0. */
export interface Critical {
  readonly distance: number;
  /** Of the Hessian there, the larger one first. */
  readonly eigenvalues: Point;
}

/** What a diagnosis looks at: a run's recent past and the ground under it. */
export interface Situation {
  readonly step: number;
  /** The run ended here because its loss or its point is no number any more. */
  readonly diverged: boolean;
  /** A method that has found nothing left to do. */
  readonly arrived: boolean;
  /** Points and losses of the last steps (at most `WINDOW` + 1), the present one last. */
  readonly points: readonly Point[];
  readonly losses: readonly number[];
  readonly startLoss: number;
  /** Exact gradient at the present point. */
  readonly slope: Point;
  /** The critical point that Newton's method finds from here, if it finds one. */
  readonly critical: Critical | undefined;
  /** Standard deviation of the gradient's noise. */
  readonly noise: number;
  /** The rule keeps a running sum or mean of gradients (see `momentumVariable`). */
  readonly hasMomentum: boolean;
  readonly curvature: CurvatureReport;
  readonly ground: Ground;
}

/** How many steps back a diagnosis looks. */
export const WINDOW = 40;

const dot = (a: Point, b: Point): number => a[0] * b[0] + a[1] * b[1];
const difference = (a: Point, b: Point): Point => [a[0] - b[0], a[1] - b[1]];
const length = (v: Point): number => hypot(v[0], v[1]);

/** The movement in a situation, measured along the Hessian's axes. */
export interface Motion {
  readonly now: Point;
  /** The last updates, the newest last. */
  readonly steps: readonly Point[];
  readonly lengths: readonly number[];
  /** Length of the newest update; 0 before the first. */
  readonly last: number;
  readonly slope: number;
  /** Eigenvalues and axes by magnitude: the sharp one first. */
  readonly sharp: { readonly value: number; readonly axis: Point };
  readonly flat: { readonly value: number; readonly axis: Point };
  /** Where the gradient would be 0 if the surface were its own quadratic model: from here, along axes that bend. */
  readonly toCritical: Point;
  readonly distance: number;
  /** How much lower the quadratic model's foot lies; negative at a saddle's sides. */
  readonly remaining: number;
}

/** An eigenvalue this much smaller than the other one counts as 0. */
const FLAT = 1e-10;

export const motionOf = ({ points, slope, curvature }: Situation): Motion => {
  const now = points[points.length - 1] ?? [Number.NaN, Number.NaN];
  const steps = points.slice(1).map((point, k) => difference(point, points[k] ?? point));
  const lengths = steps.map(length);
  const { eigenvalues, eigenvectors } = curvature;
  const axes = [
    { value: eigenvalues[0], axis: eigenvectors[0] },
    { value: eigenvalues[1], axis: eigenvectors[1] },
  ] as const;
  const [sharp, flat] =
    Math.abs(axes[0].value) >= Math.abs(axes[1].value) ? axes : [axes[1], axes[0]];
  let toCritical: Point = [0, 0];
  let remaining = 0;
  for (const { value, axis } of [sharp, flat]) {
    if (Math.abs(value) <= FLAT * Math.abs(sharp.value)) continue;
    const along = dot(slope, axis);
    const way = -along / value;
    toCritical = [toCritical[0] + way * axis[0], toCritical[1] + way * axis[1]];
    remaining += (along * along) / (2 * value);
  }
  return {
    now,
    steps,
    lengths,
    last: lengths[lengths.length - 1] ?? 0,
    slope: length(slope),
    sharp,
    flat,
    toCritical,
    distance: length(toCritical),
    remaining,
  };
};

/** Parts of the steps along an axis. */
export const along = (steps: readonly Point[], axis: Point): readonly number[] =>
  steps.map((step) => dot(step, axis));

/** How often neighbours have different signs. */
export const signChanges = (values: readonly number[]): number =>
  values.filter((value, k) => k > 0 && value * (values[k - 1] ?? 0) < 0).length;

/** Mean share of the steps' lengths that lies along an axis, 0 to 1. */
export const shareAlong = (steps: readonly Point[], axis: Point): number => {
  const moved = steps.filter((step) => length(step) > 0);
  if (moved.length === 0) return 0;
  const shares = moved.map((step) => Math.abs(dot(step, axis)) / length(step));
  return shares.reduce((sum, share) => sum + share, 0) / moved.length;
};

/** Mean factor from one length to the next. */
export const growth = (lengths: readonly number[]): number => {
  const first = lengths[0];
  const last = lengths[lengths.length - 1];
  if (first === undefined || last === undefined || lengths.length < 2 || first === 0) return 1;
  return pow(last / first, 1 / (lengths.length - 1));
};

/** Positions of points along an axis, as seen from `from`. */
export const positions = (points: readonly Point[], from: Point, axis: Point): readonly number[] =>
  points.map((point) => dot(difference(point, from), axis));
