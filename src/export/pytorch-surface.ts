import { dimensionOf } from '../experiment/plane';
import type { PlaneSpec } from '../experiment/types';
import { pythonNumber } from '../formula/python/number';
import { torch } from '../formula/python/torch';
import type { ExportContext } from './context';
import { drawsBatches } from './fit-data';
import { givenIn } from './given';
import { planeTorch } from './given-plane';
import { planeNoise } from './plane-noise';
import { planeScript } from './plane-script';
import { beginSchedule } from './schedule-lines';
import { assign, indent } from './text';
import { torchOptimizer } from './torch-optimizer';

/** The script for a function of x and y. */
export const pytorchSurface = (context: ExportContext, spec: PlaneSpec): string => {
  const { plan, schedule } = context;
  const optimizer = torchOptimizer(context);
  const given = givenIn(plan);
  const over = drawsBatches(spec) ? ', *batch(t)' : '';
  const evaluate = [
    'def evaluate(t):',
    ...indent([
      '"""Loss at theta before update t; puts the gradient into theta.grad, as backward() would."""',
      `theta.grad = torch.stack(df(*theta${over}))`,
      ...planeNoise(spec, (numbers, deviation) => [
        `theta.grad += ${deviation} * torch.tensor(${numbers})`,
      ]),
      'return f(*theta).item()',
    ]),
  ];
  const probing =
    optimizer.makeProbe === undefined
      ? []
      : [
          '# The step is made from here, by the gradient from there.',
          'here = theta.clone()',
          'probe.step()',
          'evaluate(t)',
          'theta.copy_(here)',
        ];
  return planeScript(context, spec, {
    dialect: torch,
    library: 'torch',
    imports: [
      '',
      'import torch',
      '',
      '# The playground computes surfaces in double precision.',
      'torch.set_default_dtype(torch.float64)',
    ],
    optimizer,
    functions: [evaluate, planeTorch(given, dimensionOf(spec), over)],
    begin: [
      'theta = torch.tensor(START)',
      'params = [theta]',
      ...assign('optimizer', optimizer.make),
      ...(optimizer.makeProbe === undefined ? [] : assign('probe', optimizer.makeProbe)),
      ...beginSchedule(schedule, pythonNumber(plan.phases[0]?.hyper.lr ?? Number.NaN)),
    ],
    measure: 'loss = evaluate(t)',
    finite: 'torch.isfinite(theta).all()',
    point: 'theta.tolist()',
    update: [
      ...probing,
      ...optimizer.beforeStep,
      ...(given.length === 0 ? [] : ['give(t)']),
      'optimizer.step()',
    ],
  });
};
