/** JAX and optax on numpy: one array, nothing compiled. */
export const FAKE_JAX = `
import sys, types
import numpy as np

def module(name, **members):
    made = types.ModuleType(name)
    made.__dict__.update(members)
    sys.modules[name] = made
    return made

tree = module(
    "jax.tree_util",
    tree_map=lambda f, *trees: f(*trees),
    tree_flatten=lambda value: ([value], types.SimpleNamespace()),
    tree_leaves=lambda value: [value],
    tree_unflatten=lambda shape, leaves: leaves[0],
)
jnp = module("jax.numpy", **np.__dict__)
jax = module("jax", jit=lambda f, **options: f, numpy=jnp, tree_util=tree)
jax.nn = module("jax.nn", sigmoid=lambda u: 1 / (1 + np.exp(-u)))
jax.config = types.SimpleNamespace(update=lambda *settings: None)
class Transformation:
    def __init__(self, init, update):
        self.init, self.update = init, update
module("optax", GradientTransformation=Transformation, apply_updates=lambda theta, change: theta + change)
np.seterr(all="ignore")
`;
