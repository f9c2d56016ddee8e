import { dimensionOf } from '../experiment/plane';
import { hasNoise } from '../experiment/starts';
import type { PlaneSpec } from '../experiment/types';
import { jax } from '../formula/python/jax';
import { pythonNumber } from '../formula/python/number';
import type { ExportContext } from './context';
import { drawsBatches } from './fit-data';
import { givenIn } from './given';
import { planeJaxDraws, planeJaxGiven } from './given-plane';
import { jaxOptimizer } from './jax-optimizer';
import { planeNoise } from './plane-noise';
import { planeScript } from './plane-script';
import { beginSchedule } from './schedule-lines';
import { assign, indent, type Lines } from './text';

const gradientOf = (over: string): Lines => [
  `def gradient(theta, noise${over}):`,
  `    return jnp.stack(df(*theta${over})) + noise`,
];

/** The script for a function of x and y. */
export const optaxSurface = (context: ExportContext, spec: PlaneSpec): string => {
  const { plan, schedule } = context;
  const optimizer = jaxOptimizer(context);
  const given = givenIn(plan);
  const more = given.length === 0 ? '' : ', given';
  const batched = drawsBatches(spec);
  const over = batched ? ', *columns' : '';
  const noise = hasNoise(spec) ? 'noise' : '0.0';
  const probing =
    optimizer.probe === undefined
      ? []
      : [
          '# The step is made from here, by the gradient from there.',
          `probe = ${optimizer.probe}(lr=0)`,
          'move, _ = probe.update(slope, probe.init(theta), theta)',
          `slope = gradient(optax.apply_updates(theta, move), noise${over})`,
        ];
  const step = [
    '@partial(jax.jit, static_argnums=0)',
    `def train_step(make, theta, state, hyper, noise${more}${batched ? ', columns' : ''}):`,
    ...indent([
      '"""One update with the optimizer that `make` gives for these numbers."""',
      `slope = gradient(theta, noise${over})`,
      ...probing,
      ...planeJaxGiven(given, dimensionOf(spec), over),
      `updates, state = make(**hyper).update(slope, state, theta${more})`,
      'return optax.apply_updates(theta, updates), state',
    ]),
  ];
  return planeScript(context, spec, {
    dialect: jax,
    library: 'jax',
    imports: [
      'from functools import partial',
      '',
      'import jax',
      'import jax.numpy as jnp',
      'import optax',
      '',
      '# The playground computes surfaces in double precision.',
      'jax.config.update("jax_enable_x64", True)',
    ],
    optimizer,
    functions: [gradientOf(over), step],
    begin: [
      'theta = jnp.array(START)',
      ...assign('make', optimizer.make),
      `hyper = ${optimizer.hyper}`,
      ...beginSchedule(schedule, pythonNumber(plan.phases[0]?.hyper.lr ?? Number.NaN)),
      ...optimizer.beforeInit,
      'state = make(**hyper).init(theta)',
    ],
    measure: 'loss = float(f(*theta))',
    finite: 'bool(jnp.all(jnp.isfinite(theta)))',
    point: 'theta.tolist()',
    update: [
      ...planeNoise(spec, (numbers, deviation) => [`noise = ${deviation} * jnp.array(${numbers})`]),
      ...(given.length === 0 ? [] : [`given = ${planeJaxDraws(given)}`]),
      `theta, state = train_step(make, theta, state, hyper, ${noise}${more}${batched ? ', batch(t)' : ''})`,
    ],
  });
};
