import { keras } from '../../formula/python/keras';
import { pythonFloat } from '../../formula/python/number';
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
import { kerasClass, kerasConstant, kerasTaken, needsConstant } from './keras-class';
import { assign, callLines, dictionary, indent, keywordList, type Lines } from './text';
import { runTogether } from './torch-class';

/** A run's optimizer in Keras. */
export interface KerasOptimizer extends PythonOptimizer {
  /** Makes `probe`, whose step moves the variables to where the gradient counts. */
  readonly makeProbe?: Lines;
}

/** Makes `optimizer`, and `probe` where the run has one, over `variables`. */
export const beginKeras = ({ make, makeProbe }: KerasOptimizer): Lines => [
  ...assign('optimizer', make),
  'optimizer.build(variables)',
  ...(makeProbe === undefined ? [] : [...assign('probe', makeProbe), 'probe.build(variables)']),
];

type Values = Readonly<Record<string, string>>;
const rateOf = (hyper: Readonly<Record<string, number>>) => pythonFloat(hyper.lr ?? Number.NaN);

const goOn: Lines = `
def go_on(old, new, variables, names):
    """The new rule goes on with what the old one remembers."""
    new.build(variables)
    new.iterations.assign(old.iterations)
    for name in names:
        for before, after in zip(old.memory[name], new.memory[name]):
            after.assign(before)
    return new
`
  .trim()
  .split('\n');

const advance = (
  { plan, schedule }: ExportContext,
  changedAt: (k: number) => Lines,
  another: (at: number) => Lines,
): Lines => {
  const lines: string[] = [];
  let rate = plan.phases[0]?.hyper.lr;
  plan.changes.forEach((change, k) => {
    const inside: string[] = [];
    if (change.hyper.lr !== rate) {
      if (schedule === undefined) inside.push(`optimizer.learning_rate = ${rateOf(change.hyper)}`);
      else inside.push(`lr0 = ${rateOf(change.hyper)}`);
      if (schedule?.begin !== undefined) inside.push(schedule.begin);
    }
    rate = change.hyper.lr;
    const other = another(change.at);
    inside.push(...(other.length > 0 ? other : changedAt(k)));
    if (inside.length > 0)
      lines.push(`if t == ${change.at}:  # changed while it ran`, ...indent(inside));
  });
  if (schedule !== undefined) lines.push(`optimizer.learning_rate = ${schedule.call}`);
  return lines;
};

const probeOf = ({ plan }: ExportContext) => {
  if (plan.probe === undefined) return undefined;
  const names = namesFor(keras, kerasTaken);
  const title = 'Moves the variables to where the gradient is taken.';
  const rule = generateRule(title, plan.probe, plan, { dialect: keras, names, uniforms: 'array' });
  const hyper = hyperOf(rule, plan.phases[0]?.hyper ?? {});
  return {
    rule,
    lines: kerasClass('Probe', rule, hyper),
    make: callLines('Probe', ['learning_rate=0.0', ...keywordList(hyper)]),
  };
};

export const kerasOptimizer = (context: ExportContext): KerasOptimizer => {
  const { plan } = context;
  const first = plan.phases[0];
  if (first === undefined) throw new Error('a run without a phase');
  const probe = probeOf(context);
  const probing = probe === undefined ? {} : { makeProbe: probe.make };
  const twin = chooseTwin('keras', plan);
  const hypers = [first.hyper, ...plan.changes.map(({ hyper }) => hyper)];

  if (twin !== undefined) {
    const runs = [plan.run, ...plan.changes.map(({ run }) => run)];
    const options = (k: number): Values => twin.options(runs[k]?.hyper ?? {});
    return {
      definitions: probe === undefined ? [] : [runTogether, probe.lines],
      make: callLines(twin.callee, [
        `learning_rate=${rateOf(first.hyper)}`,
        ...keywordList(options(0)),
      ]),
      advance: advance(
        context,
        (k) =>
          Object.entries(difference(options(k), options(k + 1))).map(
            ([name, value]) => `optimizer.${name} = ${value}`,
          ),
        () => [],
      ),
      safe: new Set(),
      ...probing,
    };
  }

  const names = namesFor(keras, kerasTaken);
  const title = titleOf(plan.run);
  const rules = plan.phases.map(({ program }) =>
    generateRule(title, program, plan, { dialect: keras, names, uniforms: 'array' }),
  );
  const ruleAt = (t: number): GeneratedRule => {
    const rule = rules[phaseAt(plan.phases, t)];
    if (rule === undefined) throw new Error('an update before the first phase');
    return rule;
  };
  const construct = (k: number): Lines => {
    const phase = plan.phases[k];
    if (phase === undefined) throw new Error('no such phase');
    return callLines(className(plan.run, k), [
      `learning_rate=${rateOf(phase.hyper)}`,
      ...keywordList(hyperOf(ruleAt(phase.from), phase.hyper)),
    ]);
  };
  const every = [...rules, ...(probe === undefined ? [] : [probe.rule])];
  return {
    definitions: [
      ...(every.some(({ yields }) => yields) ? [runTogether] : []),
      ...matrixDefinitions(keras, rules),
      ...(rules.some(needsConstant) ? [kerasConstant] : []),
      ...rules.map((rule, k) =>
        kerasClass(className(plan.run, k), rule, hyperOf(rule, plan.phases[k]?.hyper ?? {})),
      ),
      ...(rules.length > 1 ? [goOn] : []),
      ...(probe === undefined ? [] : [probe.lines]),
    ],
    make: construct(0),
    advance: advance(
      context,
      (k) => {
        const rule = ruleAt(plan.changes[k]?.at ?? 0);
        const changed = difference(
          hyperOf(rule, hypers[k] ?? {}),
          hyperOf(rule, hypers[k + 1] ?? {}),
        );
        return Object.keys(changed).length === 0
          ? []
          : [`optimizer.hyper.update(${dictionary(changed)})`];
      },
      (at) => {
        const k = plan.phases.findIndex((phase) => phase.from === at && at > 0);
        if (k < 0) return [];
        const kept = handedOver(ruleAt(at - 1), ruleAt(at)).map((one) => `"${one}"`);
        return [
          ...assign('other', construct(k)),
          `optimizer = go_on(optimizer, other, variables, [${kept.join(', ')}])`,
        ];
      },
    ),
    safe: new Set(),
    ...probing,
  };
};
