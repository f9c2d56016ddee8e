import { lossOf } from '../experiment/network/loss';
import type { GivenVector } from '../formula/given';
import { pythonNumber } from '../formula/python/number';
import { givenPython } from './given';
import { source } from './method/source';
import type { NetworkSubject } from './network-subject';
import { indent, type Lines } from './text';

/** @param loss of a batch, in Python over `model`, `x` and `y` */
export const networkTorch = (
  given: readonly GivenVector[],
  { loss: kind }: NetworkSubject,
  loss: string,
): readonly Lines[] => {
  if (given.length === 0) return [];
  const { curvature, reduce, of } = lossOf(kind);
  const makers: Readonly<Record<GivenVector, string>> = {
    noise: '[torch.randn_like(p) for p in model.parameters()]',
    hessian: 'hutchinson(model, x, y)',
    gaussNewton: 'sampled_gauss_newton(model, x)',
  };
  const give = [
    'def give(model, x, y):',
    ...indent([
      '"""Hands the parameters what the rule reads beside their gradients, made where it counts and once a step."""',
      ...given.map((name) => `${givenPython[name]} = lru_cache(None)(lambda: ${makers[name]})`),
      'for k, p in enumerate(model.parameters()):',
      ...given.map((name) => `    p.${givenPython[name]} = lambda k=k: ${givenPython[name]}()[k]`),
    ]),
  ];
  const hutchinson = source(`
@torch.enable_grad()
def hutchinson(model, x, y):
    """An estimate of the Hessian's diagonal: random signs times the product with them."""
    params = list(model.parameters())
    signs = [2 * torch.randint_like(p, 2) - 1 for p in params]
    slopes = torch.autograd.grad(${loss}, params, create_graph=True)
    products = torch.autograd.grad(slopes, params, signs)
    return [sign * product for sign, product in zip(signs, products)]
`);
  const gaussNewton =
    curvature === undefined
      ? source(`
@torch.enable_grad()
def sampled_gauss_newton(model, x):
    """An estimate of the diagonal of Gauss-Newton's matrix (Liu et al. 2023, algorithm 2)."""
    logits = model(x)
    drawn = torch.distributions.Categorical(logits=logits.detach()).sample()
    slopes = torch.autograd.grad(data_loss(logits, drawn), list(model.parameters()))
    return [len(x) * slope**2 for slope in slopes]
`)
      : source(`
@torch.enable_grad()
def sampled_gauss_newton(model, x):
    """An estimate of the diagonal of Gauss-Newton's matrix: random signs in the place of the errors."""
    answers = ${of === 'values' ? 'model(x)' : 'torch.softmax(model(x), 1)'}
    signs = 2 * torch.randint_like(answers, 2) - 1
    slopes = torch.autograd.grad(answers, list(model.parameters()), signs)
    return [${pythonNumber(curvature)} / ${reduce === 'mean' ? 'answers.numel()' : 'len(answers)'} * slope**2 for slope in slopes]
`);
  return [
    give,
    ...(given.includes('hessian') ? [hutchinson] : []),
    ...(given.includes('gaussNewton') ? [gaussNewton] : []),
  ];
};

export const networkJax = (
  given: readonly GivenVector[],
  { loss: kind }: NetworkSubject,
): readonly Lines[] => {
  if (given.length === 0) return [];
  const { curvature, reduce, of } = lossOf(kind);
  const parts: Readonly<Record<GivenVector, Lines>> = {
    noise: ['noise = [jax.random.normal(k, p.shape, p.dtype) for k, p in zip(keys, theta)]'],
    hessian: source(`
# An estimate of the Hessian's diagonal: random signs times the product with them.
signs = [jax.random.rademacher(k, p.shape, p.dtype) for k, p in zip(keys, theta)]
_, products = jax.jvp(lambda p: jax.grad(loss_fn)(p, x, y, key), (theta,), (signs,))
hessian = [sign * product for sign, product in zip(signs, products)]
`),
    gaussNewton:
      curvature === undefined
        ? source(`
# An estimate of the diagonal of Gauss-Newton's matrix (Liu et al. 2023, algorithm 2).
logits, back = jax.vjp(lambda p: model(p, x, key), theta)
(slopes,) = back(jax.grad(data_loss)(logits, jax.random.categorical(draw, logits)))
gauss_newton = [len(x) * slope**2 for slope in slopes]
`)
        : source(`
# An estimate of the diagonal of Gauss-Newton's matrix: random signs in the place of the errors.
answers, back = jax.vjp(lambda p: ${of === 'values' ? 'model(p, x, key)' : 'jax.nn.softmax(model(p, x, key))'}, theta)
(slopes,) = back(jax.random.rademacher(draw, answers.shape, answers.dtype))
gauss_newton = [${pythonNumber(curvature)} / ${reduce === 'mean' ? 'answers.size' : 'len(answers)'} * slope**2 for slope in slopes]
`),
  };
  return [
    [
      'def give(theta, x, y, key, draw):',
      ...indent([
        '"""What the rule reads beside the gradients."""',
        ...(given.includes('noise') || given.includes('hessian')
          ? ['keys = jax.random.split(draw, len(theta))']
          : []),
        ...given.flatMap((name) => parts[name]),
        `return {${given.map((name) => `"${name}": ${givenPython[name]}`).join(', ')}}`,
      ]),
    ],
  ];
};

export const networkKeras = (
  given: readonly GivenVector[],
  { loss: kind }: NetworkSubject,
): readonly Lines[] => {
  if (given.length === 0) return [];
  const { curvature, reduce, of } = lossOf(kind);
  const parts: Readonly<Record<GivenVector, Lines>> = {
    noise: ['noise = [tf.random.normal(v.shape, dtype=v.dtype) for v in values]'],
    hessian: source(`
# An estimate of the Hessian's diagonal: random signs times the product with them.
signs = [tf.sign(tf.random.uniform(v.shape, -1, 1, v.dtype)) for v in values]
with tf.GradientTape() as outer:
    with tf.GradientTape() as inner:
        loss = data_loss(model(x, training=True), y)
        loss += sum(model.losses)
    slopes = inner.gradient(loss, values)
products = outer.gradient(slopes, values, output_gradients=signs)
hessian = [sign * product for sign, product in zip(signs, products)]
`),
    gaussNewton:
      curvature === undefined
        ? source(`
# An estimate of the diagonal of Gauss-Newton's matrix (Liu et al. 2023, algorithm 2).
with tf.GradientTape() as tape:
    logits = model(x, training=True)
    drawn = tf.random.categorical(tf.stop_gradient(logits), 1)[:, 0]
    loss = data_loss(logits, drawn)
gauss_newton = [x.shape[0] * slope**2 for slope in tape.gradient(loss, values)]
`)
        : source(`
# An estimate of the diagonal of Gauss-Newton's matrix: random signs in the place of the errors.
with tf.GradientTape() as tape:
    answers = ${of === 'values' ? 'model(x, training=True)' : 'ops.softmax(model(x, training=True))'}
signs = tf.sign(tf.random.uniform(answers.shape, -1, 1))
slopes = tape.gradient(answers, values, output_gradients=signs)
factor = ${pythonNumber(curvature)} / ${reduce === 'mean' ? '(answers.shape[0] * answers.shape[1])' : 'answers.shape[0]'}
gauss_newton = [factor * slope**2 for slope in slopes]
`),
  };
  return [
    [
      '@tf.function',
      'def give(model, x, y):',
      ...indent([
        '"""What the rule reads beside the gradients: a list of arrays for each name."""',
        'values = [v.value for v in model.trainable_variables]',
        ...given.flatMap((name) => parts[name]),
        `return {${given.map((name) => `"${name}": ${givenPython[name]}`).join(', ')}}`,
      ]),
    ],
  ];
};
