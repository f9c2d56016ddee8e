import type { BinaryOperator, Expression, FunctionName, Span } from './ast';

/** `{ span }` or nothing, as `exactOptionalPropertyTypes` wants it. */
export const at = (span: Span | undefined): { readonly span?: Span } =>
  span === undefined ? {} : { span };

export const nameOf = (name: string, span?: Span): Expression => ({
  kind: 'name',
  name,
  ...at(span),
});

/** A finite number; a negative one is a negation, as the parser reads it. */
export const numberOf = (value: number, span?: Span): Expression =>
  value < 0
    ? { kind: 'negate', operand: { kind: 'number', value: -value, ...at(span) }, ...at(span) }
    : { kind: 'number', value, ...at(span) };

export const binaryOf = (
  operator: BinaryOperator,
  left: Expression,
  right: Expression,
  span?: Span,
): Expression => ({ kind: 'binary', operator, left, right, ...at(span) });

export const callOf = (
  callee: FunctionName,
  args: readonly Expression[],
  span?: Span,
): Expression => ({ kind: 'call', callee, args, ...at(span) });

/** The value of a number or a negated number; names, `pi` and `e` among them, have none. */
export const literalValue = (e: Expression): number | undefined => {
  if (e.kind === 'number') return e.value;
  if (e.kind === 'negate' && e.operand.kind === 'number') return -e.operand.value;
  return undefined;
};
