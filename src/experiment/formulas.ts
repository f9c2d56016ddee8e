import type { FormulaSpec } from '../catalog/definition';
import type { FormulaError } from '../formula/error';
import { formulaError } from '../formula/failure';
import { parseExpression } from '../formula/parse';
import { fail, type Result, succeed } from '../formula/result';
import { sayFormula } from '../formula/sentences';
import { nodesOf } from '../formula/traverse';
import { type ExperimentError, formulaProblem, problem } from './error';

export interface Formulas {
  readonly texts: Readonly<Record<string, string>>;
  /** What was given beside them. */
  readonly rest: Readonly<Record<string, unknown>>;
}

/** An expression over the specification's names, `pi` and `e` alone, without reductions. */
export const checkFormula = (spec: FormulaSpec, text: string): Result<void, FormulaError> => {
  const parsed = parseExpression(text);
  if (!parsed.ok) return parsed;
  const known = [...spec.names, 'pi', 'e'];
  const names = known.join(', ');
  for (const node of nodesOf(parsed.value)) {
    const span = node.span ?? { line: 1, column: 1, length: text.length };
    if (node.kind === 'reduce' || node.kind === 'matrix')
      return fail(
        formulaError(
          'bad-reduction',
          sayFormula('reductionOfNumbers', { name: node.callee, names }),
          span,
        ),
      );
    if (node.kind === 'name' && !known.includes(node.name))
      return fail(
        formulaError(
          'unknown-name',
          sayFormula('unknownName', {
            name: node.name.slice(0, 40),
            hint: sayFormula('useNames', { names }),
          }),
          span,
        ),
      );
  }
  return succeed(undefined);
};

/** Parameters that are formulas, checked and filled in. */
export const parseFormulas = (
  specs: Readonly<Record<string, FormulaSpec>>,
  given: Readonly<Record<string, unknown>>,
  field: string,
): Result<Formulas, ExperimentError> => {
  const texts: Record<string, string> = {};
  const rest = Object.fromEntries(
    Object.entries(given).filter(([name]) => !Object.hasOwn(specs, name)),
  );
  for (const [name, spec] of Object.entries(specs)) {
    const text = (Object.hasOwn(given, name) ? given[name] : undefined) ?? spec.default;
    const where = `${field}.${name}`;
    if (typeof text !== 'string')
      return problem('wrong-type', where, `must be a formula like "${spec.default}"`);
    const checked = checkFormula(spec, text);
    if (!checked.ok) return formulaProblem(where, checked.error);
    texts[name] = text;
  }
  return succeed({ texts, rest });
};
