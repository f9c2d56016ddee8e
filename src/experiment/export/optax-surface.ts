import { jax } from '../../formula/python/jax';
import { pythonFloat, pythonNumber } from '../../formula/python/number';
import { defineSafe } from '../../formula/python/safe';
import { emitSurfacePython } from '../../formula/python/surface';
import { resolvePlane } from '../plane';
import { noiseDeviation } from '../starts';
import type { PlaneSpec } from '../types';
import type { ExportContext } from './context';
import { givenIn } from './given';
import { planeDraws, planeJaxDraws, planeJaxGiven } from './given-plane';
import { jaxOptimizer } from './jax-optimizer';
import { pythonRandom } from './random';
import { assign, indent, sections } from './text';

/** The script for a function of x and y. */
export const optaxSurface = (context: ExportContext, spec: PlaneSpec): string => {
  const { experiment, schedule } = context;
  const { expression, parameters } = resolvePlane(spec);
  const surface = emitSurfacePython(expression, parameters, jax);
  const optimizer = jaxOptimizer(context);
  const noisy = spec.gradientNoise !== 0;
  const given = givenIn(context.plan);
  const more = given.length === 0 ? '' : ', given';
  const safe = new Set([...surface.safe, ...optimizer.safe, ...(schedule?.safe ?? [])]);
  const lr0 = pythonNumber(context.plan.phases[0]?.hyper.lr ?? Number.NaN);
  const deviation = pythonNumber(noiseDeviation(spec));

  const gradient = [
    'def gradient(theta, noise):',
    '    value, slope = jax.value_and_grad(lambda p: f(p[0], p[1]))(theta)',
    '    return value, slope + noise',
  ];
  const step = [
    '@partial(jax.jit, static_argnums=0)',
    `def train_step(make, theta, state, hyper, noise${more}):`,
    ...indent([
      '"""One update with the optimizer that `make` gives for these numbers."""',
      'value, slope = gradient(theta, noise)',
      ...(optimizer.probe === undefined
        ? []
        : [
            '# The step is made from here, by the gradient from there.',
            `probe = ${optimizer.probe}(lr=0)`,
            'move, _ = probe.update(slope, probe.init(theta), theta)',
            '_, slope = gradient(optax.apply_updates(theta, move), noise)',
          ]),
      ...planeJaxGiven(given),
      `updates, state = make(**hyper).update(slope, state, theta${more})`,
      'return optax.apply_updates(theta, updates), state',
    ]),
  ];
  const main = [
    'theta = jnp.array(START)',
    ...assign('make', optimizer.make),
    `hyper = ${optimizer.hyper}`,
    ...(schedule === undefined ? [] : [`lr0 = ${lr0}`]),
    ...(schedule?.begin === undefined ? [] : [schedule.begin]),
    ...(schedule?.seesLoss === true ? ['seen = None'] : []),
    'state = make(**hyper).init(theta)',
    '',
    'path = []',
    'for t in range(STEPS + 1):',
    ...indent([
      'loss = float(f(theta[0], theta[1]))',
      'if not (math.isfinite(loss) and bool(jnp.all(jnp.isfinite(theta)))):',
      '    print(f"diverged at step {t}")',
      '    break',
      'path.append(theta.tolist())',
      'if t == STEPS:',
      '    break',
      ...optimizer.advance,
      ...(noisy
        ? [
            '# Gradient noise: the same numbers as in the playground.',
            'random = Random(SEED, f"gradient-noise/{t}")',
            `noise = ${deviation} * jnp.array([random.normal(), random.normal()])`,
          ]
        : []),
      ...(given.length === 0 ? [] : [`given = ${planeJaxDraws(given)}`]),
      `theta, state = train_step(make, theta, state, hyper, ${noisy ? 'noise' : '0.0'}${more})`,
      ...(schedule?.seesLoss === true ? ['seen = loss'] : []),
    ]),
    '',
    'print(f"f(x, y) = {loss}")',
    '# The last line: the points [x, y] at the start and after every update.',
    'print(json.dumps(path))',
  ];
  return sections(
    [
      '#!/usr/bin/env python3',
      `"""${context.about.join('\n')}\n"""`,
      '',
      'import json',
      'import math',
      'from functools import partial',
      '',
      'import jax',
      'import jax.numpy as jnp',
      'import optax',
      '',
      '# The playground computes surfaces in double precision.',
      'jax.config.update("jax_enable_x64", True)',
      '',
      `SEED = ${pythonNumber(experiment.seed)}`,
      `STEPS = ${pythonNumber(experiment.steps)}`,
      `START = [${spec.start.map(pythonFloat).join(', ')}]`,
    ],
    defineSafe(safe),
    surface.lines,
    noisy || given.length > 0 ? pythonRandom : [],
    ...planeDraws(given),
    schedule?.definition ?? [],
    ...optimizer.definitions,
    gradient,
    step,
    main,
  );
};
