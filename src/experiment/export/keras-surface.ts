import { keras } from '../../formula/python/keras';
import { pythonFloat, pythonNumber } from '../../formula/python/number';
import { defineSafe } from '../../formula/python/safe';
import { emitSurfacePython } from '../../formula/python/surface';
import { resolvePlane } from '../plane';
import { noiseDeviation } from '../starts';
import type { PlaneSpec } from '../types';
import type { ExportContext } from './context';
import { givenIn } from './given';
import { planeDraws, planeKeras } from './given-plane';
import { kerasOptimizer } from './keras-optimizer';
import { pythonRandom } from './random';
import { assign, indent, sections } from './text';

/** The script for a function of x and y. */
export const kerasSurface = (context: ExportContext, spec: PlaneSpec): string => {
  const { experiment, schedule } = context;
  const { expression, parameters } = resolvePlane(spec);
  const surface = emitSurfacePython(expression, parameters, keras);
  const optimizer = kerasOptimizer(context);
  const noisy = spec.gradientNoise !== 0;
  const given = givenIn(context.plan);
  const safe = new Set([...surface.safe, ...optimizer.safe, ...(schedule?.safe ?? [])]);
  const lr0 = pythonNumber(context.plan.phases[0]?.hyper.lr ?? Number.NaN);
  const evaluate = [
    'def evaluate(t):',
    '    """Loss and gradient at theta before update t."""',
    '    with tf.GradientTape() as tape:',
    '        value = f(theta.value[0], theta.value[1])',
    '    slope = tf.convert_to_tensor(tape.gradient(value, theta.value))',
    ...(noisy
      ? indent([
          '# Gradient noise: the same numbers as in the playground.',
          'random = Random(SEED, f"gradient-noise/{t}")',
          'noise = tf.constant([random.normal(), random.normal()], dtype=slope.dtype)',
          `slope = slope + ${pythonNumber(noiseDeviation(spec))} * noise`,
        ])
      : []),
    '    return float(value), slope',
  ];
  const main = [
    'theta = keras.Variable(START, dtype="float64", name="theta")',
    'variables = [theta]',
    ...assign('optimizer', optimizer.make),
    'optimizer.build(variables)',
    ...(optimizer.makeProbe === undefined
      ? []
      : [...assign('probe', optimizer.makeProbe), 'probe.build(variables)']),
    ...(schedule === undefined ? [] : [`lr0 = ${lr0}`]),
    ...(schedule?.begin === undefined ? [] : [schedule.begin]),
    ...(schedule?.seesLoss === true ? ['seen = None'] : []),
    '',
    'path = []',
    'for t in range(STEPS + 1):',
    ...indent([
      'loss, slope = evaluate(t)',
      'if not (math.isfinite(loss) and bool(ops.all(ops.isfinite(theta)))):',
      '    print(f"diverged at step {t}")',
      '    break',
      'path.append(ops.convert_to_numpy(theta).tolist())',
      'if t == STEPS:',
      '    break',
      ...optimizer.advance,
      ...(optimizer.makeProbe === undefined
        ? []
        : [
            '# The step is made from here, by the gradient from there.',
            'here = tf.identity(theta.value)',
            'probe.apply([slope], variables)',
            '_, slope = evaluate(t)',
            'theta.assign(here)',
          ]),
      ...(given.length === 0 ? [] : ['optimizer.given = give(t)']),
      'optimizer.apply([slope], variables)',
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
      'import os',
      '',
      'os.environ["KERAS_BACKEND"] = "tensorflow"',
      '',
      'import keras',
      'import tensorflow as tf',
      'from keras import ops',
      '',
      '# The playground computes surfaces in double precision.',
      'keras.config.set_floatx("float64")',
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
    evaluate,
    planeKeras(given),
    main,
  );
};
