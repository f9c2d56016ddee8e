import type { GivenVector } from '../formula/given';
import { source } from './method/source';
import { draws } from './plane-noise';
import { indent, type Lines } from './text';

/** The playground's random numbers of a surface, over `Random` and `SEED`. */
const drawn = (dimension: 1 | 2): Readonly<Record<GivenVector, Lines>> => ({
  noise: source(`
def normal_numbers(t):
    """Standard normal: the same numbers as in the playground."""
    random = Random(SEED, f"noise/{t}")
    return ${draws('random.normal()', dimension)}
`),
  hessian: source(`
def random_signs(t):
    """The same signs as in the playground."""
    random = Random(SEED, f"hessian/{t}")
    return [-1.0 if random.uniform() < 0.5 else 1.0 for _ in range(${dimension})]
`),
  // Refused on surfaces.
  gaussNewton: [],
});

export const planeDraws = (given: readonly GivenVector[], dimension: 1 | 2): readonly Lines[] =>
  given.map((name) => drawn(dimension)[name]);

/** An estimate of the diagonal over `signs` and the second derivatives at `theta`, as the list of its numbers. */
const estimate = (
  theta: string,
  dimension: 1 | 2,
  over = '',
): { readonly made: string; readonly list: string } =>
  dimension === 1
    ? { made: `(xx,) = d2f(*${theta}${over})`, list: '[xx]' }
    : {
        made: `xx, xy, yy = d2f(*${theta}${over})`,
        list: '[xx + signs[0] * signs[1] * xy, yy + signs[0] * signs[1] * xy]',
      };

/** @param over the batch's columns, as further arguments of the surface's functions; nothing without batches */
export const planeTorch = (given: readonly GivenVector[], dimension: 1 | 2, over: string): Lines =>
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
    signs = random_signs(t)
    ${estimate('theta', dimension, over).made}
    return torch.stack(${estimate('theta', dimension).list})
`),
            ]
          : []),
      ];

/** Inside `train_step`, over `theta` and what `planeJaxDraws` made. */
export const planeJaxGiven = (
  given: readonly GivenVector[],
  dimension: 1 | 2,
  over: string,
): Lines => [
  ...(given.includes('hessian')
    ? [
        '# An estimate of the diagonal: random signs times the product with them.',
        'signs = given["hessian"]',
        estimate('theta', dimension, over).made,
        `given = {**given, "hessian": jnp.stack(${estimate('theta', dimension).list})}`,
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

export const planeKeras = (given: readonly GivenVector[], dimension: 1 | 2, over: string): Lines =>
  given.length === 0
    ? []
    : [
        'def give(t):',
        ...indent([
          '"""What the rule reads beside the gradient at theta: a list with its array for each name."""',
          `given = ${drawnPlane(given, (list) => `tf.constant(${list}, dtype=tf.float64)`)}`,
          ...(given.includes('hessian')
            ? [
                '# An estimate of the diagonal: random signs times the product with them.',
                'signs = given["hessian"]',
                estimate('tf.unstack(theta.value)', dimension, over).made,
                `given["hessian"] = tf.stack(${estimate('', dimension).list})`,
              ]
            : []),
          'return {name: [array] for name, array in given.items()}',
        ]),
      ];
