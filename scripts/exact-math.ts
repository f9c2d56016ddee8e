import { isNode, memberName, type Node } from './syntax-nodes';

/** IEEE 754 and ECMAScript leave engines no choice in these; all others of `Math` they round as they like. */
const EXACT = new Set(
  'abs ceil clz32 floor fround imul max min round sign sqrt trunc PI E LN2 LN10 LOG2E LOG10E SQRT2 SQRT1_2'.split(
    ' ',
  ),
);

const isNumber = (node: unknown): boolean =>
  isNode(node) &&
  ((node.type === 'Literal' && typeof node.value === 'number') ||
    (node.type === 'UnaryExpression' && isNumber(node.argument)));

/** A power whose last digit is the engine's choice. Powers of two have nothing to round. */
const isOpenPower = ({ type, operator, left, right }: Node): boolean => {
  if (type === 'AssignmentExpression') return operator === '**=';
  if (type !== 'BinaryExpression' || operator !== '**') return false;
  return !(isNode(left) && left.value === 2 && isNumber(right));
};

/**
 * Finds what engines compute differently in their last digits. To be shown every node, parents first.
 * @returns what is wrong with a node, up to where the remedy is found
 */
export const createMathWatch = () => {
  const exact = new Set<unknown>();
  return (node: Node): string | undefined => {
    const [owner, member = ''] = memberName(node)?.split('.') ?? [];
    if (owner === 'Math' && EXACT.has(member)) exact.add(node.object);
    if (node.type === 'Identifier' && node.name === 'Math' && !exact.has(node))
      return "engines differ in the last digits of Math's functions: take those";
    return isOpenPower(node)
      ? 'engines differ in the last digits of **: multiply, or take pow'
      : undefined;
  };
};
