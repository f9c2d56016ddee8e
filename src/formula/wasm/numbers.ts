import { needed } from '../graph/rule-graph';
import type { NodeId, ValueGraph } from '../graph/value-graph';
import type { FunctionBuilder, Local } from './assembler/function-builder';
import type { MathCallees } from './math';
import { codeOverData } from './over-data';
import type { MatrixCode } from './plane/matrices';
import { emitScalar } from './scalar-code';

export interface NumbersContext {
  readonly graph: ValueGraph;
  readonly math: MathCallees;
  /** Where the host makes matrices. */
  readonly matrices?: MatrixCode;
  /** Puts a value on the stack that is there already; nothing for what is to be computed. */
  readonly known: (id: NodeId) => (() => void) | undefined;
}

/** Puts the value of a wanted node on the stack. */
export type ReadNumber = (id: NodeId) => void;

/**
 * Writes float64 code of what the wanted nodes need, every node once: those with several readers into locals, the others
 * where they are read. Reductions over data are made in one loop over its points, which must have been put into memory.
 * @returns to be asked once for every mention in `wanted`, before anything that `known` reads is changed
 */
export const emitNumbers = (
  f: FunctionBuilder,
  wanted: readonly NodeId[],
  { graph, math, matrices, known }: NumbersContext,
): ReadNumber => {
  const order = needed(graph, wanted, (id) => known(id) !== undefined);
  const reads = new Map<NodeId, number>();
  const count = (id: NodeId) => reads.set(id, (reads.get(id) ?? 0) + 1);
  for (const id of wanted) count(id);
  for (const id of order) {
    const node = graph.node(id);
    if (known(id) !== undefined || node.kind === 'number' || node.kind === 'input') continue;
    for (const arg of node.args) count(arg);
  }
  const locals = new Map<NodeId, Local>();
  const compute = (id: NodeId): void => {
    const node = graph.node(id);
    switch (node.kind) {
      case 'number':
        f.f64(node.value);
        return;
      case 'unary':
      case 'binary':
      case 'select':
        emitScalar(f, node, read, math);
        return;
      case 'entry':
        if (matrices === undefined) throw new Error('no host makes matrices here');
        matrices.read(f, node.args[0], node.index);
        return;
      case 'input':
      case 'matrix':
      case 'fold':
      case 'sum':
      case 'count':
        throw new Error(`${node.kind} is no number`);
      default:
        node satisfies never;
    }
  };
  const read: ReadNumber = (id) => {
    const given = known(id);
    const local = locals.get(id);
    if (given !== undefined) given();
    else if (local !== undefined) f.get(local);
    else compute(id);
  };
  const make = (id: NodeId, keep: boolean): void => {
    const node = graph.node(id);
    if (known(id) !== undefined || node.kind === 'number') return;
    if (node.kind === 'matrix') {
      if (matrices === undefined) throw new Error('no host makes matrices here');
      matrices.call(f, id, node.callee, node.args, read);
    } else if (keep || (reads.get(id) ?? 0) > 1 || node.kind === 'entry') {
      const local = f.local('f64');
      compute(id);
      f.set(local);
      locals.set(id, local);
    }
  };
  if (!order.some((id) => graph.node(id).kind === 'fold')) {
    for (const id of order) make(id, false);
    return read;
  }
  codeOverData()(f, {
    graph,
    order,
    known,
    make,
    keep: (id, local) => locals.set(id, local),
    read,
  });
  return read;
};
