import { accept, gradientAt } from '../method/ask';
import { defineMethod } from '../method/define';
import { toleranceGrad } from '../method/hyper';
import type { Shown } from '../method/protocol';
import { steihaug } from '../method/trust-region';

const MOST_TRIALS = 60;

/** Nocedal and Wright, algorithm 4.1; constants as in SciPy's trust-ncg. */
export const newtonTrustRegion = defineMethod({
  id: 'newton-trust-region',
  name: 'Newton with a trust region',
  family: 'second-order',
  paper: {
    title: 'The Conjugate Gradient Method and Trust Regions in Large Scale Optimization',
    authors: 'Steihaug',
    year: 1983,
    url: 'https://doi.org/10.1137/0720042',
  },
  hyper: {
    radius: { default: 1, min: 1e-3, max: 100, scale: 'log', allow: { above: 0 } },
    maxRadius: { default: 1000, min: 1e-2, max: 1e4, scale: 'log', allow: { above: 0 } },
    eta: { default: 0.15, min: 0, max: 0.24, scale: 'linear', allow: { atLeast: 0, below: 0.25 } },
    maxInner: {
      default: 20,
      min: 1,
      max: 100,
      scale: 'integer',
      allow: { atLeast: 1, atMost: 1000 },
    },
    toleranceGrad,
  },
  suggest: { network: { maxInner: 5 } },
  objectives: 'any',
  stateVectors: () => 0,
  formula: (_hyper, { ratio, atEdge }) => [
    'm_k(p) = {f} + {g}^{\\top} p + \\tfrac12\\, p^{\\top} {H}\\, p',
    atEdge === 1
      ? '\\left\\|{p}\\right\\| = {radius}'
      : '{H}\\,{p} \\approx -{g},\\;\\; \\|p_k\\| \\le {radius}',
    ...(ratio === undefined ? [] : ['\\frac{{f} - {f+}}{{predicted}} = {ratio}']),
    '{theta+} = {theta} + {p}',
  ],
  *minimize(space, start, hyper) {
    let here = yield* gradientAt(start);
    let radius = hyper.radius;
    while (here.norm > hyper.toleranceGrad) {
      let next: typeof here | undefined;
      let shown: Shown<typeof start> = {};
      for (let trial = 0; trial < MOST_TRIALS && next === undefined; trial += 1) {
        const model = yield* steihaug(space, here, radius, hyper.maxInner);
        const point = yield* gradientAt(space.add(here.at, model.step));
        // Differences below rounding count as agreement: Conn, Gould and Toint, Trust-Region Methods, section 17.4.2.
        const noise = 10 * space.epsilon * Math.max(Math.abs(here.loss), space.epsilon);
        const within = radius;
        const ratio = (here.loss - point.loss + noise) / (model.predicted + noise);
        if (!(ratio >= 0.25)) radius *= 0.25;
        else if (ratio > 0.75 && model.atEdge) radius = Math.min(2 * radius, hyper.maxRadius);
        if (ratio > hyper.eta) {
          next = point;
          const atEdge = model.atEdge ? 1 : 0;
          shown = { p: model.step, radius: within, atEdge, predicted: model.predicted, ratio };
        }
      }
      if (next === undefined && space.fixed) return;
      // The next batch is another function: what this one said of the region does not bind it.
      if (next === undefined) radius = hyper.radius;
      here = yield* accept(next ?? here, { rate: next === undefined ? 0 : 1, shown });
    }
  },
  good: 'Newton that knows how far to trust its parabola: it leaves saddles and needs few evaluations.',
  fails:
    'Each step solves a small problem of its own with Hessian products, which noise makes worthless.',
});
