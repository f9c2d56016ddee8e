import { accept, gradientAt, lossAt } from '../method/ask';
import { defineMethod } from '../method/define';
import { c1, toleranceGrad } from '../method/hyper';

const MOST = 60;

/** Nocedal and Wright, algorithm 3.1, along the steepest descent. */
export const backtracking = defineMethod({
  id: 'backtracking',
  name: 'Gradient descent with backtracking',
  family: 'line-search',
  paper: {
    title: 'Minimization of functions having Lipschitz continuous first partial derivatives',
    authors: 'Armijo',
    year: 1966,
    url: 'https://doi.org/10.2140/pjm.1966.16.1',
  },
  hyper: {
    lr: { default: 1, min: 1e-4, max: 100, scale: 'log', allow: { above: 0 } },
    shrink: { default: 0.5, min: 0.1, max: 0.9, scale: 'linear', allow: { above: 0, below: 1 } },
    c1,
    toleranceGrad,
  },
  objectives: 'any',
  stateVectors: () => 0,
  formula: () => [
    '{theta+} = {theta} - {t}\\,{g}',
    '{f+} \\le {f} - {c1} \\cdot {t}\\,\\|{g}\\|^2',
  ],
  *minimize(space, start, hyper) {
    let here = yield* gradientAt(start);
    let last = Number.POSITIVE_INFINITY;
    while (here.norm > hyper.toleranceGrad) {
      // One size up from what was good a step ago: the rate may grow again without long searches.
      let rate = Math.min(hyper.lr, last / hyper.shrink);
      let found: typeof start | undefined;
      for (let count = 0; count < MOST && found === undefined; count += 1) {
        const at = space.axpy(-rate, here.gradient, here.at);
        const { loss } = yield* lossAt(at);
        if (loss <= here.loss - hyper.c1 * rate * (here.norm * here.norm)) found = at;
        else rate *= hyper.shrink;
      }
      if (found === undefined && space.fixed) return;
      last = found === undefined ? Number.POSITIVE_INFINITY : rate;
      const next = found === undefined ? here : yield* gradientAt(found);
      const t = found === undefined ? 0 : rate;
      here = yield* accept(next, { rate: t, shown: { t } });
    }
  },
  good: 'Gradient descent without a rate to choose: it shortens a step until the loss falls enough.',
  fails:
    'It zigzags through narrow valleys like any steepest descent, and noise misleads its comparisons.',
});
