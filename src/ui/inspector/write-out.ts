import type { Expression } from '../../formula/ast';
import { binaryOf as binary, callOf, nameOf, numberOf } from '../../formula/build';
import { constants } from '../../formula/functions';
import { mapChildren, namesIn } from '../../formula/traverse';
import { hasReduction } from './fold-reductions';

const two = numberOf(2);

/**
 * A statement that is nothing but a sum, mean, norm or dot product, with the numbers of both coordinates:
 * `norm(g)` as the root of 3^2 + 4^2. Undefined for what is another statement, or made of more than such numbers.
 * @param lookup the number of a name for x (0) or y (1); NaN where there is none
 * @param numbers takes these numbers, under names that no rule has
 */
export const writeOut = (
  e: Expression,
  lookup: (name: string, coordinate: 0 | 1) => number,
  numbers: Map<string, number>,
): Expression | undefined => {
  if (e.kind !== 'reduce' || e.args.some(hasReduction)) return undefined;
  const names = [...namesIn(...e.args)].filter((name) => !constants.has(name));
  if (names.some((name) => Number.isNaN(lookup(name, 0) + lookup(name, 1)))) return undefined;
  const at = (part: Expression, coordinate: 0 | 1): Expression => {
    if (part.kind !== 'name' || constants.has(part.name))
      return mapChildren(part, (child) => at(child, coordinate));
    const name = `#${numbers.size}`;
    numbers.set(name, lookup(part.name, coordinate));
    return nameOf(name);
  };
  const { callee } = e;
  const [a, b = a] = e.args;
  if (!a || !b) return undefined;
  switch (callee) {
    case 'sum':
      return binary('+', at(a, 0), at(a, 1));
    case 'mean':
      // A fraction would stand higher than the symbols do.
      return binary('*', numberOf(0.5), binary('+', at(a, 0), at(a, 1)));
    case 'norm': {
      const squares = binary('+', binary('^', at(a, 0), two), binary('^', at(a, 1), two));
      return callOf('sqrt', [squares]);
    }
    case 'dot':
      return binary('+', binary('*', at(a, 0), at(b, 0)), binary('*', at(a, 1), at(b, 1)));
    default:
      return callee satisfies never;
  }
};
