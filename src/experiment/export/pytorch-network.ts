import type { Activation } from '../../catalog/definition';
import { findNetwork } from '../../catalog/networks';
import { pythonNumber } from '../../formula/python/number';
import { defineSafe } from '../../formula/python/safe';
import type { NetworkSpec } from '../types';
import type { ExportContext } from './context';
import { givenIn } from './given';
import { networkTorch } from './given-network';
import { methodTraining } from './method/network';
import { pytorchLibrary } from './method/pytorch-library';
import {
  drawsRandom,
  networkBegin,
  networkData,
  networkEnd,
  networkImports,
  networkSettings,
} from './network-data';
import { type SizedLayer, type SizedNetwork, sizeNetwork } from './network-shape';
import { pythonRandom } from './random';
import { assign, indent, type Lines, sections } from './text';
import { torchOptimizer } from './torch-optimizer';
import type { NetworkTraining } from './training';

const activate = (activation: Activation, text: string) =>
  activation === 'linear' ? text : `torch.${activation}(${text})`;

const moduleOf = (layer: SizedLayer): string | undefined => {
  if (layer.kind === 'dense') return `nn.Linear(${layer.inputs}, ${layer.units})`;
  if (layer.kind === 'conv')
    return `nn.Conv2d(${layer.inputs}, ${layer.channels}, ${layer.kernel}, padding="${layer.padding}")`;
  return undefined;
};

const model = ({ layers }: SizedNetwork, { dropout }: NetworkSpec): Lines => {
  const modules: string[] = [];
  const forward: string[] = [];
  if (layers[0]?.kind !== 'flatten') forward.push('x = x.reshape(-1, 1, 28, 28)');
  layers.forEach((layer, k) => {
    const made = moduleOf(layer);
    const name = `self.layer${modules.length}`;
    if (made !== undefined) modules.push(`${name} = ${made}`);
    switch (layer.kind) {
      case 'dense':
        if (dropout > 0 && layer.drops)
          forward.push(`x = F.dropout(x, ${pythonNumber(dropout)}, self.training)`);
        forward.push(`x = ${activate(layer.activation, `${name}(x)`)}`);
        break;
      case 'conv':
        forward.push(`x = ${activate(layer.activation, `${name}(x)`)}`);
        break;
      case 'max-pool':
        forward.push(`x = F.max_pool2d(x, ${layer.size})`);
        break;
      case 'flatten':
        // In the playground a picture's channels come last.
        if (k > 0) forward.push('x = x.permute(0, 2, 3, 1).flatten(1)');
        break;
      default:
        layer satisfies never;
    }
  });
  return [
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

const lossLines = (spec: NetworkSpec): Lines => {
  const penalties = [
    ...(spec.l2 === 0 ? [] : [`${pythonNumber(spec.l2)} * sum(torch.sum(w**2) for w in weights)`]),
    ...(spec.l1 === 0
      ? []
      : [`${pythonNumber(spec.l1)} * sum(torch.sum(torch.abs(w)) for w in weights)`]),
  ];
  return [
    'def data_loss(logits, labels):',
    ...(spec.loss === 'cross-entropy'
      ? ['    return F.cross_entropy(logits, labels)']
      : [
          '    """Mean squared error of the probabilities, as in Keras on a softmax layer."""',
          '    return F.mse_loss(torch.softmax(logits, 1), F.one_hot(labels, 10).to(logits.dtype))',
        ]),
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

/** Loss of a batch, over `x` and `y`. */
const lossOf = (spec: NetworkSpec, x: string, y: string) =>
  `data_loss(model(${x}), ${y})${spec.l1 !== 0 || spec.l2 !== 0 ? ' + penalty(model)' : ''}`;

const optimizerTraining = (context: ExportContext, spec: NetworkSpec): NetworkTraining => {
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
    definitions: [evaluate, ...networkTorch(given, spec, lossOf(spec, 'x', 'y'))],
    begin: [
      'model = Model()',
      'load_weights(model, initial_weights())',
      'params = list(model.parameters())',
      ...assign('optimizer', optimizer.make),
      ...(optimizer.makeProbe === undefined ? [] : assign('probe', optimizer.makeProbe)),
      ...(schedule === undefined ? [] : [`lr0 = ${lr0}`]),
      ...(schedule?.begin === undefined ? [] : [schedule.begin]),
      ...(schedule?.seesLoss === true ? ['seen = None'] : []),
    ],
    step: [
      'x, y = torch.tensor(prepare(images[numbers])), torch.tensor(labels[numbers])',
      'loss = evaluate(model, x, y)',
      'if not math.isfinite(loss):',
      '    print(f"diverged at step {t}")',
      '    break',
      'losses.append(loss)',
      ...optimizer.advance,
      ...probing,
      ...optimizer.beforeStep,
      ...(given.length === 0 ? [] : ['give(model, x, y)']),
      'optimizer.step()',
      ...(schedule?.seesLoss === true ? ['seen = loss'] : []),
    ],
    end: [],
    safe: optimizer.safe,
  };
};

/** The script for a network on MNIST. */
export const pytorchNetwork = (context: ExportContext, spec: NetworkSpec): string => {
  const { experiment, schedule } = context;
  const definition = findNetwork(spec.model);
  if (definition === undefined) throw new Error(`no network ${spec.model} in the catalogue`);
  const network = sizeNetwork(definition);
  const training =
    methodTraining(context, spec, pytorchLibrary(lossOf(spec, 'self.x', 'self.y'))) ??
    optimizerTraining(context, spec);
  const fallback = [
    '# Where torchvision is there, it can fetch the files.',
    'from torchvision.datasets import MNIST',
    '',
    'train, test = (MNIST(folder, train=part, download=True) for part in [True, False])',
    'arrays = [array.numpy() for part in [train, test] for array in [part.data, part.targets]]',
  ];
  const main = [
    'def main():',
    ...indent([
      ...networkBegin,
      '',
      ...training.begin,
      '',
      'losses = []',
      'for t, numbers in enumerate(batches(STEPS)):',
      ...indent([...training.step, 'if t % 100 == 0:', '    print(f"step {t}: loss {loss:.4f}")']),
      '',
      ...training.end,
      'model.eval()',
      'with torch.no_grad():',
      '    logits = model(torch.tensor(x_test))',
      '    answers = torch.tensor(y_test)',
      '    test_loss = data_loss(logits, answers).item()',
      '    test_accuracy = (logits.argmax(1) == answers).double().mean().item()',
      ...networkEnd,
    ]),
    '',
    '',
    'if __name__ == "__main__":',
    '    main()',
  ];
  return sections(
    [
      '#!/usr/bin/env python3',
      `"""${context.about.join('\n')}\n"""`,
      '',
      ...networkImports,
      'from pathlib import Path',
      ...training.imports,
      '',
      'import numpy as np',
      'import torch',
      'import torch.nn.functional as F',
      'from torch import nn',
      '',
      `SEED = ${pythonNumber(experiment.seed)}`,
      `STEPS = ${pythonNumber(experiment.steps)}`,
      ...networkSettings(spec),
    ],
    defineSafe(new Set([...training.safe, ...(schedule?.safe ?? [])])),
    drawsRandom(spec) ? pythonRandom : [],
    ...networkData(spec, network, fallback),
    schedule?.definition ?? [],
    ...training.before,
    model(network, spec),
    lossLines(spec),
    ...training.definitions,
    main,
  );
};
