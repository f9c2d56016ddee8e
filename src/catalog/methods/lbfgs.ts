import { accept, gradientAt } from '../method/ask';
import { defineMethod } from '../method/define';
import { toleranceGrad } from '../method/hyper';
import { createLbfgsMemory } from '../method/lbfgs-memory';
import type { Shown } from '../method/protocol';
import { type SearchResult, strongWolfe } from '../method/strong-wolfe';

/**
 * torch.optim.LBFGS with its line search, but for what `departs` says. It evaluates no point twice, and a pair of changes always comes from one
 * step's function, so that mini-batches do not mix in its memory.
 */
export const lbfgs = defineMethod({
  id: 'lbfgs',
  name: 'L-BFGS',
  family: 'second-order',
  paper: {
    title: 'On the limited memory BFGS method for large scale optimization',
    authors: 'Liu, Nocedal',
    year: 1989,
    url: 'https://doi.org/10.1007/BF01589116',
  },
  hyper: {
    lr: { default: 1, min: 1e-3, max: 10, scale: 'log', allow: { above: 0 } },
    historySize: {
      default: 10,
      min: 1,
      max: 100,
      scale: 'integer',
      allow: { atLeast: 1, atMost: 1000 },
    },
    // PyTorch's is 20; here every iteration is drawn.
    maxIter: { default: 1, min: 1, max: 50, scale: 'integer', allow: { atLeast: 1, atMost: 1000 } },
    lineSearch: { kind: 'choice', default: 'strong-wolfe', choices: ['strong-wolfe', 'none'] },
    toleranceGrad,
  },
  objectives: 'any',
  stateVectors: ({ historySize }) => 2 * Number(historySize) + 1,
  formula: ({ maxIter }, { pairs }) =>
    Number(maxIter) > 1
      ? ['p_j = -C_j\\,g_j,\\quad \\theta_{j+1} = \\theta_j + t_j\\,p_j', '{theta} \\to {theta+}']
      : [
          pairs === 0
            ? '{p} = -{g}'
            : '{p} = -C_k\\,{g},\\quad C_k = C(s_{k-1}, y_{k-1}, \\ldots),\\; {pairs}',
          '{theta+} = {theta} + {t}\\,{p}',
        ],
  *minimize(space, start, hyper) {
    let here = yield* gradientAt(start);
    const memory = createLbfgsMemory(space, () => hyper.historySize);
    let fresh = true;
    while (here.norm > hyper.toleranceGrad) {
      let point = here;
      let rate = 0;
      let shown: Shown<typeof start> = {};
      for (let k = 0; k < hyper.maxIter && point.norm > hyper.toleranceGrad; k += 1) {
        let direction = yield* memory.direction(point.gradient);
        let slope = yield* space.dot(direction, point.gradient);
        if (!(slope < 0)) {
          memory.forget();
          fresh = true;
          direction = space.scale(-1, point.gradient);
          slope = -(point.norm * point.norm);
        }
        const scale = fresh ? Math.min(1, 1 / (yield* space.sumAbs(point.gradient))) : 1;
        const first = scale * hyper.lr;
        let found: SearchResult<typeof start> | undefined;
        if (hyper.lineSearch === 'none') {
          const moved = yield* gradientAt(space.axpy(first, direction, point.at));
          found = { t: first, point: moved };
        } else found = yield* strongWolfe(space, point, direction, slope, { first });
        if (found === undefined) {
          if (fresh && k === 0 && space.fixed) return;
          if (fresh) break;
          memory.forget();
          fresh = true;
          k -= 1;
          continue;
        }
        fresh = false;
        shown = { p: direction, t: found.t, pairs: memory.vectors.length / 2 };
        const change = space.subtract(found.point.gradient, point.gradient);
        yield* memory.offer(space.scale(found.t, direction), change);
        point = found.point;
        rate = found.t;
        if (!Number.isFinite(point.loss)) break;
      }
      here = yield* accept(point, { keep: memory.vectors, rate, shown });
    }
  },
  departs:
    'torch.optim.LBFGS with its line search, but for two things. A pair of changes is remembered where s.y > 1e-10 * min(1, y.y); PyTorch asks for s.y > 1e-10, and learns nothing more once steps are small. And where a direction does not descend or a search finds nothing, the memory is forgotten and begins anew with steepest descent.',
  good: 'The classical choice for smooth deterministic problems: nearly the speed of BFGS with a few vectors of memory.',
  fails:
    'Mini-batches spoil its picture of the curvature, and each step may cost several evaluations.',
});
