import { type PythonDialect, unaryOf } from './dialect';

// A cast of a Python number would round it to single precision first.
const exact = (value: string, like: string) => `ops.convert_to_tensor(${value}, ${like}.dtype)`;

/** `keras.ops` of Keras 3. */
export const keras: PythonDialect = {
  modules: ['keras', 'ops', 'tf'],
  unary: unaryOf('ops', {
    cbrt: (u) => `(ops.sign(${u}) * ops.power(ops.abs(${u}), 1 / 3))`,
  }),
  atan2: (y, x) => `ops.arctan2(${y}, ${x})`,
  hypot: (a, b, like) => `ops.sqrt((${a} + 0 * ${like}) ** 2 + (${b} + 0 * ${like}) ** 2)`,
  least: (a, b) => `ops.minimum(${a.text}, ${b.text})`,
  greatest: (a, b) => `ops.maximum(${a.text}, ${b.text})`,
  clamp: (u, low, high) => `ops.minimum(ops.maximum(${u}, ${low.text}), ${high.text})`,
  where: (condition, yes, no, like) => {
    const first = yes.plain && no.plain ? exact(yes.text, like) : yes.text;
    return `ops.where(${condition}, ${first}, ${no.text})`;
  },
  asNumber: (condition, like) => `ops.cast(${condition}, ${like}.dtype)`,
  fill: (value, like) => `ops.full_like(${like}, ${value})`,
  scalar: exact,
  given: (name) => name,
  copy: (u) => u,
  matrix: {
    asMatrix: 'ops.reshape(u, (-1, u.shape[-1] if len(u.shape) > 1 else 1))',
    asLayer: 'ops.reshape(m, like.shape)',
    rowMean: 'ops.mean(u, -1, keepdims=True) if len(u.shape) > 1 else u',
    columnMean: 'ops.mean(u, tuple(range(len(u.shape) - 1)) or None, keepdims=True)',
    transpose: (m) => `ops.transpose(${m})`,
    norm: (m) => `ops.norm(${m})`,
    scalar: exact,
    eye: (count, like) => `ops.eye(${count}, dtype=${like}.dtype)`,
    eigh: (m) => `ops.eigh(${m})`,
    qr: (m) => `ops.qr(${m})`,
    nonNegative: (u) => `ops.maximum(${u}, 0)`,
    signs: (r) => `(1 - 2 * ops.cast(ops.diagonal(${r}) < 0, ${r}.dtype))`,
  },
  sum: (u) => `ops.sum(${u})`,
  mean: (u) => `ops.mean(${u})`,
  largest: (u) => `ops.max(${u})`,
  count: (u) => `ops.sum(ops.ones_like(${u}))`,
};
