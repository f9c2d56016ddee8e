import type { Expression, Rule, Statement } from './ast';
import { at, literalValue, numberOf } from './build';
import { simplifyDropping } from './simplify';
import { substitute } from './traverse';
import { pruneDead } from './versions';

/** Puts constants in the place of hyperparameters and simplifies. */
export const foldExpression = (e: Expression, constants: ReadonlyMap<string, number>): Expression =>
  simplifyDropping(
    substitute(e, (name) => {
      const value = constants.get(name);
      return value === undefined ? undefined : numberOf(value);
    }),
  );

/**
 * Folds options into a rule: 0 * u and branches not taken vanish, locals that became constant are put in where
 * they are read, `g = g` goes, and so does every statement on which the new theta (and what `kept` names) no longer
 * depends.
 */
export const foldRule = (
  rule: Rule,
  constants: ReadonlyMap<string, number>,
  kept: Iterable<string> = [],
): Rule => {
  const written = new Set(rule.statements.map(({ target }) => target));
  // A name that the rule writes is no hyperparameter.
  const known = new Map([...constants].filter(([name]) => !written.has(name)));
  const folded: Statement[] = [];
  for (const { target, value, span } of rule.statements) {
    const result = foldExpression(value, known);
    const constant = literalValue(result);
    // What the author wrote as a number stays named; what an option made a number is put in.
    if (constant !== undefined && literalValue(value) === undefined) known.set(target, constant);
    else known.delete(target);
    folded.push({ target, value: result, ...at(span) });
  }
  return { statements: pruneDead(withoutIdentities(folded), kept) };
};

/** Drops `u = u` where `u` keeps a meaning without it: given, or written by another statement. */
const withoutIdentities = (statements: readonly Statement[]): readonly Statement[] => {
  let kept = [...statements];
  for (const statement of statements) {
    const { target, value } = statement;
    if (value.kind !== 'name' || value.name !== target) continue;
    const others = kept.filter((other) => other !== statement);
    if (target === 'g' || others.some((other) => other.target === target)) kept = others;
  }
  return kept;
};
