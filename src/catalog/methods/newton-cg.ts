import { accept, gradientAt, hessianTimes } from '../method/ask';
import { defineMethod } from '../method/define';
import { c1, c2, toleranceGrad } from '../method/hyper';
import type { Evaluated, Steps, Vectors } from '../method/protocol';
import { strongWolfe } from '../method/strong-wolfe';

/**
 * An approximate Newton direction from Hessian-vector products alone: conjugate gradients, stopped when the rest is
 * small beside the gradient (Dembo and Steihaug's forcing sequence) or where the curvature is not positive.
 */
function* truncated<V>(space: Vectors<V>, here: Evaluated<V>, most: number): Steps<V, V> {
  const enough = Math.min(0.5, Math.sqrt(here.norm)) * here.norm;
  const descent = space.scale(-1, here.gradient);
  let step: V | undefined;
  let rest = here.gradient;
  let restSquared = here.norm * here.norm;
  let search = descent;
  for (let i = 0; i < most && Math.sqrt(restSquared) > enough; i += 1) {
    const image = yield* hessianTimes(here.at, search);
    const products = yield* space.dots([
      [search, image],
      [search, search],
    ]);
    const curvature = products[0] ?? Number.NaN;
    const searchSquared = products[1] ?? Number.NaN;
    if (!(curvature > 3 * space.epsilon * searchSquared)) {
      // Down a hill that bends away: as far as the mirrored hill would have its floor.
      if (i === 0 && curvature < 0) return space.scale(restSquared / -curvature, descent);
      break;
    }
    const length = restSquared / curvature;
    step = step === undefined ? space.scale(length, search) : space.axpy(length, search, step);
    rest = space.axpy(length, image, rest);
    const before = restSquared;
    restSquared = yield* space.dot(rest, rest);
    search = space.axpy(restSquared / before, search, space.scale(-1, rest));
  }
  return step ?? descent;
}

/** Nocedal and Wright, algorithm 7.1. */
export const newtonCg = defineMethod({
  id: 'newton-cg',
  name: 'Newton-CG',
  family: 'second-order',
  paper: {
    title: 'Truncated-Newton algorithms for large-scale unconstrained optimization',
    authors: 'Dembo, Steihaug',
    year: 1983,
    url: 'https://doi.org/10.1007/BF02592055',
  },
  hyper: {
    maxInner: {
      default: 20,
      min: 1,
      max: 100,
      scale: 'integer',
      allow: { atLeast: 1, atMost: 1000 },
    },
    c1,
    c2: c2(0.9),
    toleranceGrad,
  },
  suggest: { network: { maxInner: 5 } },
  objectives: 'any',
  stateVectors: () => 0,
  formula: (_hyper, { steepest }) => [
    steepest === 1 ? '{p} = -{g}' : '{H}\\,{p} \\approx -{g}',
    '{theta+} = {theta} + {t}\\,{p}',
  ],
  *minimize(space, start, hyper) {
    let here = yield* gradientAt(start);
    while (here.norm > hyper.toleranceGrad) {
      let direction = yield* truncated(space, here, hyper.maxInner);
      let slope = yield* space.dot(direction, here.gradient);
      const options = { first: 1, c1: hyper.c1, c2: hyper.c2 };
      let found =
        slope < 0 ? yield* strongWolfe(space, here, direction, slope, options) : undefined;
      let steepest = 0;
      if (found === undefined) {
        steepest = 1;
        direction = space.scale(-1, here.gradient);
        slope = -(here.norm * here.norm);
        found = yield* strongWolfe(space, here, direction, slope, options);
      }
      if (found === undefined && space.fixed) return;
      const rate = found?.t ?? 0;
      here = yield* accept(found?.point ?? here, {
        rate,
        shown: { p: direction, t: rate, steepest },
      });
    }
  },
  good: 'The speed of Newton without ever forming the Hessian: products of it with a vector are enough.',
  fails:
    'Every product costs as much as a gradient or two, and where the surface bends down it is gradient descent.',
});
