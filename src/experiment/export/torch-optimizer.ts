import { pythonNumber } from '../../formula/python/number';
import type { SafeName } from '../../formula/python/safe';
import { torch } from '../../formula/python/torch';
import { chooseTwin } from './choose';
import type { ExportContext, PythonOptimizer } from './context';
import {
  className,
  difference,
  type GeneratedRule,
  generateRule,
  handedOver,
  hyperOf,
  matrixDefinitions,
  namesFor,
  phaseAt,
  titleOf,
} from './generated';
import type { RunPlan } from './plan';
import { assign, callLines, dictionary, indent, keywordList, type Lines } from './text';
import { runTogether, torchClass, torchTaken } from './torch-class';

/** A run's optimizer in PyTorch, with what stands beside its step. */
export interface TorchOptimizer extends PythonOptimizer {
  /** Between the gradient and the step, over `params`. */
  readonly beforeStep: Lines;
  /** Makes `probe`, whose step moves the parameters to where the gradient counts. */
  readonly makeProbe?: Lines;
}

const rateOf = (hyper: Readonly<Record<string, number>>) => pythonNumber(hyper.lr ?? Number.NaN);

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

/** Statements that set today's numbers at the top of an update. */
const advance = (
  { plan, schedule }: ExportContext,
  groupAt: (change: RunPlan['changes'][number]) => Readonly<Record<string, string>>,
  another: (at: number) => Lines,
): Lines => {
  const lines: string[] = [];
  let before = plan.phases[0]?.hyper ?? {};
  for (const change of plan.changes) {
    const inside: string[] = [];
    const rateChanged = change.hyper.lr !== before.lr;
    if (schedule !== undefined && rateChanged) {
      inside.push(`lr0 = ${rateOf(change.hyper)}`);
      if (schedule.begin !== undefined) inside.push(schedule.begin);
    }
    const group = { ...(rateChanged ? { lr: rateOf(change.hyper) } : {}), ...groupAt(change) };
    const other = another(change.at);
    if (other.length > 0) inside.push(...other);
    else if (Object.keys(group).length > 0)
      inside.push('for group in optimizer.param_groups:', `    group.update(${dictionary(group)})`);
    if (inside.length > 0)
      lines.push(`if t == ${change.at}:  # changed while it ran`, ...indent(inside));
    before = change.hyper;
  }
  if (schedule !== undefined)
    lines.push('for group in optimizer.param_groups:', `    group["lr"] = ${schedule.call}`);
  return lines;
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
  if (plan.probe === undefined) return undefined;
  const names = namesFor(torch, torchTaken);
  const title = 'Moves the parameters to where the gradient is taken.';
  const options = { dialect: torch, names, uniforms: 'float' } as const;
  const rule = generateRule(title, plan.probe, plan, options);
  const hyper = hyperOf(rule, plan.phases[0]?.hyper ?? {});
  return {
    rule,
    lines: torchClass('Probe', rule, hyper),
    make: callLines('Probe', ['params', 'lr=0', ...keywordList(hyper)]),
  };
};

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
    let options = twin.options(plan.run.hyper);
    const make = callLines(twin.callee, [
      'params',
      ...keywordList({ lr: rateOf(first.hyper), ...options }),
    ]);
    const lines = advance(
      context,
      (change) => {
        const next = twin.options(change.run.hyper);
        const changed = difference(options, next);
        options = next;
        return changed;
      },
      () => [],
    );
    return {
      definitions: [...together(probe === undefined ? [] : [probe.rule]), ...probeDefinitions],
      make,
      advance: lines,
      beforeStep: besideStep(plan),
      safe: probe?.rule.safe ?? new Set(),
      ...probing,
    };
  }

  const names = namesFor(torch, torchTaken);
  const title = titleOf(plan.run);
  const rules = plan.phases.map(({ program }) =>
    generateRule(title, program, plan, { dialect: torch, names, uniforms: 'float' }),
  );
  const ruleAt = (t: number): GeneratedRule => {
    const rule = rules[phaseAt(plan.phases, t)];
    if (rule === undefined) throw new Error('an update before the first phase');
    return rule;
  };
  const construct = (k: number, hyper: Readonly<Record<string, number>>) => {
    const values = { lr: rateOf(hyper), ...hyperOf(ruleAt(plan.phases[k]?.from ?? 0), hyper) };
    return callLines(className(plan.run, k), ['params', ...keywordList(values)]);
  };
  let before = first.hyper;
  const lines = advance(
    context,
    (change) => {
      const rule = ruleAt(change.at);
      const changed = difference(hyperOf(rule, before), hyperOf(rule, change.hyper));
      before = change.hyper;
      return changed;
    },
    (at) => {
      const k = plan.phases.findIndex((phase) => phase.from === at && at > 0);
      const phase = plan.phases[k];
      if (phase === undefined) return [];
      const kept = handedOver(ruleAt(at - 1), ruleAt(at)).map((name) => `"${name}"`);
      return [
        ...assign('other', construct(k, phase.hyper)),
        `optimizer = go_on(optimizer, other, [${kept.join(', ')}])`,
      ];
    },
  );
  const safe = new Set<SafeName>(
    [...rules, ...(probe === undefined ? [] : [probe.rule])].flatMap((rule) => [...rule.safe]),
  );
  return {
    definitions: [
      ...together([...rules, ...(probe === undefined ? [] : [probe.rule])]),
      ...matrixDefinitions(torch, rules),
      ...rules.map((rule, k) =>
        torchClass(className(plan.run, k), rule, hyperOf(rule, plan.phases[k]?.hyper ?? {}), k > 0),
      ),
      ...(rules.length > 1 ? [goOn] : []),
      ...probeDefinitions,
    ],
    make: construct(0, first.hyper),
    advance: lines,
    beforeStep: [],
    safe,
    ...probing,
  };
};
