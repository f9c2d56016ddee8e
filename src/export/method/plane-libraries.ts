import type { PythonDialect } from '../../formula/python/dialect';
import { jax } from '../../formula/python/jax';
import { keras } from '../../formula/python/keras';
import { torch } from '../../formula/python/torch';
import type { Lines } from '../text';
import type { ExportTarget } from '../twins';
import { source } from './source';

/** What a library does for a surface: it computes loss, gradient and Hessian of `f` at an array of two numbers. */
interface PlaneLibrary {
  readonly dialect: PythonDialect;
  readonly imports: Lines;
  readonly derivatives: Lines;
}

export const planeLibraries: Readonly<Record<ExportTarget, PlaneLibrary>> = {
  pytorch: {
    dialect: torch,
    imports: ['import numpy as np', 'import torch'],
    derivatives: source(`
def loss_of(theta):
    return f(theta[0], theta[1])


def value(at):
    return loss_of(torch.tensor(at)).item()


def value_and_gradient(at):
    theta = torch.tensor(at, requires_grad=True)
    loss = loss_of(theta)
    loss.backward()
    return loss.item(), theta.grad.numpy()


def hessian(at):
    return torch.autograd.functional.hessian(loss_of, torch.tensor(at)).numpy()
`),
  },
  optax: {
    dialect: jax,
    imports: [
      'import jax',
      'import jax.numpy as jnp',
      'import numpy as np',
      '',
      '# The playground computes surfaces in double precision.',
      'jax.config.update("jax_enable_x64", True)',
    ],
    derivatives: source(`
def loss_of(theta):
    return f(theta[0], theta[1])


jitted = [jax.jit(loss_of), jax.jit(jax.value_and_grad(loss_of)), jax.jit(jax.hessian(loss_of))]


def value(at):
    return float(jitted[0](at))


def value_and_gradient(at):
    loss, slope = jitted[1](at)
    return float(loss), np.asarray(slope)


def hessian(at):
    return np.asarray(jitted[2](at))
`),
  },
  keras: {
    dialect: keras,
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
    derivatives: source(`
def value(at):
    return float(f(tf.constant(at[0]), tf.constant(at[1])))


def value_and_gradient(at):
    theta = tf.constant(at)
    with tf.GradientTape() as tape:
        tape.watch(theta)
        loss = f(theta[0], theta[1])
    return float(loss), tf.convert_to_tensor(tape.gradient(loss, theta)).numpy()


def hessian(at):
    theta = tf.constant(at)
    with tf.GradientTape() as outer:
        outer.watch(theta)
        with tf.GradientTape() as inner:
            inner.watch(theta)
            loss = f(theta[0], theta[1])
        slope = tf.convert_to_tensor(inner.gradient(loss, theta))
    second = outer.jacobian(slope, theta, unconnected_gradients="zero")
    return tf.convert_to_tensor(second).numpy()
`),
  },
};
