import { type BinaryOperation, isComparison, type UnaryOperation } from '../graph/operation';
import type { NodeId, ValueNode } from '../graph/value-graph';
import type { FunctionBuilder } from './assembler/function-builder';
import type { Opcode } from './assembler/opcodes';
import { callMath, type MathCallees } from './math';

const unaryOpcodes = new Map<UnaryOperation, Opcode>([
  ['neg', 'f64.neg'],
  ['abs', 'f64.abs'],
  ['sqrt', 'f64.sqrt'],
  ['floor', 'f64.floor'],
  ['ceil', 'f64.ceil'],
  ['round', 'f64.nearest'],
]);

const binaryOpcodes: Readonly<Record<BinaryOperation, Opcode | undefined>> = {
  add: 'f64.add',
  sub: 'f64.sub',
  mul: 'f64.mul',
  div: 'f64.div',
  min: 'f64.min',
  max: 'f64.max',
  less: 'f64.lt',
  lessEqual: 'f64.le',
  greater: 'f64.gt',
  greaterEqual: 'f64.ge',
  equal: 'f64.eq',
  notEqual: 'f64.ne',
  pow: undefined,
  atan2: undefined,
  hypot: undefined,
};

type Operation = Extract<ValueNode, { kind: 'unary' | 'binary' | 'select' }>;

/** 1 or -1 in place of a number; zeros and what is no number stay as they are. */
const emitSign = (f: FunctionBuilder): void => {
  const x = f.local('f64');
  f.set(x).f64(1).get(x).op('f64.copysign').get(x);
  f.get(x).f64(0).op('f64.gt').get(x).f64(0).op('f64.lt', 'i32.or', 'select');
};

/** Writes one operation on numbers in float64; its value is left on the stack. @param read puts a node's there */
export const emitScalar = (
  f: FunctionBuilder,
  node: Operation,
  read: (id: NodeId) => void,
  math: MathCallees,
): void => {
  switch (node.kind) {
    case 'unary': {
      read(node.args[0]);
      const opcode = unaryOpcodes.get(node.operation);
      if (opcode !== undefined) f.op(opcode);
      else if (node.operation === 'sign') emitSign(f);
      else callMath(f, node.operation, math);
      return;
    }
    case 'binary': {
      read(node.args[0]);
      read(node.args[1]);
      const opcode = binaryOpcodes[node.operation];
      if (opcode === undefined) callMath(f, node.operation, math);
      else f.op(opcode);
      if (isComparison(node.operation)) f.op('f64.convert_i32_u');
      return;
    }
    case 'select':
      read(node.args[1]);
      read(node.args[2]);
      read(node.args[0]);
      f.f64(0).op('f64.ne', 'select');
      return;
    default:
      node satisfies never;
  }
};
