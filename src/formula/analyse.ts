import type { Expression, Rule } from './ast';
import { numberOf } from './build';
import { checkMatrices } from './check-matrices';
import { checkNames, checkRule } from './check-rule';
import type { FormulaError } from './error';
import { attempt, FormulaFailure, reject } from './failure';
import { foldExpression, foldRule } from './fold';
import { constants as mathematical } from './functions';
import { givenReads, givenVectors, isGivenVector } from './given';
import { liftUniforms } from './lift-uniforms';
import { parseExpression } from './parse';
import type { RuleProgram, StateVariable } from './program';
import type { Result } from './result';
import { sayFormula } from './sentences';
import { inferShapes } from './shapes';
import { namesIn, nodesOf } from './traverse';
import { entryOf, versionStatements } from './versions';

export interface AnalyseOptions {
  /** Hyperparameters at a neutral value and flags (1 or 0): folded away before anything else. */
  readonly constants?: Readonly<Record<string, number>>;
  /** Initial values of state where they are not 0: expressions in hyperparameters (and `lr`, the base rate). */
  readonly init?: Readonly<Record<string, string>>;
  /** If given, the only names allowed as hyperparameters; otherwise every name never written is one. */
  readonly hyper?: readonly string[];
  /** The point on which a run is judged, where it is not theta: an expression over theta, state and hyperparameters. */
  readonly evaluate?: string;
}

const notHyper: ReadonlySet<string> = new Set([
  'theta',
  'g',
  't',
  'lr',
  ...givenVectors,
  ...mathematical.keys(),
]);

/**
 * Makes a rule ready for its readings: folds options, removes what no longer matters, classifies names, finds
 * shapes, and lifts uniform parts and reductions out.
 */
export const analyseRule = (
  rule: Rule,
  options: AnalyseOptions = {},
): Result<RuleProgram, FormulaError> =>
  attempt(() => {
    const folding = new Map(Object.entries(options.constants ?? {}));
    checkRule(rule, options.hyper, folding.keys());
    const judged = readEvaluate(options, folding);
    const folded = foldRule(rule, folding, judged === undefined ? [] : namesIn(judged));
    const versioned = versionStatements(folded.statements);
    const shapes = inferShapes(versioned);
    checkMatrices(versioned, shapes);
    const { uniforms, body, handed } = liftUniforms(versioned, shapes);

    const written = new Set(versioned.last.keys());
    const values = folded.statements.map(({ value }) => value);
    const versionsRead = namesIn(...versioned.statements.map(({ value }) => value));
    const state: StateVariable[] = [...written]
      .filter(
        (name) => (!notHyper.has(name) || isGivenVector(name)) && versionsRead.has(entryOf(name)),
      )
      .map((name) => ({
        name,
        shape: shapes.get(entryOf(name)) ?? 'uniform',
        initial: initialValue(name, options, folding, written),
      }));
    const judges = judged === undefined ? [] : [judged];
    const initials = [...namesIn(...state.map(({ initial }) => initial))].filter(
      (name) => name !== 'lr0',
    );
    const hyper = [...new Set([...namesIn(...values), ...initials, ...namesIn(...judges)])].filter(
      (name) => !notHyper.has(name) && !written.has(name),
    );
    const given = givenReads(body, handed, written);
    const program = { rule: folded, hyper, state, uniforms, handed, body, given };
    if (judged === undefined) return program;
    const targets = new Set(rule.statements.map(({ target }) => target));
    checkEvaluate(judged, options, new Set(state.map(({ name }) => name)), targets);
    return { ...program, evaluate: judged };
  });

const readEvaluate = (
  { evaluate }: AnalyseOptions,
  folding: ReadonlyMap<string, number>,
): Expression | undefined => {
  if (evaluate === undefined) return undefined;
  const parsed = parseExpression(evaluate);
  if (parsed.ok) return foldExpression(parsed.value, folding);
  const { said, message: problem } = parsed.error;
  const within = sayFormula('judged', { problem: said ?? problem });
  throw new FormulaFailure({ ...parsed.error, message: within.english, said: within });
};

/** What is read after the update must still be there: theta, state, and what never changes. */
const checkEvaluate = (
  e: Expression,
  { hyper }: AnalyseOptions,
  state: ReadonlySet<string>,
  written: ReadonlySet<string>,
): void => {
  for (const node of nodesOf(e)) {
    if (node.kind === 'reduce' || node.kind === 'matrix') {
      reject('bad-reduction', sayFormula('judgedReduction'), node.span);
    }
    if (node.kind !== 'name' || node.name === 'theta' || state.has(node.name)) continue;
    const gone = /^(g|t|lr)$/.test(node.name) || isGivenVector(node.name);
    if (gone || written.has(node.name)) {
      reject('unknown-name', sayFormula('judgedName', { name: node.name }), node.span);
    }
  }
  if (hyper !== undefined) {
    checkNames(e, new Set([...hyper, ...written, 'theta', ...mathematical.keys()]));
  }
};

const initialValue = (
  name: string,
  { init, hyper }: AnalyseOptions,
  folding: ReadonlyMap<string, number>,
  written: ReadonlySet<string>,
): Expression => {
  const text = init !== undefined && Object.hasOwn(init, name) ? init[name] : undefined;
  if (text === undefined) return numberOf(0);
  const parsed = parseExpression(text);
  if (!parsed.ok) {
    const { said, message: problem } = parsed.error;
    const within = sayFormula('initial', { name, problem: said ?? problem });
    throw new FormulaFailure({ ...parsed.error, message: within.english, said: within });
  }
  const e = parsed.value;
  for (const node of nodesOf(e)) {
    if (node.kind === 'reduce' || node.kind === 'matrix') {
      reject('bad-reduction', sayFormula('initialReduction', { name }), node.span);
    }
    const varies =
      node.kind === 'name' && (/^(theta|g|t)$/.test(node.name) || isGivenVector(node.name));
    if (node.kind === 'name' && (varies || written.has(node.name))) {
      reject('unknown-name', sayFormula('initialName', { name, other: node.name }), node.span);
    }
  }
  if (hyper !== undefined) {
    checkNames(e, new Set([...hyper, ...folding.keys(), 'lr', 'lr0', ...mathematical.keys()]));
  }
  return foldExpression(e, folding);
};
