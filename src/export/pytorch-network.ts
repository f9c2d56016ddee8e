import type { NetworkShape, ShapedLayer } from '../experiment/network/shape';
import type { NetworkSpec } from '../experiment/types';
import { pythonNumber } from '../formula/python/number';
import { activated, activationFunctions } from './activation';
import type { ExportContext } from './context';
import { drawsOnItsOwn, givenIn } from './given';
import { networkTorch } from './given-network';
import { hearHeldOut, type ListeningLibrary } from './held-out';
import { lossFunction } from './loss';
import { methodTraining } from './method/network';
import { pytorchLibrary } from './method/pytorch-library';
import { networkScript } from './network-script';
import type { NetworkSubject } from './network-subject';
import { penaltyTerms } from './penalty';
import { beginSchedule } from './schedule-lines';
import { assign, indent, type Lines } from './text';
import { torchOptimizer } from './torch-optimizer';
import { type NetworkTraining, recordLoss } from './training';

const moduleOf = (layer: ShapedLayer): string | undefined => {
  if (layer.kind === 'dense') return `nn.Linear(${layer.inputs}, ${layer.units})`;
  if (layer.kind === 'conv')
    return `nn.Conv2d(${layer.input[2]}, ${layer.output[2]}, ${layer.kernel}, padding="${layer.padding}")`;
  return undefined;
};

const model = (network: NetworkShape, { dropout }: NetworkSpec): Lines => {
  const { layers } = network;
  const modules: string[] = [];
  const forward: string[] = [];
  // In the playground a picture's channels come last.
  const [first] = layers;
  if (first !== undefined && first.kind !== 'dense') {
    const [height, width, channels] = first.input;
    forward.push(
      channels === 1
        ? `x = x.reshape(-1, 1, ${height}, ${width})`
        : `x = x.reshape(-1, ${height}, ${width}, ${channels}).permute(0, 3, 1, 2)`,
    );
  }
  layers.forEach((layer, k) => {
    const made = moduleOf(layer);
    const name = `self.layer${modules.length}`;
    if (made !== undefined) modules.push(`${name} = ${made}`);
    switch (layer.kind) {
      case 'dense':
        if (k > 0 && layer.input.length === 3) forward.push('x = x.permute(0, 2, 3, 1).flatten(1)');
        if (dropout > 0 && layer.drops)
          forward.push(`x = F.dropout(x, ${pythonNumber(dropout)}, self.training)`);
        forward.push(`x = ${activated(layer.activation, 'torch', `${name}(x)`)}`);
        break;
      case 'conv':
        forward.push(`x = ${activated(layer.activation, 'torch', `${name}(x)`)}`);
        break;
      case 'max-pool':
        forward.push(`x = F.max_pool2d(x, ${layer.size})`);
        break;
      default:
        layer satisfies never;
    }
  });
  return [
    ...activationFunctions(network, 'torch'),
    'class Model(nn.Module):',
    ...indent(['def __init__(self):', '    super().__init__()', ...indent(modules)]),
    '',
    ...indent(['def forward(self, x):', ...indent([...forward, 'return x'])]),
    '',
    '',
    'def load_weights(model, weights):',
    ...indent([
      '"""Copies weights from TensorFlow\'s storage into PyTorch\'s."""',
      'with torch.no_grad():',
      '    for parameter, array in zip(model.parameters(), weights):',
      '        axes = {1: (0,), 2: (1, 0), 4: (3, 2, 0, 1)}[array.ndim]',
      '        parameter.copy_(torch.tensor(array).permute(axes))',
    ]),
  ];
};

const lossLines = (spec: NetworkSpec, { loss, network }: NetworkSubject): Lines => {
  const penalties = penaltyTerms(spec, 'torch');
  return [
    ...lossFunction(loss, 'torch', network.outputs),
    ...(penalties.length === 0
      ? []
      : [
          '',
          '',
          'def penalty(model):',
          '    """On weights, not on biases."""',
          '    weights = [p for p in model.parameters() if p.ndim > 1]',
          `    return ${penalties.join(' + ')}`,
        ]),
  ];
};

const listening: ListeningLibrary = {
  keep: ['kept = [p.detach().clone() for p in params]'],
  restore: [
    'with torch.no_grad():',
    '    for p, old in zip(params, kept):',
    '        p.copy_(old)',
  ],
  ask: [
    'model.eval()',
    'with torch.no_grad():',
    '    seen = data_loss(model(torch.tensor(x_held)), torch.tensor(y_held)).item()',
    'model.train()',
  ],
};

/** Loss of a batch, over `x` and `y`. */
const lossOf = (spec: NetworkSpec, x: string, y: string) =>
  `data_loss(model(${x}), ${y})${spec.l1 !== 0 || spec.l2 !== 0 ? ' + penalty(model)' : ''}`;

const optimizerTraining = (
  context: ExportContext,
  spec: NetworkSpec,
  subject: NetworkSubject,
): NetworkTraining => {
  const { schedule, plan } = context;
  const optimizer = torchOptimizer(context);
  const given = givenIn(plan);
  const lr0 = pythonNumber(plan.phases[0]?.hyper.lr ?? Number.NaN);
  const evaluate = [
    'def evaluate(model, x, y):',
    ...indent([
      '"""Loss of a batch; leaves the gradient in the parameters."""',
      'for p in model.parameters():',
      '    p.grad = None',
      `loss = ${lossOf(spec, 'x', 'y')}`,
      'loss.backward()',
      'return loss.item()',
    ]),
  ];
  const probing =
    optimizer.makeProbe === undefined
      ? []
      : [
          '# The step is made from here, by the gradient from there.',
          'here = [p.detach().clone() for p in params]',
          'probe.step()',
          'evaluate(model, x, y)',
          'with torch.no_grad():',
          '    for p, old in zip(params, here):',
          '        p.copy_(old)',
        ];
  return {
    imports: given.length === 0 ? [] : ['from functools import lru_cache'],
    before: optimizer.definitions,
    definitions: [
      optimizer.judging?.definition ?? [],
      evaluate,
      ...networkTorch(given, subject, lossOf(spec, 'x', 'y')),
    ],
    begin: [
      'model = Model()',
      'load_weights(model, initial_weights())',
      'params = list(model.parameters())',
      ...assign('optimizer', optimizer.make),
      ...(optimizer.makeProbe === undefined ? [] : assign('probe', optimizer.makeProbe)),
      ...beginSchedule(schedule, lr0),
    ],
    step: [
      'x, y = torch.tensor(prepare(examples[numbers])), torch.tensor(labels[numbers])',
      'loss = evaluate(model, x, y)',
      ...recordLoss,
      ...hearHeldOut(context, listening, optimizer.judging?.move),
      ...optimizer.advance,
      ...probing,
      ...optimizer.beforeStep,
      ...(given.length === 0 ? [] : ['give(model, x, y)']),
      'optimizer.step()',
    ],
    end: optimizer.judging?.move ?? [],
    safe: optimizer.safe,
  };
};

/** The script for a network. */
export const pytorchNetwork = (
  context: ExportContext,
  spec: NetworkSpec,
  subject: NetworkSubject,
): string => {
  const training =
    methodTraining(context, spec, pytorchLibrary(lossOf(spec, 'self.x', 'self.y')), listening) ??
    optimizerTraining(context, spec, subject);
  return networkScript(context, spec, subject, 'pytorch', {
    standard: [],
    imports: [
      'import numpy as np',
      'import torch',
      'import torch.nn.functional as F',
      'from torch import nn',
    ],
    model: model(subject.network, spec),
    loss: [lossLines(spec, subject)],
    training: {
      ...training,
      begin: [
        ...(drawsOnItsOwn(context.plan, spec) ? ['torch.manual_seed(SEED)'] : []),
        ...training.begin,
      ],
    },
    test: [
      'model.eval()',
      'with torch.no_grad():',
      '    logits = model(torch.tensor(x_test))',
      '    answers = torch.tensor(y_test)',
      '    test_loss = data_loss(logits, answers).item()',
    ],
    accuracy: ['test_accuracy = (logits.argmax(1) == answers).double().mean().item()'],
  });
};
