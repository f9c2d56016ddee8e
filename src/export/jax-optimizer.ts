import { jax } from '../formula/python/jax';
import { pythonNumber } from '../formula/python/number';
import { atChanges } from './changes';
import { chooseTwin, optionsOf } from './choose';
import type { ExportContext, PythonOptimizer } from './context';
import { difference, functionName, hyperOf, matrixDefinitions } from './generated';
import { firstRate, generateProbe, generateRun, type RuleLibrary } from './generated-run';
import { givenIn } from './given';
import { jaxRule, jaxTaken } from './jax-rule';
import { furtherPhaseFrom, type Phase } from './plan';
import { setBaseRate } from './schedule-lines';
import { dictionary, docstring, indent, keywordList, type Lines, type Values } from './text';
import { runTogether } from './torch-class';

/** A run's optimizer in optax: a function of its numbers, of which `hyper` holds today's. */
export interface JaxOptimizer extends PythonOptimizer {
  /** `{"lr": …}` before the first update. */
  readonly hyper: string;
  /** Sets what the state begins from, where that is not in `hyper`. */
  readonly beforeInit: Lines;
  /** Name of the function that moves the parameters to where the gradient counts, and its numbers. */
  readonly probe?: string;
}

// As arrays, so that an update may be compiled with the step and the numbers as arguments.
const library: RuleLibrary = { dialect: jax, taken: jaxTaken, uniforms: 'array' };

/** JAX would take a whole number for an integer, and compute with it as such. */
const floats = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, text]) => [name, /^-?\d+$/.test(text) ? `${text}.0` : text]),
  );

const rateOf = (hyper: Readonly<Record<string, number>>) => pythonNumber(hyper.lr ?? Number.NaN);

const advance = (
  { plan, schedule }: ExportContext,
  changedBy: (k: number) => Values,
  another: (at: number) => Lines,
): Lines => {
  const lines = atChanges(plan, ({ at, hyper }, k, rateChanged) => {
    const rate = rateOf(hyper);
    const other = another(at);
    const changed = { ...(rateChanged ? { lr: rate } : {}), ...changedBy(k) };
    const update =
      Object.keys(changed).length === 0 ? [] : [`hyper.update(${dictionary(floats(changed))})`];
    return [
      ...(rateChanged ? setBaseRate(schedule, rate) : []),
      ...(other.length > 0 ? other : update),
    ];
  });
  return schedule === undefined ? lines : [...lines, `hyper["lr"] = ${schedule.call}`];
};

export const jaxOptimizer = (context: ExportContext): JaxOptimizer => {
  const { plan } = context;
  const first = plan.phases[0];
  if (first === undefined) throw new Error('a run without a phase');
  const probe = generateProbe(plan, library, 'parameters');
  const probeLines = probe && jaxRule('make_probe', probe.rule, probe.hyper);
  const probing = probe === undefined ? {} : { probe: 'make_probe' };
  const twin = chooseTwin('optax', plan);

  if (twin !== undefined) {
    const options = optionsOf(twin, plan);
    // What is no number is no argument of a compiled step.
    const isFlag = ([, text]: readonly [string, string]) => /^(True|False)$/.test(text);
    const numbersOf = (k: number): Values =>
      Object.fromEntries(Object.entries(options(k)).filter((option) => !isFlag(option)));
    const numbers = numbersOf(0);
    const flags = Object.fromEntries(Object.entries(options(0)).filter(isFlag));
    const passed = Object.keys(numbers).map((name) => `${name}=${name}`);
    return {
      definitions: [
        ...(probeLines === undefined ? [] : [runTogether, probeLines]),
        [
          `def make_optimizer(${['lr', ...Object.keys(numbers)].join(', ')}):`,
          ...indent(docstring('optax has this optimizer.')),
          `    return ${twin.callee}(${['lr', ...passed, ...keywordList(flags)].join(', ')})`,
        ],
      ],
      make: ['make_optimizer'],
      hyper: dictionary(floats({ lr: rateOf(first.hyper), ...numbers })),
      beforeInit: [],
      advance: advance(
        context,
        (k) => difference(numbersOf(k), numbersOf(k + 1)),
        () => [],
      ),
      safe: new Set(),
      ...probing,
    };
  }

  const { rules, ruleAt, changedBy, keptAt, judge } = generateRun(plan, library);
  const hyperFor = ({ from, hyper }: Phase): string =>
    dictionary(floats({ lr: rateOf(hyper), ...hyperOf(ruleAt(from), hyper) }));
  const every = [...rules, ...(probe === undefined ? [] : [probe.rule])];
  return {
    definitions: [
      ...(every.some(({ yields }) => yields) ? [runTogether] : []),
      ...matrixDefinitions(jax, rules),
      ...rules.map((rule, k) =>
        jaxRule(
          functionName(plan.run, k),
          rule,
          hyperOf(rule, plan.phases[k]?.hyper ?? {}),
          givenIn(plan).length > 0,
        ),
      ),
      ...(probeLines === undefined ? [] : [probeLines]),
    ],
    make: [functionName(plan.run, 0)],
    hyper: hyperFor(first),
    beforeInit: firstRate(context, rules, (rate) => `hyper["lr"] = ${rate}`),
    advance: advance(context, changedBy, (at) => {
      const k = furtherPhaseFrom(plan, at);
      const phase = plan.phases[k];
      if (phase === undefined) return [];
      const kept = ['"count"', ...keptAt(at)].join(', ');
      return [
        `hyper = ${hyperFor(phase)}`,
        `make = ${functionName(plan.run, k)}`,
        '# The new rule goes on with what the old one remembers.',
        `state = {**make(**hyper).init(theta), **{name: state[name] for name in [${kept}]}}`,
      ];
    }),
    safe: new Set(),
    ...(judge === undefined
      ? {}
      : {
          judging: {
            definition: judge.definition,
            move: [
              '# The run is judged on its average.',
              `theta = [judged(*one) for one in zip(${['theta', ...judge.state.map((name) => `state["${name}"]`)].join(', ')})]`,
            ],
          },
        }),
    ...probing,
  };
};
