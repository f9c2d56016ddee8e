import { type PythonDialect, unaryOf } from './dialect';

export const jax: PythonDialect = {
  modules: ['jax', 'jnp', 'optax'],
  unary: unaryOf('jnp', { sigmoid: (u) => `jax.nn.sigmoid(${u})` }),
  atan2: (y, x) => `jnp.arctan2(${y}, ${x})`,
  least: (a, b) => `jnp.minimum(${a.text}, ${b.text})`,
  greatest: (a, b) => `jnp.maximum(${a.text}, ${b.text})`,
  clamp: (u, low, high) => `jnp.clip(${u}, ${low.text}, ${high.text})`,
  where: (condition, yes, no) => `jnp.where(${condition}, ${yes.text}, ${no.text})`,
  asNumber: (condition, like) => `jnp.asarray(${condition}, ${like}.dtype)`,
  fill: (value, like) => `jnp.full_like(${like}, ${value})`,
  scalar: (value, like) => `jnp.asarray(${value}, ${like}.dtype)`,
  given: (name) => name,
  copy: (u) => u,
  sum: (u) => `jnp.sum(${u})`,
  mean: (u) => `jnp.mean(${u})`,
  count: (u) => `jnp.size(${u})`,
};
