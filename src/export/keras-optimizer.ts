import { keras } from '../formula/python/keras';
import { pythonFloat } from '../formula/python/number';
import { atChanges } from './changes';
import { chooseTwin, optionsOf } from './choose';
import type { ExportContext, PythonOptimizer } from './context';
import { className, difference, hyperOf, matrixDefinitions } from './generated';
import { firstRate, generateProbe, generateRun, type RuleLibrary } from './generated-run';
import { kerasClass, kerasConstant, kerasTaken, needsConstant } from './keras-class';
import { furtherPhaseFrom, type Phase, type RunPlan } from './plan';
import { setBaseRate } from './schedule-lines';
import { assign, callLines, dictionary, keywordList, type Lines } from './text';
import { runTogether } from './torch-class';

/** A run's optimizer in Keras. */
export interface KerasOptimizer extends PythonOptimizer {
  /** Sets what the state begins from. */
  readonly beforeBuild?: Lines;
  /** Makes `probe`, whose step moves the variables to where the gradient counts. */
  readonly makeProbe?: Lines;
}

/** Makes `optimizer`, and `probe` where the run has one, over `variables`. */
export const beginKeras = ({ make, beforeBuild = [], makeProbe }: KerasOptimizer): Lines => [
  ...assign('optimizer', make),
  ...beforeBuild,
  'optimizer.build(variables)',
  ...(makeProbe === undefined ? [] : [...assign('probe', makeProbe), 'probe.build(variables)']),
];

const library: RuleLibrary = { dialect: keras, taken: kerasTaken, uniforms: 'array' };

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
  change: (k: number) => Lines,
  another: (at: number) => Lines,
): Lines => {
  const setRate = (rate: string): Lines =>
    schedule === undefined ? [`optimizer.learning_rate = ${rate}`] : setBaseRate(schedule, rate);
  const lines = atChanges(plan, ({ at, hyper }, k, rateChanged) => {
    const other = another(at);
    return [
      ...(rateChanged ? setRate(rateOf(hyper)) : []),
      ...(other.length > 0 ? other : change(k)),
    ];
  });
  return schedule === undefined ? lines : [...lines, `optimizer.learning_rate = ${schedule.call}`];
};

const probeOf = (plan: RunPlan) => {
  const probe = generateProbe(plan, library, 'variables');
  return (
    probe && {
      rule: probe.rule,
      lines: kerasClass('Probe', probe.rule, probe.hyper),
      make: callLines('Probe', ['learning_rate=0.0', ...keywordList(probe.hyper)]),
    }
  );
};

export const kerasOptimizer = (context: ExportContext): KerasOptimizer => {
  const { plan } = context;
  const first = plan.phases[0];
  if (first === undefined) throw new Error('a run without a phase');
  const probe = probeOf(plan);
  const probing = probe === undefined ? {} : { makeProbe: probe.make };
  const twin = chooseTwin('keras', plan);

  if (twin !== undefined) {
    const options = optionsOf(twin, plan);
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

  const { rules, ruleAt, changedBy, keptAt, judge } = generateRun(plan, library);
  const construct = (k: number, { from, hyper }: Phase): Lines =>
    callLines(className(plan.run, k), [
      `learning_rate=${rateOf(hyper)}`,
      ...keywordList(hyperOf(ruleAt(from), hyper)),
    ]);
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
    make: construct(0, first),
    beforeBuild: firstRate(context, rules, (rate) => `optimizer.learning_rate = ${rate}`),
    advance: advance(
      context,
      (k) => {
        const changed = changedBy(k);
        return Object.keys(changed).length === 0
          ? []
          : [`optimizer.hyper.update(${dictionary(changed)})`];
      },
      (at) => {
        const k = furtherPhaseFrom(plan, at);
        const phase = plan.phases[k];
        return phase === undefined
          ? []
          : [
              ...assign('other', construct(k, phase)),
              `optimizer = go_on(optimizer, other, variables, [${keptAt(at).join(', ')}])`,
            ];
      },
    ),
    safe: new Set(),
    ...(judge === undefined
      ? {}
      : {
          judging: {
            definition: judge.definition,
            move: [
              '# The run is judged on its average.',
              `memory = [optimizer.memory[name] for name in [${judge.state.map((name) => `"${name}"`).join(', ')}]]`,
              'for variable, *state in zip(variables, *memory):',
              '    state = [ops.convert_to_tensor(one) for one in state]',
              '    variable.assign(judged(ops.convert_to_tensor(variable), *state))',
            ],
          },
        }),
    ...probing,
  };
};
