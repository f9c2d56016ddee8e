import { type NetworkShape, sizeOf } from '../experiment/network/shape';
import type { NetworkSpec } from '../experiment/types';
import { pythonNumber } from '../formula/python/number';
import { activationFunctions, kerasActivation } from './activation';
import type { ExportContext } from './context';
import { drawsOnItsOwn, givenIn } from './given';
import { networkKeras } from './given-network';
import { hearHeldOut, type ListeningLibrary } from './held-out';
import { beginKeras, kerasOptimizer } from './keras-optimizer';
import { lossFunction } from './loss';
import { kerasLibrary } from './method/keras-library';
import { methodTraining } from './method/network';
import { networkScript } from './network-script';
import type { NetworkSubject } from './network-subject';
import { beginSchedule } from './schedule-lines';
import { indent, type Lines } from './text';
import { type NetworkTraining, recordLoss } from './training';

const model = (network: NetworkShape, spec: NetworkSpec): Lines => {
  const { input, layers } = network;
  const penalised = spec.l1 !== 0 || spec.l2 !== 0;
  const more = penalised ? ', kernel_regularizer=PENALTY' : '';
  const lines: string[] = [];
  if (layers[0]?.kind !== 'dense') lines.push(`layers.Reshape((${input.join(', ')})),`);
  layers.forEach((layer, k) => {
    switch (layer.kind) {
      case 'dense':
        if (k > 0 && layer.input.length === 3) lines.push('layers.Flatten(),');
        if (spec.dropout > 0 && layer.drops)
          lines.push(`layers.Dropout(${pythonNumber(spec.dropout)}),`);
        lines.push(
          `layers.Dense(${layer.units}, activation=${kerasActivation(layer.activation)}${more}),`,
        );
        break;
      case 'conv':
        lines.push(
          `layers.Conv2D(${layer.output[2]}, ${layer.kernel}, padding="${layer.padding}", activation=${kerasActivation(layer.activation)}${more}),`,
        );
        break;
      case 'max-pool':
        lines.push(`layers.MaxPooling2D(${layer.size}),`);
        break;
      default:
        layer satisfies never;
    }
  });
  return [
    ...activationFunctions(network, 'keras'),
    ...(penalised
      ? [
          '# On weights, not on biases.',
          `PENALTY = keras.regularizers.L1L2(l1=${pythonNumber(spec.l1)}, l2=${pythonNumber(spec.l2)})`,
          '',
          '',
        ]
      : []),
    'def make_model():',
    ...indent(['return keras.Sequential(', '    [', `        keras.Input((${sizeOf(input)},)),`]),
    ...indent(lines, 3),
    ...indent(['    ]', ')']),
  ];
};

const lossLines = ({ loss, network }: NetworkSubject): Lines =>
  lossFunction(loss, 'keras', network.outputs);

const evaluate: Lines = [
  '@tf.function',
  'def evaluate(model, x, y):',
  ...indent([
    '"""Loss of a batch and its gradients."""',
    'with tf.GradientTape() as tape:',
    '    loss = data_loss(model(x, training=True), y)',
    '    loss += sum(model.losses)',
    'return loss, tape.gradient(loss, [v.value for v in model.trainable_variables])',
  ]),
];

const listening: ListeningLibrary = {
  keep: ['kept = [tf.identity(v.value) for v in variables]'],
  restore: ['for variable, old in zip(variables, kept):', '    variable.assign(old)'],
  ask: ['seen = float(data_loss(model(x_held, training=False), y_held))'],
};

const optimizerTraining = (context: ExportContext, subject: NetworkSubject): NetworkTraining => {
  const { schedule, plan } = context;
  const optimizer = kerasOptimizer(context);
  const given = givenIn(plan);
  const lr0 = pythonNumber(plan.phases[0]?.hyper.lr ?? Number.NaN);
  const probing =
    optimizer.makeProbe === undefined
      ? []
      : [
          '# The step is made from here, by the gradient from there.',
          'here = [tf.identity(v.value) for v in variables]',
          'probe.apply(slopes, variables)',
          '_, slopes = evaluate(model, x, y)',
          'for variable, old in zip(variables, here):',
          '    variable.assign(old)',
        ];
  return {
    imports: [],
    before: optimizer.definitions,
    definitions: [optimizer.judging?.definition ?? [], ...networkKeras(given, subject)],
    begin: [
      'variables = model.trainable_variables',
      ...beginKeras(optimizer),
      ...beginSchedule(schedule, lr0),
    ],
    step: [
      'loss, slopes = evaluate(model, x, y)',
      'loss = float(loss)',
      ...recordLoss,
      ...hearHeldOut(context, listening, optimizer.judging?.move),
      ...optimizer.advance,
      ...probing,
      ...(given.length === 0 ? [] : ['optimizer.given = give(model, x, y)']),
      'optimizer.apply(slopes, variables)',
    ],
    end: optimizer.judging?.move ?? [],
    safe: optimizer.safe,
  };
};

/** The script for a network. */
export const kerasNetwork = (
  context: ExportContext,
  spec: NetworkSpec,
  subject: NetworkSubject,
): string => {
  const training =
    methodTraining(context, spec, kerasLibrary, listening) ?? optimizerTraining(context, subject);
  return networkScript(context, spec, subject, 'keras', {
    standard: ['import os'],
    imports: [
      'os.environ["KERAS_BACKEND"] = "tensorflow"',
      '',
      'import keras',
      'import numpy as np',
      'import tensorflow as tf',
      'from keras import layers, ops',
    ],
    model: model(subject.network, spec),
    loss: [lossLines(subject), evaluate],
    training: {
      ...training,
      begin: [
        ...(drawsOnItsOwn(context.plan, spec) ? ['keras.utils.set_random_seed(SEED)'] : []),
        'model = make_model()',
        'model.set_weights(initial_weights())',
        ...training.begin,
      ],
      step: [
        'x, y = tf.constant(prepare(examples[numbers])), tf.constant(labels[numbers])',
        ...training.step,
      ],
    },
    test: [
      'logits = model(x_test, training=False)',
      'test_loss = float(data_loss(logits, y_test))',
    ],
    accuracy: ['test_accuracy = float(np.mean(ops.convert_to_numpy(logits).argmax(1) == y_test))'],
  });
};
