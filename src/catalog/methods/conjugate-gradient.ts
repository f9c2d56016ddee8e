import { accept, gradientAt } from '../method/ask';
import { defineMethod } from '../method/define';
import { firstStep } from '../method/first-step';
import { c1, c2, toleranceGrad } from '../method/hyper';
import { strongWolfe } from '../method/strong-wolfe';

/** Nocedal and Wright, algorithm 5.4; Polak-Ribière's beta is never negative, which is a restart. */
export const conjugateGradient = defineMethod({
  id: 'conjugate-gradient',
  name: 'Conjugate gradients',
  family: 'line-search',
  paper: {
    title: 'Function minimization by conjugate gradients',
    authors: 'Fletcher, Reeves',
    year: 1964,
    url: 'https://doi.org/10.1093/comjnl/7.2.149',
  },
  hyper: {
    beta: {
      kind: 'choice',
      default: 'polak-ribiere',
      choices: ['polak-ribiere', 'fletcher-reeves'],
    },
    c1,
    c2: c2(0.4),
    toleranceGrad,
  },
  objectives: 'any',
  stateVectors: () => 2,
  formula: (_hyper, { restarted }) => [
    restarted === 1 ? '{p} = -{g}' : '{p} = -{g} + {beta}\\,{p-}',
    '{theta+} = {theta} + {t}\\,{p}',
  ],
  *minimize(space, start, hyper) {
    let here = yield* gradientAt(start);
    let direction = space.scale(-1, here.gradient);
    let slope = -(here.norm * here.norm);
    let before: number | undefined;
    let restarted = true;
    let beta = 0;
    let last = direction;
    while (here.norm > hyper.toleranceGrad) {
      const found = yield* strongWolfe(space, here, direction, slope, {
        first: firstStep(here, before, slope),
        c1: hyper.c1,
        c2: hyper.c2,
      });
      if (found === undefined && restarted && space.fixed) return;
      before = here.loss;
      const old = here;
      const next = found?.point ?? here;
      const keep = [old.gradient, direction];
      const rate = found?.t ?? 0;
      here = yield* accept(next, {
        keep,
        rate,
        shown: { p: direction, t: rate, beta, 'p-': last, restarted: restarted ? 1 : 0 },
      });
      last = direction;
      restarted = found === undefined;
      if (!restarted) {
        const change = space.subtract(next.gradient, old.gradient);
        const along = hyper.beta === 'polak-ribiere' ? change : next.gradient;
        const wanted = (yield* space.dot(next.gradient, along)) / (old.norm * old.norm);
        beta = Math.max(0, wanted);
        direction = space.axpy(beta, direction, space.scale(-1, here.gradient));
        slope = yield* space.dot(direction, here.gradient);
      }
      // Not clearly downhill: the memory is worth nothing here.
      if (restarted || !(slope <= -0.01 * (here.norm * here.norm))) {
        restarted = true;
        direction = space.scale(-1, here.gradient);
        slope = -(here.norm * here.norm);
      }
    }
  },
  good: 'Three vectors of memory, no learning rate, and on a quadratic of n parameters it is done in n steps.',
  fails:
    'It needs careful line searches and loses its conjugacy to noise, so mini-batches ruin it.',
});
