import { jax } from '../../formula/python/jax';
import { pythonNumber } from '../../formula/python/number';
import { chooseTwin } from './choose';
import type { ExportContext, PythonOptimizer } from './context';
import {
  difference,
  functionName,
  type GeneratedRule,
  generateRule,
  handedOver,
  hyperOf,
  matrixDefinitions,
  namesFor,
  phaseAt,
  titleOf,
} from './generated';
import { givenIn } from './given';
import { jaxRule, jaxTaken } from './jax-rule';
import { dictionary, docstring, indent, keywordList, type Lines } from './text';
import { runTogether } from './torch-class';

/** A run's optimizer in optax: a function of its numbers, of which `hyper` holds today's. */
export interface JaxOptimizer extends PythonOptimizer {
  /** `{"lr": …}` before the first update. */
  readonly hyper: string;
  /** Name of the function that moves the parameters to where the gradient counts, and its numbers. */
  readonly probe?: string;
}

type Values = Readonly<Record<string, string>>;

/** JAX would take a whole number for an integer, and compute with it as such. */
const floats = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, text]) => [name, /^-?\d+$/.test(text) ? `${text}.0` : text]),
  );

const rateOf = (hyper: Readonly<Record<string, number>>) => pythonNumber(hyper.lr ?? Number.NaN);

const advance = (
  { plan, schedule }: ExportContext,
  valuesAt: (k: number) => Values,
  another: (at: number) => Lines,
): Lines => {
  const lines: string[] = [];
  let rate = plan.phases[0]?.hyper.lr;
  plan.changes.forEach((change, k) => {
    const inside: string[] = [];
    if (schedule !== undefined && change.hyper.lr !== rate) {
      inside.push(`lr0 = ${rateOf(change.hyper)}`);
      if (schedule.begin !== undefined) inside.push(schedule.begin);
    }
    rate = change.hyper.lr;
    const other = another(change.at);
    const values = { lr: rateOf(change.hyper), ...valuesAt(k) };
    const before = k === 0 ? undefined : plan.changes[k - 1]?.hyper;
    const changed =
      other.length > 0
        ? values
        : difference(
            { lr: rateOf(before ?? plan.phases[0]?.hyper ?? {}), ...valuesAt(k - 1) },
            values,
          );
    if (other.length > 0) inside.push(`hyper = ${dictionary(floats(values))}`, ...other);
    else if (Object.keys(changed).length > 0)
      inside.push(`hyper.update(${dictionary(floats(changed))})`);
    if (inside.length > 0)
      lines.push(`if t == ${change.at}:  # changed while it ran`, ...indent(inside));
  });
  if (schedule !== undefined) lines.push(`hyper["lr"] = ${schedule.call}`);
  return lines;
};

const probeOf = ({ plan }: ExportContext) => {
  if (plan.probe === undefined) return undefined;
  const names = namesFor(jax, jaxTaken);
  const title = 'Moves the parameters to where the gradient is taken.';
  const options = { dialect: jax, names, uniforms: 'array' } as const;
  const rule = generateRule(title, plan.probe, plan, options);
  const hyper = hyperOf(rule, plan.phases[0]?.hyper ?? {});
  return { rule, lines: jaxRule('make_probe', rule, hyper) };
};

export const jaxOptimizer = (context: ExportContext): JaxOptimizer => {
  const { plan } = context;
  const first = plan.phases[0];
  if (first === undefined) throw new Error('a run without a phase');
  const probe = probeOf(context);
  const twin = chooseTwin('optax', plan);
  const probing = probe === undefined ? {} : { probe: 'make_probe' };
  const runs = [plan.run, ...plan.changes.map(({ run }) => run)];

  if (twin !== undefined) {
    const split = (k: number) =>
      Object.entries(twin.options(runs[k + 1]?.hyper ?? {})).reduce<[Values, Values]>(
        ([numbers, flags], [name, text]) =>
          /^(True|False)$/.test(text)
            ? [numbers, { ...flags, [name]: text }]
            : [{ ...numbers, [name]: text }, flags],
        [{}, {}],
      );
    const [numbers, flags] = split(-1);
    const passed = Object.keys(numbers).map((name) => `${name}=${name}`);
    return {
      definitions: [
        ...(probe === undefined ? [] : [runTogether, probe.lines]),
        [
          `def make_optimizer(${['lr', ...Object.keys(numbers)].join(', ')}):`,
          ...indent(docstring('optax has this optimizer.')),
          `    return ${twin.callee}(${['lr', ...passed, ...keywordList(flags)].join(', ')})`,
        ],
      ],
      make: ['make_optimizer'],
      hyper: dictionary(floats({ lr: rateOf(first.hyper), ...numbers })),
      advance: advance(
        context,
        (k) => split(k)[0],
        () => [],
      ),
      safe: new Set(),
      ...probing,
    };
  }

  const names = namesFor(jax, jaxTaken);
  const title = titleOf(plan.run);
  // As arrays, so that an update may be compiled with the step and the numbers as arguments.
  const rules = plan.phases.map(({ program }) =>
    generateRule(title, program, plan, { dialect: jax, names, uniforms: 'array' }),
  );
  const ruleAt = (t: number): GeneratedRule => {
    const rule = rules[phaseAt(plan.phases, t)];
    if (rule === undefined) throw new Error('an update before the first phase');
    return rule;
  };
  const valuesAt = (k: number): Values => {
    const change = plan.changes[k];
    return change === undefined
      ? hyperOf(ruleAt(0), first.hyper)
      : hyperOf(ruleAt(change.at), change.hyper);
  };
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
      ...(probe === undefined ? [] : [probe.lines]),
    ],
    make: [functionName(plan.run, 0)],
    hyper: dictionary(floats({ lr: rateOf(first.hyper), ...valuesAt(-1) })),
    advance: advance(context, valuesAt, (at) => {
      const k = plan.phases.findIndex((phase) => phase.from === at && at > 0);
      if (k < 0) return [];
      const kept = ['count', ...handedOver(ruleAt(at - 1), ruleAt(at))].map((one) => `"${one}"`);
      return [
        `make = ${functionName(plan.run, k)}`,
        '# The new rule goes on with what the old one remembers.',
        `state = {**make(**hyper).init(theta), **{name: state[name] for name in [${kept.join(', ')}]}}`,
      ];
    }),
    safe: new Set(),
    ...probing,
  };
};
