import { aboveBound, because, type Criterion, isLowest, type Reason, reason } from './criterion';
import { along, growth, type Motion, type Situation, shareAlong, signChanges } from './situation';

/** Shares of the domain's diagonal. */
const ARRIVED = 1e-3;
const AT_REST = 1e-4;
const NEAR_SADDLE = 0.02;
/** Shares of the domain's largest slope. */
const GENTLE = 0.03;
const NO_SLOPE = 1e-9;
/** Steps that must all be small for a rest: a swing stands still as well where it turns. */
const REST = 8;
/** Of the loss's fall since the start. */
const NOTHING_LEFT = 1e-6;

/** @param moved the longest step that still counts */
const atFoot = (situation: Situation, motion: Motion, moved: number): Reason | undefined => {
  const { ground, startLoss, losses } = situation;
  const { sharp, flat, distance, remaining } = motion;
  const fallen = startLoss - (losses[losses.length - 1] ?? startLoss);
  const bowl = sharp.value > 0 && isLowest(flat, sharp);
  const near = distance <= ARRIVED * ground.span && moved <= AT_REST * ground.span;
  const done = remaining <= NOTHING_LEFT * fallen || remaining <= Number.EPSILON;
  return bowl && near && done ? reason('foot', { slope: motion.slope, distance }) : undefined;
};

/** A critical point with a way down, this near that the slope is all but gone. */
const saddleAt = ({ ground, critical }: Situation, { slope, last }: Motion): Reason | undefined => {
  if (critical === undefined) return undefined;
  const { distance, eigenvalues } = critical;
  const [high, low] = eigenvalues;
  const near = Math.max(distance, last) <= NEAR_SADDLE * ground.span;
  const level = slope <= GENTLE * ground.steepest;
  if (!near || !level || !(low < -1e-6 * Math.abs(high))) return undefined;
  return reason(high < 0 ? 'top' : 'saddle', { low, high, slope });
};

/** Where a run ends, or is about to: beyond all numbers, at a foot, at a saddle. */
export const ENDS: readonly Criterion[] = [
  {
    // The loss, or the point, is no number any more.
    verdict: 'diverged',
    holds: (s) => (s.diverged ? because(s, reason('not-finite')) : undefined),
  },
  {
    // A method stopped by itself, where a minimum is within reach of one Newton step.
    verdict: 'arrived',
    holds: (s, m) => (s.arrived ? atFoot(s, m, 0) : undefined),
  },
  {
    // No way left to the model's foot, no loss left to lose, and the steps are at rest.
    verdict: 'converged',
    holds: (s, m) => atFoot(s, m, Math.max(0, ...m.lengths.slice(-REST))),
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
      return leaves ? saddleAt(s, m) : undefined;
    },
  },
  {
    // The same without such steps; at its start a run is stuck only where there is no slope at all.
    verdict: 'at-saddle',
    holds: (s, m) =>
      m.steps.length >= 3 || m.slope <= NO_SLOPE * s.ground.steepest ? saddleAt(s, m) : undefined,
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
];
