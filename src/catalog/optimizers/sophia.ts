import { defineOptimizer } from '../define';

/**
 * Algorithm 3 of the paper: the curvature is estimated anew at updates 1, 1 + every, … and averaged between. A
 * coordinate whose average is negative or small takes a step of full length. `eps` is the paper's 1e-12; `rho` and the
 * other defaults are those of the authors' code.
 */
export const sophia = defineOptimizer({
  id: 'sophia',
  name: 'Sophia',
  family: 'second-order',
  paper: {
    title: 'Sophia: A Scalable Stochastic Second-order Optimizer for Language Model Pre-training',
    authors: 'Liu, Li, Hall, Liang, Ma',
    year: 2023,
    url: 'https://arxiv.org/abs/2305.14342',
  },
  hyper: {
    lr: { default: 1e-4, min: 1e-6, max: 10, scale: 'log', allow: { above: 0 } },
    beta1: { default: 0.965, min: 0, max: 0.9999, scale: 'complement' },
    beta2: { default: 0.99, min: 0, max: 0.99999, scale: 'complement' },
    rho: { default: 0.04, min: 1e-3, max: 10, scale: 'log', allow: { above: 0 } },
    eps: { default: 1e-12, min: 1e-16, max: 0.1, scale: 'log' },
    weightDecay: { default: 0.1, min: 1e-6, max: 1, scale: 'log', neutral: 0 },
    every: { default: 10, min: 1, max: 100, scale: 'integer' },
    estimator: {
      kind: 'choice',
      default: 'hutchinson',
      choices: ['hutchinson', 'gauss-newton'],
      networks: {
        'gauss-newton':
          'it draws labels from the answers that a network gives, which a surface does not have',
      },
    },
  },
  rule: `
    m = beta1 * m + (1 - beta1) * g
    fresh = t - 1 == every * floor((t - 1) / every)
    h = if(fresh, beta2 * h + (1 - beta2) * if(estimator, gaussNewton, hessian), h)
    theta = theta - lr * weightDecay * theta
    theta = theta - lr * clamp(m / max(rho * h, eps), -1, 1)
  `,
  suggest: {
    surface: { lr: 0.05, rho: 1, weightDecay: 0, every: 1, beta2: 0.9 },
    network: { lr: 3e-3, weightDecay: 0 },
  },
  departs:
    "Algorithm 3 of the paper: the step is lr * clamp(m / max(rho * h, eps), -1, 1), so that a coordinate of negative curvature takes a step of full length downhill. The authors' code takes sign(m) * min(|m| / (rho * batch * h + 1e-15), 1): negative curvature makes that a step uphill, and the batch size stands in it.",
  good: 'Steps as Newton would where curvature is known and large, and never farther than lr in any coordinate.',
  fails:
    'Its estimates are noisy and cost gradients of their own; where curvature is small or negative it is signSGD.',
});
