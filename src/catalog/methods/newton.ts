import { accept, gradientAt, hessianAt } from '../method/ask';
import { definePlaneMethod } from '../method/define';
import { toleranceGrad } from '../method/hyper';
import { eigenSymmetric } from '../method/symmetric';

/**
 * theta - lr (H + damping I)^-1 g with the exact Hessian; flat directions, where there is nothing to divide by, are left
 * alone. With `curvature: absolute` its eigenvalues count by magnitude (Dauphin et al. 2014).
 */
export const newton = definePlaneMethod({
  id: 'newton',
  name: 'Newton',
  family: 'second-order',
  paper: {
    title:
      'Identifying and attacking the saddle point problem in high-dimensional non-convex optimization',
    authors: 'Dauphin, Pascanu, Gulcehre, Cho, Ganguli, Bengio',
    year: 2014,
    url: 'https://arxiv.org/abs/1406.2572',
  },
  hyper: {
    lr: { default: 1, min: 1e-3, max: 2, scale: 'log', allow: { above: 0 } },
    damping: { default: 0, min: 1e-4, max: 1000, scale: 'log', allow: { atLeast: 0 } },
    curvature: { kind: 'choice', default: 'signed', choices: ['signed', 'absolute'] },
    toleranceGrad,
  },
  objectives: 'plane',
  because:
    'The exact Hessian of a network has the square of its number of parameters; Newton-CG needs only products with it.',
  stateVectors: () => 0,
  formula: ({ curvature, damping }, { flat }) => {
    const bend = curvature === 'absolute' ? '|{H}|' : '{H}';
    const matrix = Number(damping) > 0 ? `(${bend} + {damping}\\,I)` : bend;
    const direction = flat === 1 ? `{p} = -${matrix}^{\\dagger}\\,{g}` : `${matrix}\\,{p} = -{g}`;
    return [direction, '{theta+} = {theta} + {lr}\\,{p}'];
  },
  *minimize(space, start, hyper) {
    let here = yield* gradientAt(start);
    while (here.norm > hyper.toleranceGrad) {
      const { gradient } = here;
      const { values, vectors } = eigenSymmetric(yield* hessianAt(here.at), space.dimension);
      const scale = values.reduce((most, value) => Math.max(most, Math.abs(value)), hyper.damping);
      let at = space.clone(here.at);
      let direction = space.zero();
      let flat = 0;
      vectors.forEach((vector, i) => {
        const value = values[i] ?? 0;
        const bend = (hyper.curvature === 'absolute' ? Math.abs(value) : value) + hyper.damping;
        if (!(Math.abs(bend) > space.dimension * space.epsilon * scale)) {
          flat = 1;
          return;
        }
        const along = vector.reduce((sum, component, k) => sum + component * (gradient[k] ?? 0), 0);
        at = space.axpy((-hyper.lr * along) / bend, vector, at);
        direction = space.axpy(-along / bend, vector, direction);
      });
      const shown = { p: direction, lr: hyper.lr, flat };
      here = yield* accept(yield* gradientAt(at), { rate: hyper.lr, shown });
      if (!Number.isFinite(here.loss)) return;
    }
  },
  good: 'Near a minimum every step doubles the number of right digits, whatever the condition of the valley.',
  fails:
    'Far from a minimum it is as glad to run to a saddle or a maximum, and steps may be wild without damping.',
});
