import { defineOptimizer } from '../define';

/**
 * As `torch.optim.Muon` has it: momentum as an average, Nesterov's look ahead, five Newton-Schulz steps, and Jordan's
 * factor for matrices with more outputs than inputs. Vectors are not its business: torch refuses them, and where it is
 * used they go to another optimizer. Here biases take plain Nesterov momentum, unless `normalizeVectors` is on.
 */
export const muon = defineOptimizer({
  id: 'muon',
  name: 'Muon',
  family: 'matrix',
  paper: {
    title: 'Muon: An optimizer for hidden layers in neural networks',
    authors: 'Jordan, Jin, Boza, You, Cesista, Newhouse, Bernstein',
    year: 2024,
    url: 'https://kellerjordan.github.io/posts/muon/',
  },
  hyper: {
    lr: { default: 0.02, min: 1e-6, max: 10, scale: 'log', allow: { above: 0 } },
    momentum: { default: 0.95, min: 0, max: 0.9999, scale: 'complement' },
    nesterov: { kind: 'flag', default: true },
    normalizeVectors: { kind: 'flag', default: false },
    weightDecay: { default: 0, min: 1e-6, max: 1, scale: 'log', neutral: 0 },
  },
  rule: `
    theta = theta * (1 - lr * weightDecay)
    m = momentum * m + (1 - momentum) * g
    u = if(nesterov, (1 - momentum) * g + momentum * m, m)
    o = orthogonalize(u) * sqrt(max(1, columns(g) / rows(g)))
    theta = theta - lr * if(normalizeVectors, o, if(columns(g) > 1, o, u))
  `,
  suggest: {
    surface: { lr: 0.05, momentum: 0.9, normalizeVectors: true },
    network: { lr: 0.02 },
  },
  good: 'Moves every direction of a weight matrix at the same speed, also those that Adam hardly moves: the fastest on many nets.',
  fails:
    'A surface is a vector, and there it is momentum divided by its length: steps of nearly lr, which circle the minimum.',
});
