import type { NetworkShape } from '../experiment/network/shape';
import type { NetworkSpec } from '../experiment/types';
import { pythonNumber } from '../formula/python/number';
import { activated, activationFunctions } from './activation';
import type { ExportContext } from './context';
import { givenIn } from './given';
import { networkJax } from './given-network';
import { hearHeldOut, type ListeningLibrary } from './held-out';
import { jaxOptimizer } from './jax-optimizer';
import { lossFunction } from './loss';
import { methodTraining } from './method/network';
import { optaxLibrary } from './method/optax-library';
import { networkScript } from './network-script';
import type { NetworkSubject } from './network-subject';
import { penaltyTerms } from './penalty';
import { beginSchedule } from './schedule-lines';
import { assign, indent, type Lines } from './text';
import { type NetworkTraining, recordLoss } from './training';

const model = (network: NetworkShape, { dropout }: NetworkSpec): Lines => {
  const { input, layers } = network;
  const lines: string[] = [];
  let k = 0;
  let masks = 0;
  if (layers[0]?.kind !== 'dense') lines.push(`x = x.reshape(-1, ${input.join(', ')})`);
  layers.forEach((layer, number) => {
    switch (layer.kind) {
      case 'dense':
        if (number > 0 && layer.input.length === 3) lines.push('x = x.reshape(x.shape[0], -1)');
        if (dropout > 0 && layer.drops) {
          lines.push(`x = drop(x, key, ${masks})`);
          masks += 1;
        }
        lines.push(
          `x = ${activated(layer.activation, 'jax', `x @ theta[${k}] + theta[${k + 1}]`)}`,
        );
        k += 2;
        break;
      case 'conv':
        lines.push(
          'x = jax.lax.conv_general_dilated(',
          `    x, theta[${k}], (1, 1), "${layer.padding.toUpperCase()}",`,
          '    dimension_numbers=("NHWC", "HWIO", "NHWC"),',
          ')',
          `x = ${activated(layer.activation, 'jax', `x + theta[${k + 1}]`)}`,
        );
        k += 2;
        break;
      case 'max-pool': {
        const window = `(1, ${layer.size}, ${layer.size}, 1)`;
        lines.push(
          `x = jax.lax.reduce_window(x, -jnp.inf, jax.lax.max, ${window}, ${window}, "VALID")`,
        );
        break;
      }
      default:
        layer satisfies never;
    }
  });
  return [
    ...activationFunctions(network, 'jax'),
    ...(masks > 0
      ? [
          'def drop(x, key, layer):',
          ...indent([
            'if key is None:',
            '    return x',
            `keep = jax.random.bernoulli(jax.random.fold_in(key, layer), ${pythonNumber(1 - dropout)}, x.shape)`,
            `return jnp.where(keep, x / ${pythonNumber(1 - dropout)}, 0)`,
          ]),
          '',
          '',
        ]
      : []),
    'def model(theta, x, key=None):',
    ...indent([
      '"""Logits; theta is a list of weights and biases in turn, key is for training only."""',
      ...lines,
      'return x',
    ]),
  ];
};

const lossLines = (spec: NetworkSpec, { loss, network }: NetworkSubject): Lines => {
  const penalties = penaltyTerms(spec, 'jnp');
  return [
    ...lossFunction(loss, 'jax', network.outputs),
    '',
    '',
    'def loss_fn(theta, x, y, key):',
    ...(penalties.length === 0
      ? ['    return data_loss(model(theta, x, key), y)']
      : [
          '    weights = [p for p in theta if p.ndim > 1]  # not biases',
          `    return data_loss(model(theta, x, key), y) + ${penalties.join(' + ')}`,
        ]),
  ];
};

const listening: ListeningLibrary = {
  keep: ['kept = theta'],
  restore: ['theta = kept'],
  ask: ['seen = float(data_loss(model(theta, jnp.asarray(x_held)), jnp.asarray(y_held)))'],
};

/** Makes the batch, and a key for the masks of the step. */
const batchLines = ({ dropout }: NetworkSpec): Lines => [
  'x, y = jnp.asarray(prepare(examples[numbers])), jnp.asarray(labels[numbers])',
  `key = ${dropout > 0 ? 'jax.random.fold_in(jax.random.PRNGKey(SEED), t)' : 'None'}`,
];

const optimizerTraining = (
  context: ExportContext,
  spec: NetworkSpec,
  subject: NetworkSubject,
): NetworkTraining => {
  const { schedule, plan } = context;
  const optimizer = jaxOptimizer(context);
  const given = givenIn(plan);
  const more = (name: string) => (given.length === 0 ? '' : `, ${name}`);
  const lr0 = pythonNumber(plan.phases[0]?.hyper.lr ?? Number.NaN);
  const step = [
    '@partial(jax.jit, static_argnums=0)',
    `def train_step(make, theta, state, hyper, x, y, key${more('draw')}):`,
    ...indent([
      '"""One update with the optimizer that `make` gives for these numbers."""',
      'value, slope = jax.value_and_grad(loss_fn)(theta, x, y, key)',
      ...(optimizer.probe === undefined
        ? []
        : [
            '# The step is made from here, by the gradient from there.',
            `probe = ${optimizer.probe}(lr=0)`,
            'move, _ = probe.update(slope, probe.init(theta), theta)',
            'slope = jax.grad(loss_fn)(optax.apply_updates(theta, move), x, y, key)',
          ]),
      ...(given.length === 0 ? [] : ['given = give(theta, x, y, key, draw)']),
      `updates, state = make(**hyper).update(slope, state, theta${more('given')})`,
      'return optax.apply_updates(theta, updates), state, value',
    ]),
  ];
  return {
    imports: ['from functools import partial'],
    before: optimizer.definitions,
    definitions: [optimizer.judging?.definition ?? [], ...networkJax(given, subject), step],
    begin: [
      'theta = [jnp.asarray(array) for array in initial_weights()]',
      ...assign('make', optimizer.make),
      `hyper = ${optimizer.hyper}`,
      ...beginSchedule(schedule, lr0),
      ...optimizer.beforeInit,
      'state = make(**hyper).init(theta)',
    ],
    step: [
      ...hearHeldOut(context, listening, optimizer.judging?.move),
      ...optimizer.advance,
      ...batchLines(spec),
      ...(given.length === 0 ? [] : ['draw = jax.random.fold_in(jax.random.PRNGKey(SEED + 1), t)']),
      `theta, state, loss = train_step(make, theta, state, hyper, x, y, key${more('draw')})`,
      'loss = float(loss)',
      ...recordLoss,
    ],
    end: optimizer.judging?.move ?? [],
    safe: optimizer.safe,
  };
};

/** The script for a network. */
export const optaxNetwork = (
  context: ExportContext,
  spec: NetworkSpec,
  subject: NetworkSubject,
): string => {
  const byMethod = methodTraining(context, spec, optaxLibrary(batchLines(spec)), listening);
  return networkScript(context, spec, subject, 'optax', {
    standard: [],
    imports: [
      'import jax',
      'import jax.numpy as jnp',
      'import numpy as np',
      'import optax',
      ...(byMethod === undefined ? [] : ['from jax.flatten_util import ravel_pytree']),
    ],
    model: model(subject.network, spec),
    loss: [lossLines(spec, subject)],
    training: byMethod ?? optimizerTraining(context, spec, subject),
    test: [
      'logits = model(theta, jnp.asarray(x_test))',
      'answers = jnp.asarray(y_test)',
      'test_loss = float(data_loss(logits, answers))',
    ],
    accuracy: ['test_accuracy = float(jnp.mean(jnp.argmax(logits, 1) == answers))'],
  });
};
