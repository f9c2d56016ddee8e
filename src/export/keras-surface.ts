import { dimensionOf } from '../experiment/plane';
import type { PlaneSpec } from '../experiment/types';
import { keras } from '../formula/python/keras';
import { pythonNumber } from '../formula/python/number';
import type { ExportContext } from './context';
import { drawsBatches } from './fit-data';
import { givenIn } from './given';
import { planeKeras } from './given-plane';
import { beginKeras, kerasOptimizer } from './keras-optimizer';
import { planeNoise } from './plane-noise';
import { planeScript } from './plane-script';
import { beginSchedule } from './schedule-lines';
import { indent } from './text';

/** The script for a function of x and y. */
export const kerasSurface = (context: ExportContext, spec: PlaneSpec): string => {
  const { plan, schedule } = context;
  const optimizer = kerasOptimizer(context);
  const given = givenIn(plan);
  const over = drawsBatches(spec) ? ', *batch(t)' : '';
  const evaluate = [
    'def evaluate(t):',
    ...indent([
      '"""Loss and gradient at theta before update t."""',
      'at = tf.unstack(theta.value)',
      `slope = tf.stack(df(*at${over}))`,
      ...planeNoise(spec, (numbers, deviation) => [
        `noise = tf.constant(${numbers}, dtype=slope.dtype)`,
        `slope = slope + ${deviation} * noise`,
      ]),
      'return float(f(*at)), slope',
    ]),
  ];
  const probing =
    optimizer.makeProbe === undefined
      ? []
      : [
          '# The step is made from here, by the gradient from there.',
          'here = tf.identity(theta.value)',
          'probe.apply([slope], variables)',
          '_, slope = evaluate(t)',
          'theta.assign(here)',
        ];
  return planeScript(context, spec, {
    dialect: keras,
    library: 'keras',
    imports: [
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
    ],
    optimizer,
    functions: [evaluate, planeKeras(given, dimensionOf(spec), over)],
    begin: [
      'theta = keras.Variable(START, dtype="float64", name="theta")',
      'variables = [theta]',
      ...beginKeras(optimizer),
      ...beginSchedule(schedule, pythonNumber(plan.phases[0]?.hyper.lr ?? Number.NaN)),
    ],
    measure: 'loss, slope = evaluate(t)',
    finite: 'bool(ops.all(ops.isfinite(theta)))',
    point: 'ops.convert_to_numpy(theta).tolist()',
    update: [
      ...probing,
      ...(given.length === 0 ? [] : ['optimizer.given = give(t)']),
      'optimizer.apply([slope], variables)',
    ],
  });
};
