import { type BinaryOperation, isComparison, type UnaryOperation } from '../graph/operation';
import { needed } from '../graph/rule-graph';
import type { NodeId, ValueGraph } from '../graph/value-graph';
import type { FunctionBuilder, Local } from './assembler/function-builder';
import type { Opcode } from './assembler/opcodes';
import { callMath, type MathCallees } from './math';

const unaryOpcodes = new Map<UnaryOperation, Opcode>([
  ['neg', 'f32x4.neg'],
  ['abs', 'f32x4.abs'],
  ['sqrt', 'f32x4.sqrt'],
  ['floor', 'f32x4.floor'],
  ['ceil', 'f32x4.ceil'],
  ['round', 'f32x4.nearest'],
]);

const binaryOpcodes: Readonly<Record<BinaryOperation, Opcode | undefined>> = {
  add: 'f32x4.add',
  sub: 'f32x4.sub',
  mul: 'f32x4.mul',
  div: 'f32x4.div',
  min: 'f32x4.min',
  max: 'f32x4.max',
  less: 'f32x4.lt',
  lessEqual: 'f32x4.le',
  greater: 'f32x4.gt',
  greaterEqual: 'f32x4.ge',
  equal: 'f32x4.eq',
  notEqual: 'f32x4.ne',
  pow: undefined,
  atan2: undefined,
  hypot: undefined,
};

/** How element code may be written otherwise. */
export interface ElementOptions {
  /** Code over four numbers for functions that WebAssembly lacks: its argument becomes the value. */
  readonly vector?: Partial<
    Readonly<Record<UnaryOperation, (f: FunctionBuilder, x: Local) => void>>
  >;
  /** Where temporary values go; locals of their own, unless said otherwise. */
  readonly local?: () => Local;
}

/**
 * Writes graph nodes over four parameters at once in float32; every node once. Functions that WebAssembly lacks are
 * called lane by lane. @param outside where the values of inputs and of all scalars are
 * @returns where the wanted values are, in the order asked for
 */
export const emitElements = (
  f: FunctionBuilder,
  graph: ValueGraph,
  wanted: readonly NodeId[],
  outside: (id: NodeId) => Local | undefined,
  math: MathCallees,
  { vector = {}, local = () => f.local('v128') }: ElementOptions = {},
): readonly Local[] => {
  const places = new Map<NodeId, Local>();
  const masks = new Map<NodeId, Local>();
  const place = (id: NodeId): Local => {
    const found = places.get(id);
    if (found === undefined) throw new Error(`node ${id} was read before it was written`);
    return found;
  };
  const byLane = (
    operation: UnaryOperation | BinaryOperation,
    args: readonly Local[],
    to: Local,
  ) => {
    for (let lane = 0; lane < 4; lane += 1) {
      f.get(to);
      for (const arg of args) f.get(arg).lane('f32x4.extract_lane', lane).op('f64.promote_f32');
      callMath(f, operation, math);
      f.op('f32.demote_f64').lane('f32x4.replace_lane', lane).set(to);
    }
  };
  const unary = (operation: UnaryOperation, x: Local, to: Local) => {
    const opcode = unaryOpcodes.get(operation);
    const code = vector[operation];
    if (opcode !== undefined) f.get(x).op(opcode).set(to);
    else if (code !== undefined) {
      f.get(x).set(to);
      code(f, to);
    } else byLane(operation, [x], to);
  };
  const sign = (x: Local, to: Local) => {
    const side = (opcode: Opcode) => f.get(x).f32x4(0).op(opcode).f32x4(1).op('v128.and');
    side('f32x4.gt');
    side('f32x4.lt');
    // What does not equal itself is no number and stays so.
    f.op('f32x4.sub').get(x).get(x).get(x).op('f32x4.eq', 'v128.bitselect').set(to);
  };

  for (const id of needed(graph, wanted, (node) => outside(node) !== undefined)) {
    const given = outside(id);
    if (given !== undefined) {
      places.set(id, given);
      continue;
    }
    const node = graph.node(id);
    const to = local();
    places.set(id, to);
    switch (node.kind) {
      case 'number':
        f.f32x4(node.value).set(to);
        break;
      case 'unary':
        if (node.operation === 'sign') sign(place(node.args[0]), to);
        else unary(node.operation, place(node.args[0]), to);
        break;
      case 'binary': {
        const [a, b] = node.args.map(place);
        if (a === undefined || b === undefined) throw new Error('an operation lacks an argument');
        const { operation } = node;
        const opcode = binaryOpcodes[operation];
        if (opcode === undefined) byLane(operation, [a, b], to);
        else if (isComparison(operation)) {
          const mask = local();
          masks.set(id, mask);
          f.get(a).get(b).op(opcode).tee(mask).f32x4(1).op('v128.and').set(to);
        } else f.get(a).get(b).op(opcode).set(to);
        break;
      }
      case 'select': {
        const [condition, yes, no] = node.args;
        f.get(place(yes)).get(place(no));
        const mask = masks.get(condition);
        if (mask !== undefined) f.get(mask);
        else f.get(place(condition)).f32x4(0).op('f32x4.ne');
        f.op('v128.bitselect').set(to);
        break;
      }
      case 'input':
      case 'sum':
      case 'count':
      case 'matrix':
      case 'fold':
      case 'entry':
        throw new Error(`${node.kind} has no element code: it comes from outside`);
      default:
        node satisfies never;
    }
  }
  return wanted.map(place);
};
