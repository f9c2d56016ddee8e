import type { Lines } from '../text';
import type { NetworkLibrary } from './network';
import { source } from './source';

/**
 * Over the script's `loss_fn(theta, x, y, key)`.
 * @param batch lines that make `x`, `y` and `key`
 */
export const optaxLibrary = (batch: Lines): NetworkLibrary => ({
  dot: source(`
def dot(a, b):
    return float(jnp.vdot(a, b))
`),
  sumAbs: source(`
def sum_abs(v):
    return float(jnp.sum(jnp.abs(v)))
`),
  objective: source(`
class Objective:
    def __init__(self, theta):
        self.start, self.unravel = ravel_pytree(theta)

        def loss(at, x, y, key):
            return loss_fn(self.unravel(at), x, y, key)

        self.loss, self.both = jax.jit(loss), jax.jit(jax.value_and_grad(loss))

    def begin(self, x, y, key):
        self.batch = x, y, key

    def value(self, at):
        return float(self.loss(at, *self.batch))

    def value_and_gradient(self, at):
        loss, slope = self.both(at, *self.batch)
        return float(loss), slope
`),
  begin: ['objective = Objective([jnp.asarray(array) for array in initial_weights()])'],
  batch: [...batch, 'objective.begin(x, y, key)'],
  end: ['theta = objective.unravel(here.at)'],
});
