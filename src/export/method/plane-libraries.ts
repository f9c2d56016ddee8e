import type { PythonDialect } from '../../formula/python/dialect';
import { jax } from '../../formula/python/jax';
import { keras } from '../../formula/python/keras';
import { torch } from '../../formula/python/torch';
import type { FitLibrary } from '../fit-data';
import type { Lines } from '../text';
import type { ExportTarget } from '../twins';
import { source } from './source';

/** What a library does for a surface: it computes `f` and its derivatives `df` and `d2f` at a NumPy array. */
interface PlaneLibrary {
  readonly dialect: PythonDialect;
  readonly library: FitLibrary;
  readonly imports: Lines;
  readonly value: Lines;
  readonly slope: Lines;
  readonly second: Lines;
}

export const planeLibraries: Readonly<Record<ExportTarget, PlaneLibrary>> = {
  pytorch: {
    dialect: torch,
    library: 'torch',
    imports: ['import numpy as np', 'import torch'],
    value: source(`
def value(at, *columns):
    return f(*torch.tensor(at), *columns).item()
`),
    slope: source(`
def slope(at, *columns):
    return torch.stack(df(*torch.tensor(at), *columns)).numpy()
`),
    second: source(`
def second(at):
    return torch.stack(d2f(*torch.tensor(at))).numpy()
`),
  },
  optax: {
    dialect: jax,
    library: 'jax',
    imports: [
      'import jax',
      'import jax.numpy as jnp',
      'import numpy as np',
      '',
      '# The playground computes surfaces in double precision.',
      'jax.config.update("jax_enable_x64", True)',
    ],
    value: source(`
def value(at, *columns):
    return float(f(*jnp.array(at), *columns))
`),
    slope: source(`
def slope(at, *columns):
    return np.array(df(*jnp.array(at), *columns))
`),
    second: source(`
def second(at):
    return np.array(d2f(*jnp.array(at)))
`),
  },
  keras: {
    dialect: keras,
    library: 'keras',
    imports: [
      'import os',
      '',
      'os.environ["KERAS_BACKEND"] = "tensorflow"',
      '',
      'import keras',
      'import numpy as np',
      'import tensorflow as tf',
      'from keras import ops',
      '',
      '# The playground computes surfaces in double precision.',
      'keras.config.set_floatx("float64")',
    ],
    value: source(`
def value(at, *columns):
    return float(f(*tf.unstack(tf.constant(at)), *columns))
`),
    slope: source(`
def slope(at, *columns):
    return tf.stack(df(*tf.unstack(tf.constant(at)), *columns)).numpy()
`),
    second: source(`
def second(at):
    return tf.stack(d2f(*tf.unstack(tf.constant(at)))).numpy()
`),
  },
};
