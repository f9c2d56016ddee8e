import type { Diagnosis, Verdict } from '../../../experiment/step-trace';
import type { Point } from '../../../experiment/types';
import {
  along,
  growth,
  type Motion,
  positions,
  type Situation,
  shareAlong,
  signChanges,
} from './situation';

type Reason = Omit<Diagnosis, 'verdict'>;

/** One verdict with what decides it: a reason where it holds. */
export interface Criterion {
  readonly verdict: Verdict;
  readonly holds: (situation: Situation, motion: Motion) => Reason | undefined;
}

const reason = (because: string, values: Reason['values'] = {}): Reason => ({ because, values });

/** Shares of the domain's diagonal. */
const ARRIVED = 1e-3;
const AT_REST = 1e-4;
const NEAR_SADDLE = 0.02;
const CREEP = 0.004;
const PLATEAU_WAY = 0.1;
/** Shares of the domain's largest slope and curvature. */
const GENTLE = 0.01;
const BENT_LITTLE = 0.02;
/** Of the slope here: a triple saddle leaves 1/4 after a Newton step, the tail of a bell 1/e. */
const REALLY_CRITICAL = 0.3;
/** Of the loss's fall since the start. */
const NOTHING_LEFT = 1e-6;
/** Condition numbers. */
const RAVINE = 3;
const VALLEY = 20;

const stabilityReason = ({ curvature: { stability } }: Situation): Reason | undefined => {
  if (stability.kind === 'unknown') return undefined;
  const { kind, sharpness, bound } = stability;
  const side = sharpness > bound ? 'above' : 'below';
  return reason(`${side}-bound-${kind}`, { sharpness, bound });
};

const aboveBound = ({ curvature: { stability } }: Situation): boolean =>
  stability.kind !== 'unknown' && stability.sharpness > stability.bound;

const because = (situation: Situation, fallback: Reason): Reason =>
  aboveBound(situation) ? (stabilityReason(situation) ?? fallback) : fallback;

const isLowest = ({ value }: Motion['flat'], sharp: Motion['sharp']): boolean =>
  value >= -1e-9 * Math.abs(sharp.value);

/** The way between the first and the last of some points. */
const net = (points: readonly Point[]): number => {
  const [a, b] = [points[0], points[points.length - 1]];
  return a && b ? Math.hypot(b[0] - a[0], b[1] - a[1]) : 0;
};

const atFoot = (situation: Situation, motion: Motion): Reason | undefined => {
  const { ground, startLoss, losses } = situation;
  const { sharp, flat, distance, last, remaining } = motion;
  const fallen = startLoss - (losses[losses.length - 1] ?? startLoss);
  const bowl = sharp.value > 0 && isLowest(flat, sharp);
  const near = distance <= ARRIVED * ground.span && last <= AT_REST * ground.span;
  const done = remaining <= NOTHING_LEFT * fallen || remaining <= Number.EPSILON;
  return bowl && near && done ? reason('foot', { slope: motion.slope, distance }) : undefined;
};

const nearSaddle = ({ ground, slopeAt }: Situation, motion: Motion): boolean => {
  const { now, toCritical, sharp, flat, distance, last, slope } = motion;
  const bent = Math.min(sharp.value, flat.value) < -1e-6 * Math.abs(sharp.value);
  const close = distance <= NEAR_SADDLE * ground.span && last <= NEAR_SADDLE * ground.span;
  if (!bent || !close) return false;
  // The tail of a hill bends the same way, but where the model has its critical point the slope is much the same.
  return slopeAt([now[0] + toCritical[0], now[1] + toCritical[1]]) <= REALLY_CRITICAL * slope;
};

const saddleReason = ({ sharp, flat, slope }: Motion): Reason => {
  const [low, high] = [Math.min(sharp.value, flat.value), Math.max(sharp.value, flat.value)];
  return reason(high < 0 ? 'top' : 'saddle', { low, high, slope });
};

/** Runs through a minimum's quadratic model on both sides, along each of its axes that still counts. */
const surrounds = ({ points }: Situation, { now, toCritical, sharp, flat }: Motion): boolean => {
  const foot: Point = [now[0] + toCritical[0], now[1] + toCritical[1]];
  const sides = [sharp, flat].map(({ axis }) => positions(points, foot, axis));
  const sizes = sides.map((side) => Math.max(...side.slice(-8).map(Math.abs)));
  const size = Math.max(...sizes);
  return sides.every((side, k) => signChanges(side) >= 2 || (sizes[k] ?? 0) <= 0.1 * size);
};

/** In this order: the first that holds is told. */
export const CRITERIA: readonly Criterion[] = [
  {
    // The loss, or the point, is no number any more.
    verdict: 'diverged',
    holds: (s) => (s.diverged ? because(s, reason('not-finite')) : undefined),
  },
  {
    // A method stopped by itself, where a minimum is within reach of one Newton step.
    verdict: 'arrived',
    holds: (s, m) => (s.arrived ? atFoot(s, m) : undefined),
  },
  {
    // No way left to the model's foot, no loss left to lose, and the steps are at rest.
    verdict: 'converged',
    holds: atFoot,
  },
  {
    // Near a critical point with a way down, and the steps along that way grow.
    verdict: 'leaving-saddle',
    holds: (s, m) => {
      const down = m.sharp.value < m.flat.value ? m.sharp : m.flat;
      const recent = m.steps.slice(-4);
      const leaves =
        recent.length >= 3 &&
        growth(m.lengths.slice(-4)) > 1.005 &&
        shareAlong(recent, down.axis) >= 0.7;
      return nearSaddle(s, m) && leaves ? saddleReason(m) : undefined;
    },
  },
  {
    // Near a critical point that is no minimum, with steps as small as its slope.
    verdict: 'at-saddle',
    holds: (s, m) => (nearSaddle(s, m) ? saddleReason(m) : undefined),
  },
  {
    // Higher than at any of the last steps, and the steps grow: bouncing, or beyond the bound, or above the start.
    verdict: 'diverging',
    holds: (s, m) => {
      const { losses } = s;
      const now = losses[losses.length - 1] ?? Number.NaN;
      const recent = losses.slice(-9, -1);
      if (recent.length < 3 || recent.some((loss) => loss >= now)) return undefined;
      const factor = growth(m.lengths.slice(-8));
      if (!(factor > 1.001)) return undefined;
      const across = along(m.steps.slice(-6), m.sharp.axis);
      const bounces = signChanges(across) >= across.length - 2;
      const meant = bounces || aboveBound(s) || now > s.startLoss;
      return meant ? because(s, reason('growing', { factor })) : undefined;
    },
  },
  {
    // The gradient's noise is larger than the gradient.
    verdict: 'noisy',
    holds: (s, m) =>
      s.noise * Math.SQRT2 > m.slope
        ? reason('noise', { noise: s.noise, slope: m.slope })
        : undefined,
  },
  {
    // The last steps have passed the model's minimum at least twice along every axis that still counts.
    verdict: 'oscillating',
    holds: (s, m) => {
      const bowl = m.sharp.value > 0 && isLowest(m.flat, m.sharp);
      if (!bowl || m.steps.length < 4 || !surrounds(s, m)) return undefined;
      return reason('surrounds', { distance: m.distance, last: m.last });
    },
  },
  {
    // Across the sharp axis the steps change sides again and again, and that is most of their length; along the
    // flat one they go on.
    verdict: 'zigzag',
    holds: (s, m) => {
      if (m.sharp.value <= 0 || Math.abs(m.sharp.value) < RAVINE * Math.abs(m.flat.value))
        return undefined;
      if (shareAlong(m.steps.slice(-8), m.flat.axis) === 0) return undefined;
      const quick = along(m.steps.slice(-8), m.sharp.axis);
      const slow = along(m.steps.slice(-24), m.sharp.axis);
      const alternates = quick.length >= 4 && signChanges(quick) >= 0.75 * (quick.length - 1);
      const swings = slow.length >= 8 && signChanges(slow) >= 4;
      if (!alternates && !swings) return undefined;
      if (shareAlong(m.steps.slice(alternates ? -8 : -24), m.sharp.axis) < 0.5) return undefined;
      const condition = Math.abs(m.sharp.value / m.flat.value);
      return stabilityReason(s) ?? reason('across', { condition });
    },
  },
  {
    // Steps that are stable here are shorter than these.
    verdict: 'unstable',
    holds: (s) => (aboveBound(s) ? stabilityReason(s) : undefined),
  },
  {
    verdict: 'starting',
    holds: (s, m) =>
      m.steps.length < 3 ? (stabilityReason(s) ?? reason('first-steps')) : undefined,
  },
  {
    // Slope and curvature are small for this surface, and so is the way made in the last steps.
    verdict: 'plateau',
    holds: (s, { slope, sharp }) => {
      const { ground, points } = s;
      const gentle = slope <= GENTLE * ground.steepest;
      const level = Math.abs(sharp.value) <= BENT_LITTLE * ground.sharpest;
      const slow = net(points.slice(-21)) <= PLATEAU_WAY * ground.span;
      return gentle && level && slow
        ? reason('level', { slope, share: slope / ground.steepest })
        : undefined;
    },
  },
  {
    // Hardly any way in 20 steps, far from any minimum, and not for want of slope.
    verdict: 'creeping',
    holds: (s, m) => {
      const { ground, points } = s;
      const count = Math.min(20, points.length - 1);
      const way = net(points.slice(-count - 1));
      if (way * (20 / count) > CREEP * ground.span) return undefined;
      return stabilityReason(s) ?? reason('short-steps', { last: m.last });
    },
  },
  {
    // Steps lie along the axis of least curvature, much less than across it, and lead down.
    verdict: 'valley',
    holds: (s, m) => {
      const condition = Math.abs(m.sharp.value / m.flat.value);
      const { losses } = s;
      const falls =
        (losses[losses.length - 1] ?? 0) < (losses[Math.max(0, losses.length - 6)] ?? 0);
      const follows = shareAlong(m.steps.slice(-5), m.flat.axis) >= 0.8;
      if (!(condition >= VALLEY) || m.sharp.value <= 0 || !falls || !follows) return undefined;
      return reason('floor', { condition });
    },
  },
  {
    // The loss rose twice in a row, though the gradient points down: inertia.
    verdict: 'uphill',
    holds: ({ losses }) => {
      const [a = 0, b = 0, c = 0] = losses.slice(-3);
      return c > b && b > a ? reason('inertia', { rise: c - a }) : undefined;
    },
  },
  {
    verdict: 'descending',
    holds: (s) => {
      const { losses } = s;
      const now = losses[losses.length - 1] ?? 0;
      const before = losses[Math.max(0, losses.length - 6)] ?? now;
      return stabilityReason(s) ?? reason('falling', { fall: before - now });
    },
  },
];
