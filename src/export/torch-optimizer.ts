import { pythonFloat, pythonNumber } from '../formula/python/number';
import { torch } from '../formula/python/torch';
import { atChanges } from './changes';
import { chooseTwin, optionsOf } from './choose';
import type { ExportContext, PythonOptimizer } from './context';
import { className, difference, type GeneratedRule, hyperOf, matrixDefinitions } from './generated';
import { generateProbe, generateRun, type RuleLibrary } from './generated-run';
import { furtherPhaseFrom, type Phase, type RunPlan } from './plan';
import { setBaseRate } from './schedule-lines';
import { assign, callLines, dictionary, keywordList, type Lines, type Values } from './text';
import { runTogether, torchClass, torchTaken } from './torch-class';

/** A run's optimizer in PyTorch, with what stands beside its step. */
export interface TorchOptimizer extends PythonOptimizer {
  /** Between the gradient and the step, over `params`. */
  readonly beforeStep: Lines;
  /** Makes `probe`, whose step moves the parameters to where the gradient counts. */
  readonly makeProbe?: Lines;
}

const library: RuleLibrary = { dialect: torch, taken: torchTaken, uniforms: 'float' };

/** As a float: torch.optim.ASGD keeps it in a tensor of its type, and a whole number would round every later rate. */
const rateOf = (hyper: Readonly<Record<string, number>>) => pythonFloat(hyper.lr ?? Number.NaN);

/** Wrappers as PyTorch's own functions, for its own optimizers. */
const besideStep = ({ run }: RunPlan): Lines =>
  run.wrappers.flatMap((wrapper) => {
    const number = (name: string) => pythonNumber(Number(wrapper[name]));
    switch (wrapper.kind) {
      case 'clip-norm':
        return [`torch.nn.utils.clip_grad_norm_(params, ${number('max')})`];
      case 'clip-value':
        return [`torch.nn.utils.clip_grad_value_(params, ${number('max')})`];
      case 'weight-decay':
        return [
          'with torch.no_grad():',
          '    for p in params:',
          wrapper.mode === 'coupled'
            ? `        p.grad.add_(p, alpha=${number('lambda')})`
            : `        p.mul_(1 - optimizer.param_groups[0]["lr"] * ${number('lambda')})`,
        ];
      default:
        return [];
    }
  });

const setGroups = (values: Values): Lines =>
  Object.keys(values).length === 0
    ? []
    : ['for group in optimizer.param_groups:', `    group.update(${dictionary(values)})`];

/** Statements that set today's numbers at the top of an update. */
const advance = (
  { plan, schedule }: ExportContext,
  changedBy: (k: number) => Values,
  another: (at: number) => Lines,
): Lines => {
  const lines = atChanges(plan, ({ at, hyper }, k, rateChanged) => {
    const other = another(at);
    const rate = rateChanged ? rateOf(hyper) : undefined;
    return [
      ...(rate === undefined ? [] : setBaseRate(schedule, rate)),
      ...(other.length > 0
        ? other
        : setGroups({ ...(rate === undefined ? {} : { lr: rate }), ...changedBy(k) })),
    ];
  });
  return schedule === undefined
    ? lines
    : [...lines, 'for group in optimizer.param_groups:', `    group["lr"] = ${schedule.call}`];
};

const goOn: Lines = `
def go_on(old, new, names):
    """The new rule goes on with what the old one remembers."""
    for p, state in old.state.items():
        new.state[p] = {name: state[name] for name in ["t", *names] if name in state}
    return new
`
  .trim()
  .split('\n');

const probeOf = (plan: RunPlan) => {
  const probe = generateProbe(plan, library, 'parameters');
  return (
    probe && {
      rule: probe.rule,
      lines: torchClass('Probe', probe.rule, probe.hyper),
      make: callLines('Probe', ['params', 'lr=0', ...keywordList(probe.hyper)]),
    }
  );
};

const JUDGED = '# The run is judged on its average.';

/** After the last update, over `params`. @param value of the parameter p, over its `state` */
const moveTo = (value: string): Lines => [
  JUDGED,
  'with torch.no_grad():',
  '    for p in params:',
  '        state = optimizer.state[p]',
  `        p.copy_(${value})`,
];

export const torchOptimizer = (context: ExportContext): TorchOptimizer => {
  const { plan } = context;
  const probe = probeOf(plan);
  const first = plan.phases[0];
  if (first === undefined) throw new Error('a run without a phase');
  const twin = chooseTwin('pytorch', plan);
  const probing = probe === undefined ? {} : { makeProbe: probe.make };
  const probeDefinitions = probe === undefined ? [] : [probe.lines];
  const together = (rules: readonly GeneratedRule[]) =>
    rules.some(({ yields }) => yields) ? [runTogether] : [];

  if (twin !== undefined) {
    const options = optionsOf(twin, plan);
    return {
      definitions: [...together(probe === undefined ? [] : [probe.rule]), ...probeDefinitions],
      make: callLines(twin.callee, [
        'params',
        ...keywordList({ lr: rateOf(first.hyper), ...options(0) }),
      ]),
      advance: advance(
        context,
        (k) => difference(options(k), options(k + 1)),
        () => [],
      ),
      beforeStep: besideStep(plan),
      safe: probe?.rule.safe ?? new Set(),
      ...(twin.judged === undefined
        ? {}
        : { judging: { definition: [], move: moveTo(`state["${twin.judged}"]`) } }),
      ...probing,
    };
  }

  const { rules, ruleAt, changedBy, keptAt, judge } = generateRun(plan, library);
  const construct = (k: number, { from, hyper }: Phase) => {
    const values = { lr: rateOf(hyper), ...hyperOf(ruleAt(from), hyper) };
    return callLines(className(plan.run, k), ['params', ...keywordList(values)]);
  };
  const every = [...rules, ...(probe === undefined ? [] : [probe.rule])];
  return {
    definitions: [
      ...together(every),
      ...matrixDefinitions(torch, rules),
      ...rules.map((rule, k) =>
        torchClass(className(plan.run, k), rule, hyperOf(rule, plan.phases[k]?.hyper ?? {}), k > 0),
      ),
      ...(rules.length > 1 ? [goOn] : []),
      ...probeDefinitions,
    ],
    make: construct(0, first),
    advance: advance(context, changedBy, (at) => {
      const k = furtherPhaseFrom(plan, at);
      const phase = plan.phases[k];
      return phase === undefined
        ? []
        : [
            ...assign('other', construct(k, phase)),
            `optimizer = go_on(optimizer, other, [${keptAt(at).join(', ')}])`,
          ];
    }),
    beforeStep: [],
    safe: new Set(
      [...every, ...(judge === undefined ? [] : [judge])].flatMap((rule) => [...rule.safe]),
    ),
    ...(judge === undefined
      ? {}
      : {
          judging: {
            definition: judge.definition,
            move: moveTo(
              `judged(${['p', ...judge.state.map((name) => `state["${name}"]`)].join(', ')})`,
            ),
          },
        }),
    ...probing,
  };
};
