import { cbrt } from '../../formula/math/float64';
import { gradientAt } from './ask';
import { type CurvePoint, cubicMinimum } from './cubic';
import type { Evaluated, Steps, Vectors } from './protocol';

export interface SearchOptions {
  /** The step length to try first. */
  readonly first: number;
  /** Sufficient decrease; 1e-4 unless given. */
  readonly c1?: number;
  /** Curvature: how much of the slope may be left; 0.9 unless given. */
  readonly c2?: number;
}

/** A step length with what was evaluated there. */
export interface SearchResult<V> {
  readonly t: number;
  readonly point: Evaluated<V>;
}

/** Evaluations of one search; where noise may have spoiled it, the next step's is the better bet. */
const MOST = { fixed: 25, changing: 10 };

interface Trial<V> extends CurvePoint {
  readonly point: Evaluated<V>;
}

/**
 * A step length with sufficient decrease and small slope (the strong Wolfe conditions): first a bracket, going out, then
 * inwards, each by cubic interpolation. Nocedal and Wright, algorithms 3.5 and 3.6, with the safeguards of
 * torch.optim.LBFGS (which are those of minFunc). Where rounding hides the decrease it is judged by the slope alone
 * (Hager and Zhang 2005, section 2).
 * @param slope of the loss along `direction`, negative
 * @returns nothing where no point is better than the start
 */
export function* strongWolfe<V>(
  space: Vectors<V>,
  from: Evaluated<V>,
  direction: V,
  slope: number,
  { first, c1 = 1e-4, c2 = 0.9 }: SearchOptions,
): Steps<V, SearchResult<V> | undefined> {
  const noise = cbrt(space.epsilon * space.epsilon) * Math.abs(from.loss);
  const most = space.fixed ? MOST.fixed : MOST.changing;
  const start: Trial<V> = { t: 0, loss: from.loss, slope, point: from };
  const length = yield* space.norm(direction);
  // A bracket that moves the point by no more than this has nothing left to find.
  const shortest = 16 * space.epsilon;

  function* evaluate(t: number): Steps<V, Trial<V>> {
    const point = yield* gradientAt(space.axpy(t, direction, from.at), direction);
    // What is not a number is a wall: higher than anything.
    const loss = Number.isFinite(point.loss) ? point.loss : Number.POSITIVE_INFINITY;
    return { t, loss, slope: point.slope ?? Number.NaN, point };
  }
  const flat = (trial: Trial<V>) => Math.abs(trial.slope) <= -c2 * slope;
  const tooHigh = (trial: Trial<V>) =>
    trial.loss > from.loss + c1 * trial.t * slope &&
    !(trial.loss <= from.loss + noise && flat(trial));

  let previous = start;
  let trial = yield* evaluate(first);
  let count = 1;
  let low = start;
  let high = start;
  for (;;) {
    if (tooHigh(trial) || (count > 2 && trial.loss >= previous.loss)) {
      [low, high] = previous.loss <= trial.loss ? [previous, trial] : [trial, previous];
      break;
    }
    if (flat(trial)) return trial;
    if (trial.slope >= 0) {
      [low, high] = previous.loss <= trial.loss ? [previous, trial] : [trial, previous];
      break;
    }
    // Downhill as far as it looks: take what there is.
    if (count >= most) return trial;
    const { t } = trial;
    const next = cubicMinimum(previous, trial, noise, t + 0.01 * (t - previous.t), 10 * t);
    previous = trial;
    trial = yield* evaluate(next);
    count += 1;
  }

  let stuck = false;
  while (count < most && Math.abs(high.t - low.t) * length >= shortest) {
    const from = Math.min(low.t, high.t);
    const to = Math.max(low.t, high.t);
    const margin = 0.1 * (to - from);
    let t = cubicMinimum(low, high, noise);
    // Close to an end of the bracket twice, or at it: the interpolation does not help.
    if (Math.min(to - t, t - from) < margin) {
      if (stuck || t >= to || t <= from) {
        t = to - t < t - from ? to - margin : from + margin;
        stuck = false;
      } else stuck = true;
    } else stuck = false;
    trial = yield* evaluate(t);
    count += 1;
    if (tooHigh(trial) || trial.loss >= low.loss) {
      // Lower than where it began by less than rounding, and flat.
      if (low === start && !tooHigh(trial) && flat(trial)) return trial;
      if (trial.loss >= low.loss) high = trial;
      else [low, high] = [trial, low];
    } else {
      if (flat(trial)) return trial;
      if (trial.slope * (high.t - low.t) >= 0) high = low;
      low = trial;
    }
  }
  return low === start ? undefined : low;
}
