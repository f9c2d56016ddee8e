import { hessianTimes } from './ask';
import type { Evaluated, Steps, Vectors } from './protocol';

/** The step that a quadratic model proposes inside its region of trust. */
export interface ModelStep<V> {
  readonly step: V;
  /** By how much the model says that the loss falls. */
  readonly predicted: number;
  /** The step ends on the region's edge. */
  readonly atEdge: boolean;
}

/** The larger of the two t with |p + t d| = radius. */
const toEdge = (pp: number, pd: number, dd: number, radius: number): number => {
  const rest = pp - radius * radius;
  const root = Math.sqrt(Math.max(0, pd * pd - dd * rest));
  // The form without cancellation.
  return pd > 0 ? -rest / (pd + root) : (root - pd) / dd;
};

/**
 * The model's minimum inside |step| <= radius by conjugate gradients: on to the edge where they leave the region or the
 * curvature is not positive. Steihaug 1983; Nocedal and Wright, algorithm 7.2.
 */
export function* steihaug<V>(
  space: Vectors<V>,
  here: Evaluated<V>,
  radius: number,
  most: number,
): Steps<V, ModelStep<V>> {
  const enough = Math.min(0.5, Math.sqrt(here.norm)) * here.norm;
  let step = space.zero();
  let rest = here.gradient;
  let search = space.scale(-1, rest);
  let predicted = 0;
  // Squares and products of step and search, which recurrences give without asking.
  let stepSquared = 0;
  let stepSearch = 0;
  let searchSquared = here.norm * here.norm;
  let restSquared = searchSquared;
  for (let i = 0; i < most; i += 1) {
    const image = yield* hessianTimes(here.at, search);
    const curvature = yield* space.dot(search, image);
    const length = restSquared / curvature;
    const nextSquared = stepSquared + 2 * length * stepSearch + length * length * searchSquared;
    if (!(curvature > 0) || !(nextSquared < radius * radius)) {
      const t = toEdge(stepSquared, stepSearch, searchSquared, radius);
      predicted += t * restSquared - (t * t * curvature) / 2;
      return { step: space.axpy(t, search, step), predicted, atEdge: true };
    }
    step = space.axpy(length, search, step);
    predicted += (length * restSquared) / 2;
    rest = space.axpy(length, image, rest);
    const before = restSquared;
    restSquared = yield* space.dot(rest, rest);
    if (Math.sqrt(restSquared) < enough) break;
    const beta = restSquared / before;
    search = space.axpy(beta, search, space.scale(-1, rest));
    stepSearch = beta * (stepSearch + length * searchSquared);
    stepSquared = nextSquared;
    searchSquared = restSquared + beta * beta * searchSquared;
  }
  return { step, predicted, atEdge: false };
}
