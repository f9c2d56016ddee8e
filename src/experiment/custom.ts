import type { NumberSpec } from '../catalog/definition';
import { analyseRule } from '../formula/analyse';
import type { FormulaError } from '../formula/error';
import { attempt, reject } from '../formula/failure';
import { constants } from '../formula/functions';
import { givenVectors } from '../formula/given';
import { parseRule } from '../formula/parse';
import { type Result, succeed } from '../formula/result';
import { namesIn, nodesOf } from '../formula/traverse';

const learningRate: NumberSpec = {
  default: 0.01,
  min: 1e-6,
  max: 10,
  scale: 'log',
  allow: { above: 0 },
};

/** A slider for a hyperparameter that someone invented: what names like it usually mean. Any finite value is allowed. */
const guess = (name: string): NumberSpec => {
  if (/^(beta|momentum|rho)/i.test(name))
    return { default: 0.9, min: 0, max: 0.9999, scale: 'complement', allow: {} };
  if (/^eps/i.test(name)) return { default: 1e-8, min: 1e-16, max: 0.1, scale: 'log', allow: {} };
  return { default: 1, min: 1e-4, max: 100, scale: 'log', allow: {} };
};

/** The hyperparameters of a rule that someone typed: `lr`, and every name that it reads and never writes. */
export const customSpecs = (
  text: string,
): Result<Readonly<Record<string, NumberSpec>>, FormulaError> => {
  const rule = parseRule(text);
  if (!rule.ok) return rule;
  const program = analyseRule(rule.value);
  if (!program.ok) return program;
  // Of the text and not of the program: what no longer reaches theta is gone from the latter, and still needs its names.
  const { statements } = rule.value;
  const known = new Set(['theta', 'g', 't', 'lr', ...givenVectors, ...constants.keys()]);
  for (const { target } of statements) known.add(target);
  const names = [...namesIn(...statements.map(({ value }) => value))].filter(
    (name) => !known.has(name),
  );
  return succeed(
    Object.fromEntries([
      ['lr', learningRate],
      ...names.map((name) => [name, guess(name)] as const),
    ]),
  );
};

/** What is wrong with a typed rule on a surface, beside what is wrong with it anywhere. */
export const planeProblem = (text: string): FormulaError | undefined => {
  const rule = parseRule(text);
  const program = rule.ok ? analyseRule(rule.value) : rule;
  if (!rule.ok || !program.ok) return undefined;
  if (!program.value.given.some(({ name }) => name === 'gaussNewton')) return undefined;
  const node = nodesOf(...rule.value.statements.map(({ value }) => value)).find(
    (one) => one.kind === 'name' && one.name === 'gaussNewton',
  );
  const refused = attempt(() =>
    reject(
      'needs-network',
      '`gaussNewton` is made from the answers of a network. On a surface use `hessian`.',
      node?.span,
    ),
  );
  return refused.ok ? undefined : refused.error;
};
