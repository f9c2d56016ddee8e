import { aboveBound, because, type Criterion, isLowest, type Reason, reason } from './criterion';
import { along, growth, type Motion, type Situation, shareAlong, signChanges } from './situation';

/** Shares of the domain's diagonal. */
const ARRIVED = 1e-3;
const AT_REST = 1e-4;
const NEAR_SADDLE = 0.02;
/** Of the slope here: a triple saddle leaves 1/4 after a Newton step, the tail of a bell 1/e. */
const REALLY_CRITICAL = 0.3;
/** Of the loss's fall since the start. */
const NOTHING_LEFT = 1e-6;

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
];
