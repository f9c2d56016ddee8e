import type { GivenVector } from '../formula/given';
import { source } from './method/source';
import { indent, type Lines } from './text';

/** The playground's random numbers of a surface, over `Random` and `SEED`. */
const draws: Readonly<Record<GivenVector, Lines>> = {
  noise: source(`
def normal_numbers(t):
    """Standard normal: the same numbers as in the playground."""
    random = Random(SEED, f"noise/{t}")
    return [random.normal(), random.normal()]
`),
  hessian: source(`
def random_signs(t):
    """The same signs as in the playground."""
    random = Random(SEED, f"hessian/{t}")
    return [-1.0 if random.uniform() < 0.5 else 1.0 for _ in range(2)]
`),
  // Refused on surfaces.
  gaussNewton: [],
};

export const planeDraws = (given: readonly GivenVector[]): readonly Lines[] =>
  given.map((name) => draws[name]);

export const planeTorch = (given: readonly GivenVector[]): Lines =>
  given.length === 0
    ? []
    : [
        'def give(t):',
        ...indent([
          '"""Hands theta what the rule reads beside its gradient: functions that are called where it counts."""',
          ...(given.includes('noise')
            ? ['theta.noise = lambda: torch.tensor(normal_numbers(t))']
            : []),
          ...(given.includes('hessian') ? ['theta.hessian = lambda: hutchinson(t)'] : []),
        ]),
        ...(given.includes('hessian')
          ? [
              '',
              '',
              ...source(`
def hutchinson(t):
    """An estimate of the Hessian's diagonal at theta: random signs times the product with them."""
    signs = torch.tensor(random_signs(t))
    matrix = torch.autograd.functional.hessian(lambda p: f(p[0], p[1]), theta.detach())
    return signs * (matrix @ signs)
`),
            ]
          : []),
      ];

/** Inside `train_step`, over `theta` and what `planeJaxDraws` made. */
export const planeJaxGiven = (given: readonly GivenVector[]): Lines => [
  ...(given.includes('hessian')
    ? [
        '# An estimate of the diagonal: random signs times the product with them.',
        'signs = given["hessian"]',
        'matrix = jax.hessian(lambda p: f(p[0], p[1]))(theta)',
        'given = {**given, "hessian": signs * (matrix @ signs)}',
      ]
    : []),
];

/** What the script draws for update t, as an expression over arrays that `make` makes. */
const drawnPlane = (given: readonly GivenVector[], make: (list: string) => string): string =>
  `{${given
    .map((name) => `"${name}": ${make(name === 'noise' ? 'normal_numbers(t)' : 'random_signs(t)')}`)
    .join(', ')}}`;

export const planeJaxDraws = (given: readonly GivenVector[]): string =>
  drawnPlane(given, (list) => `jnp.array(${list})`);

export const planeKeras = (given: readonly GivenVector[]): Lines =>
  given.length === 0
    ? []
    : [
        'def give(t):',
        ...indent([
          '"""What the rule reads beside the gradient at theta: a list with its array for each name."""',
          `given = ${drawnPlane(given, (list) => `tf.constant(${list}, dtype=tf.float64)`)}`,
          ...(given.includes('hessian')
            ? source(`
# An estimate of the diagonal: random signs times the product with them.
signs = given["hessian"]
with tf.GradientTape() as outer:
    with tf.GradientTape() as inner:
        loss = f(theta.value[0], theta.value[1])
    slope = tf.convert_to_tensor(inner.gradient(loss, theta.value))
matrix = outer.jacobian(slope, theta.value, unconnected_gradients="zero")
given["hessian"] = signs * tf.linalg.matvec(tf.convert_to_tensor(matrix), signs)
`)
            : []),
          'return {name: [array] for name, array in given.items()}',
        ]),
      ];
