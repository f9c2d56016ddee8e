import type { Expression, Rule } from './ast';
import { reject } from './failure';
import { constants } from './functions';
import { givenVectors } from './given';
import { sayFormula } from './sentences';
import { nearest } from './suggest';
import { shorten } from './tokenize';
import { nodesOf } from './traverse';

const given = ['theta', 'g', 't', 'lr', ...givenVectors];

/** Rejects a rule that never writes theta, and names that nothing gives a value. */
export const checkRule = (
  rule: Rule,
  hyper: readonly string[] | undefined,
  folded: Iterable<string>,
): void => {
  if (!rule.statements.some(({ target }) => target === 'theta')) {
    reject('no-update', sayFormula('noUpdate'), rule.statements[0]?.span);
  }
  if (hyper === undefined) return;
  const written = rule.statements.map(({ target }) => target);
  const known = new Set([...given, ...constants.keys(), ...written, ...hyper, ...folded]);
  for (const { target, value, span } of rule.statements) {
    if (hyper.includes(target)) {
      reject(
        'not-assignable',
        sayFormula('notAssignable', { name: target, what: sayFormula('aHyperparameter') }),
        span === undefined ? undefined : { ...span, length: target.length },
      );
    }
    checkNames(value, known);
  }
};

/** Rejects the first name that is not known, with the nearest that is. */
export const checkNames = (e: Expression, known: ReadonlySet<string>): void => {
  for (const node of nodesOf(e)) {
    if (node.kind !== 'name' || known.has(node.name)) continue;
    const near = nearest(node.name, known, 3);
    const hint =
      near === undefined
        ? sayFormula('knownHere', { names: [...known].join(', ') })
        : sayFormula('didYouMean', { name: near });
    reject(
      'unknown-name',
      sayFormula('unknownName', { name: shorten(node.name), hint }),
      node.span,
    );
  }
};
