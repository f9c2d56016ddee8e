import { pythonFloat, pythonNumber } from '../../formula/python/number';
import { defineSafe } from '../../formula/python/safe';
import { emitSurfacePython } from '../../formula/python/surface';
import { torch } from '../../formula/python/torch';
import { resolvePlane } from '../plane';
import { noiseDeviation } from '../starts';
import type { PlaneSpec } from '../types';
import type { ExportContext } from './context';
import { givenIn } from './given';
import { planeDraws, planeTorch } from './given-plane';
import { pythonRandom } from './random';
import { assign, indent, type Lines, sections } from './text';
import { torchOptimizer } from './torch-optimizer';

const noiseLines = (deviation: string): Lines => [
  '# Gradient noise: the same numbers as in the playground.',
  'random = Random(SEED, f"gradient-noise/{t}")',
  `theta.grad += ${deviation} * torch.tensor([random.normal(), random.normal()])`,
];

/** The script for a function of x and y. */
export const pytorchSurface = (context: ExportContext, spec: PlaneSpec): string => {
  const { experiment, schedule } = context;
  const { expression, parameters } = resolvePlane(spec);
  const surface = emitSurfacePython(expression, parameters, torch);
  const optimizer = torchOptimizer(context);
  const noisy = spec.gradientNoise !== 0;
  const given = givenIn(context.plan);
  const safe = new Set([...surface.safe, ...optimizer.safe, ...(schedule?.safe ?? [])]);
  const lr0 = pythonNumber(context.plan.phases[0]?.hyper.lr ?? Number.NaN);

  const evaluate = [
    'def evaluate(t):',
    '    """Loss at theta before update t; leaves the gradient in theta.grad."""',
    '    theta.grad = None',
    '    loss = f(theta[0], theta[1])',
    '    loss.backward()',
    ...(noisy ? indent(noiseLines(pythonNumber(noiseDeviation(spec)))) : []),
    '    return loss.item()',
  ];
  const probing =
    optimizer.makeProbe === undefined
      ? []
      : [
          '# The step is made from here, by the gradient from there.',
          'here = theta.detach().clone()',
          'probe.step()',
          'evaluate(t)',
          'with torch.no_grad():',
          '    theta.copy_(here)',
        ];
  const main = [
    'theta = torch.tensor(START, requires_grad=True)',
    'params = [theta]',
    ...assign('optimizer', optimizer.make),
    ...(optimizer.makeProbe === undefined ? [] : assign('probe', optimizer.makeProbe)),
    ...(schedule === undefined ? [] : [`lr0 = ${lr0}`]),
    ...(schedule?.begin === undefined ? [] : [schedule.begin]),
    ...(schedule?.seesLoss === true ? ['seen = None'] : []),
    '',
    'path = []',
    'for t in range(STEPS + 1):',
    ...indent([
      'loss = evaluate(t)',
      'if not (math.isfinite(loss) and torch.isfinite(theta).all()):',
      '    print(f"diverged at step {t}")',
      '    break',
      'path.append(theta.tolist())',
      'if t == STEPS:',
      '    break',
      ...optimizer.advance,
      ...probing,
      ...optimizer.beforeStep,
      ...(given.length === 0 ? [] : ['give(t)']),
      'optimizer.step()',
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
      '',
      'import torch',
      '',
      '# The playground computes surfaces in double precision.',
      'torch.set_default_dtype(torch.float64)',
      '',
      `SEED = ${pythonNumber(experiment.seed)}`,
      `STEPS = ${pythonNumber(experiment.steps)}`,
      `START = [${spec.start.map((value) => pythonFloat(value)).join(', ')}]`,
    ],
    defineSafe(safe),
    surface.lines,
    noisy || given.length > 0 ? pythonRandom : [],
    ...planeDraws(given),
    schedule?.definition ?? [],
    ...optimizer.definitions,
    evaluate,
    planeTorch(given),
    main,
  );
};
