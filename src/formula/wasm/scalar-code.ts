import { type BinaryOperation, isComparison, type UnaryOperation } from '../graph/operation';
import type { NodeId, ValueNode } from '../graph/value-graph';
import type { FunctionBuilder } from './assembler/function-builder';
import type { Opcode } from './assembler/opcodes';
import type { MathCallees, MathName } from './math';

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
      else f.call(math[node.operation as MathName]);
      return;
    }
    case 'binary': {
      read(node.args[0]);
      read(node.args[1]);
      const opcode = binaryOpcodes[node.operation];
      if (opcode === undefined) f.call(math[node.operation as MathName]);
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
