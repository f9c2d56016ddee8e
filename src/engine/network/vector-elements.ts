import type * as tf from '@tensorflow/tfjs-core';
import type { Expression } from '../../formula/ast';
import { type Elements, plainNumbers } from '../../formula/linear';
import { pointwise } from './pointwise';

type Operand = number | tf.Tensor;

const written = (value: Operand, name: string): Expression =>
  typeof value === 'number' ? { kind: 'number', value } : { kind: 'name', name };

/** An expression of these values, which `make` is given by name or as numbers. */
const computed = (
  values: readonly Operand[],
  make: (args: readonly Expression[]) => Expression,
): tf.Tensor => {
  const tensors = values.flatMap((value, k) =>
    typeof value === 'number' ? [] : [[`a${k}`, value] as const],
  );
  return pointwise(
    make(values.map((value, k) => written(value, `a${k}`))),
    Object.fromEntries(tensors),
  );
};

const isNumber = (value: Operand): value is number => typeof value === 'number';

/** Numbers of many elements at once, as tensors where they are not all the same. Use inside `tf.tidy`. */
export const vectorElements: Elements<tf.Tensor> = {
  operator: (operator, a, b) =>
    isNumber(a) && isNumber(b)
      ? plainNumbers.operator(operator, a, b)
      : computed([a, b], ([left = written(0, ''), right = left]) => ({
          kind: 'binary',
          operator,
          left,
          right,
        })),
  call: (callee, args) =>
    args.every(isNumber)
      ? plainNumbers.call(callee, args)
      : computed(args, (given) => ({ kind: 'call', callee, args: given })),
  select: (condition, yes, no) => {
    if (isNumber(condition)) return condition !== 0 ? yes : no;
    if (yes === no) return yes;
    return computed([condition, yes, no], (args) => ({ kind: 'call', callee: 'if', args }));
  },
};
