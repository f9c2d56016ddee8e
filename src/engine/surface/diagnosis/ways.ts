import type { Point } from '../../../experiment/types';
import { hypot } from '../../../formula/math/float64';
import { aboveBound, type Criterion, isLowest, reason, stabilityReason } from './criterion';
import {
  along,
  type Motion,
  positions,
  type Situation,
  shareAlong,
  signChanges,
} from './situation';

/** Shares of the domain's diagonal. */
const CREEP = 0.004;
const CLOSE = 0.02;
const PLATEAU_WAY = 0.1;
/** Shares of the domain's largest slope and curvature. */
const GENTLE = 0.03;
const BENT_LITTLE = 0.05;
/** Condition numbers. */
const RAVINE = 3;
const VALLEY = 20;

/** The way between the first and the last of some points. */
const net = (points: readonly Point[]): number => {
  const [a, b] = [points[0], points[points.length - 1]];
  return a && b ? hypot(b[0] - a[0], b[1] - a[1]) : 0;
};

/** Runs through a minimum's quadratic model on both sides, along each of its axes that still counts. */
const surrounds = ({ points }: Situation, { now, toCritical, sharp, flat }: Motion): boolean => {
  const foot: Point = [now[0] + toCritical[0], now[1] + toCritical[1]];
  const sides = [sharp, flat].map(({ axis }) => positions(points, foot, axis));
  const sizes = sides.map((side) => Math.max(...side.slice(-8).map(Math.abs)));
  const size = Math.max(...sizes);
  return sides.every((side, k) => signChanges(side) >= 2 || (sizes[k] ?? 0) <= 0.1 * size);
};

/** By how much the loss fell in the last five steps, or in all where there are fewer. */
const fellLately = ({ losses }: Situation): number =>
  (losses[Math.max(0, losses.length - 6)] ?? Number.NaN) - (losses.at(-1) ?? Number.NaN);

const followsValley = (s: Situation, { sharp, flat, steps }: Motion): boolean => {
  const ravine = sharp.value > 0 && sharp.value >= VALLEY * Math.abs(flat.value);
  return (
    ravine &&
    fellLately(s) > 0 &&
    steps.length >= 3 &&
    shareAlong(steps.slice(-5), flat.axis) >= 0.8
  );
};

/** How a run moves that has not come to an end. */
export const WAYS: readonly Criterion[] = [
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
    // Steps that are stable here are shorter than these; unless they go along the valley, where that is not felt yet.
    verdict: 'unstable',
    holds: (s, m) => (aboveBound(s) && !followsValley(s, m) ? stabilityReason(s) : undefined),
  },
  {
    verdict: 'starting',
    holds: (s, m) =>
      m.steps.length < 3 ? (stabilityReason(s) ?? reason('first-steps')) : undefined,
  },
  {
    // Steps lie along the axis of least curvature, much less than across it, and lead down.
    verdict: 'valley',
    holds: (s, m) => {
      const condition = Math.abs(m.sharp.value / m.flat.value);
      return followsValley(s, m) ? reason('floor', { condition }) : undefined;
    },
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
        ? // On a constant nothing is steepest.
          reason('level', { slope, share: ground.steepest > 0 ? slope / ground.steepest : 0 })
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
      const near = m.sharp.value > 0 && m.flat.value > 0 && m.distance < CLOSE * ground.span;
      if (near || way * (20 / count) > CREEP * ground.span) return undefined;
      return stabilityReason(s) ?? reason('short-steps', { last: m.last });
    },
  },
  {
    // The loss rose twice in a row, though the gradient points down: inertia.
    verdict: 'uphill',
    holds: ({ losses, hasMomentum }) => {
      const [a = 0, b = 0, c = 0] = losses.slice(-3);
      return hasMomentum && c > b && b > a ? reason('inertia', { rise: c - a }) : undefined;
    },
  },
  {
    // Higher than some steps ago, though nothing above has said why.
    verdict: 'rising',
    holds: (s) => {
      const fall = fellLately(s);
      return fall < 0 ? reason('rising', { rise: -fall }) : undefined;
    },
  },
  {
    verdict: 'descending',
    holds: (s) => stabilityReason(s) ?? reason('falling', { fall: fellLately(s) }),
  },
];
