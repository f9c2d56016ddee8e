/** JAX and optax on numpy: gradients by complex steps, one array, nothing compiled. */
export const FAKE_JAX = `
import sys, types
import numpy as np

def module(name, **members):
    made = types.ModuleType(name)
    made.__dict__.update(members)
    sys.modules[name] = made
    return made

def value_and_grad(f):
    def both(theta):
        slopes = []
        for k in range(len(theta)):
            moved = theta.astype(complex)
            moved[k] += 1e-200j
            slopes.append(f(moved).imag / 1e-200)
        return f(theta), np.array(slopes)
    return both

def hessian(f):
    """Central differences of fourth order, of gradients that are exact."""
    def both(theta):
        h = 1e-3
        slope = lambda k, t: value_and_grad(f)(theta + t * np.eye(len(theta))[k])[1]
        rows = [(8 * (slope(k, h) - slope(k, -h)) - slope(k, 2 * h) + slope(k, -2 * h)) / (12 * h) for k in range(len(theta))]
        return np.array(rows)
    return both

tree = module(
    "jax.tree_util",
    tree_map=lambda f, *trees: f(*trees),
    tree_flatten=lambda value: ([value], types.SimpleNamespace()),
    tree_leaves=lambda value: [value],
    tree_unflatten=lambda shape, leaves: leaves[0],
)
jnp = module("jax.numpy", **np.__dict__)
jax = module("jax", jit=lambda f, **options: f, numpy=jnp, tree_util=tree, value_and_grad=value_and_grad, hessian=hessian)
jax.nn = module("jax.nn", sigmoid=lambda u: 1 / (1 + np.exp(-u)))
jax.config = types.SimpleNamespace(update=lambda *settings: None)
class Transformation:
    def __init__(self, init, update):
        self.init, self.update = init, update
module("optax", GradientTransformation=Transformation, apply_updates=lambda theta, change: theta + change)
np.seterr(all="ignore")
`;
