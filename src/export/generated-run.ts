import { judgeProgram } from '../formula/judge';
import { printExpression } from '../formula/print';
import type { PythonDialect } from '../formula/python/dialect';
import type { PythonNames } from '../formula/python/names';
import { pythonNumber } from '../formula/python/number';
import type { ExportContext } from './context';
import {
  difference,
  type GeneratedRule,
  generateRule,
  handedOver,
  hyperOf,
  namesFor,
  phaseAt,
  titleOf,
} from './generated';
import type { RunPlan } from './plan';
import { callLines, docstring, indent, keywordList, type Lines, type Values } from './text';

/** How rules are written for one library. */
export interface RuleLibrary {
  readonly dialect: PythonDialect;
  /** Names that its scripts use themselves. */
  readonly taken: readonly string[];
  /** Whether what is computed once an update is a number of Python's or of the library's. */
  readonly uniforms: 'float' | 'array';
}

/** The rules of a run, one for each of its phases. */
export interface GeneratedRun {
  readonly rules: readonly GeneratedRule[];
  readonly ruleAt: (t: number) => GeneratedRule;
  /** Hyperparameters of its rule that the run's change k sets, but for `lr`. */
  readonly changedBy: (k: number) => Values;
  /** State, in quotes, that the rule of update `at` takes over from the one before. */
  readonly keptAt: (at: number) => readonly string[];
  /** The function of the point on which the run is judged after its last update; nothing where that is theta. */
  readonly judge: GeneratedJudge | undefined;
}

/** `judged(theta, …)` over one array and the state that belongs to it. */
export interface GeneratedJudge {
  readonly definition: Lines;
  /** Python names of the state that it reads, in its order. */
  readonly state: readonly string[];
  readonly safe: GeneratedRule['safe'];
}

const generateJudge = (
  plan: RunPlan,
  options: Omit<RuleLibrary, 'taken'> & { readonly names: PythonNames },
): GeneratedJudge | undefined => {
  const program = plan.phases.at(-1)?.program;
  const judge = program && judgeProgram(program);
  if (judge === undefined || program?.evaluate === undefined) return undefined;
  const rule = generateRule('', judge, plan, options);
  const hyper = (plan.changes.at(-1) ?? plan.phases.at(-1))?.hyper ?? {};
  const state = rule.state.map(({ python }) => python);
  const title = `The point on which the run is judged: ${printExpression(program.evaluate)}.`;
  return {
    state,
    safe: rule.safe,
    definition: [
      ...callLines('def judged', ['theta', ...state, ...keywordList(hyperOf(rule, hyper))], ':'),
      ...indent([...docstring(title), ...rule.lines, 'return theta']),
    ],
  };
};

export const generateRun = (plan: RunPlan, { taken, ...library }: RuleLibrary): GeneratedRun => {
  const names = namesFor(library.dialect, taken);
  const title = titleOf(plan.run);
  const rules = plan.phases.map(({ program }) =>
    generateRule(title, program, plan, { ...library, names }),
  );
  const ruleAt = (t: number): GeneratedRule => {
    const rule = rules[phaseAt(plan.phases, t)];
    if (rule === undefined) throw new Error('an update before the first phase');
    return rule;
  };
  const hypers = [plan.phases[0], ...plan.changes].map((moment) => moment?.hyper ?? {});
  return {
    rules,
    ruleAt,
    changedBy: (k) => {
      const rule = ruleAt(plan.changes[k]?.at ?? 0);
      return difference(hyperOf(rule, hypers[k] ?? {}), hyperOf(rule, hypers[k + 1] ?? {}));
    },
    judge: generateJudge(plan, { ...library, names }),
    keptAt: (at) => handedOver(ruleAt(at - 1), ruleAt(at)).map((name) => `"${name}"`),
  };
};

/**
 * Sets the rate of the first update before there is state, where a schedule has another one than the run's own and state
 * begins from it.
 */
export const firstRate = (
  { plan, schedule }: ExportContext,
  rules: readonly GeneratedRule[],
  set: (rate: string) => string,
): Lines => {
  const lr = plan.phases[0]?.hyper.lr;
  return rules[0]?.startsFromRate === true && schedule?.first !== undefined && lr !== undefined
    ? [set(schedule.first(pythonNumber(lr)))]
    : [];
};

/** The rule that moves to where the gradient is taken, and its numbers; nothing in a run without. */
export const generateProbe = (
  plan: RunPlan,
  { taken, ...library }: RuleLibrary,
  moved: 'parameters' | 'variables',
): { readonly rule: GeneratedRule; readonly hyper: Values } | undefined => {
  if (plan.probe === undefined) return undefined;
  const names = namesFor(library.dialect, taken);
  const title = `Moves the ${moved} to where the gradient is taken.`;
  const rule = generateRule(title, plan.probe, plan, { ...library, names });
  return { rule, hyper: hyperOf(rule, plan.phases[0]?.hyper ?? {}) };
};
