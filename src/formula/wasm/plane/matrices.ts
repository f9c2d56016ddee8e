import type { MatrixFunctionName } from '../../ast';
import type { NodeId, ValueGraph } from '../../graph/value-graph';
import { inverseRoot } from '../../matrix/inverse-root';
import { orthonormal } from '../../matrix/orthonormal';
import type { Callee, FunctionBuilder } from '../assembler/function-builder';
import type { ModuleBuilder } from '../assembler/module-builder';
import type { ReadNumber } from '../numbers';
import { places, planeDoubles } from './memory';

const DOUBLE = 8;
const SIDE = 2;
const SIZE = SIDE * SIDE;

/** Reads a matrix of two rows and what comes behind it at an address, and leaves the result there. */
const onMemory =
  (make: (values: Float64Array, after: number) => Float64Array) =>
  (address: number): void => {
    const doubles = planeDoubles();
    const at = address / DOUBLE;
    const values = make(doubles.slice(at, at + SIZE), doubles[at + SIZE] ?? Number.NaN);
    planeDoubles().set(values, at);
  };

/** The matrix functions of `planeMatrix` that the host computes; to be handed to modules of planes as `env`. */
export const matrixImports = {
  inverseRoot: onMemory(
    (values, p) => inverseRoot({ rows: SIDE, columns: SIDE, values }, p).values,
  ),
  orthonormal: onMemory((values) => orthonormal({ rows: SIDE, columns: SIDE, values }).values),
} as const;

/** How code of a module has matrices made. */
export interface MatrixCode {
  call(
    f: FunctionBuilder,
    id: NodeId,
    callee: MatrixFunctionName,
    args: readonly NodeId[],
    read: ReadNumber,
  ): void;
  read(f: FunctionBuilder, id: NodeId, index: number): void;
}

/** Declares the functions that a graph calls; nothing where it calls none. */
export const importMatrices = (
  module: ModuleBuilder,
  graph: ValueGraph,
): MatrixCode | undefined => {
  const callees = new Set<MatrixFunctionName>();
  for (const node of graph.nodes) if (node.kind === 'matrix') callees.add(node.callee);
  if (callees.size === 0) return undefined;
  const declared = new Map<MatrixFunctionName, Callee>(
    [...callees].map((name) => [name, module.import(name, { parameters: ['i32'], results: [] })]),
  );
  const addresses = new Map<NodeId, number>();
  let next: number = places.matrices * DOUBLE;
  return {
    call(f, id, callee, args, read) {
      const target = declared.get(callee);
      if (target === undefined) throw new Error(`${callee} was not declared`);
      const address = next;
      next += (SIZE + 1) * DOUBLE;
      if (next > places.uniforms * DOUBLE) throw new Error('too many matrix functions in one rule');
      addresses.set(id, address);
      args.forEach((arg, k) => {
        f.i32(address);
        read(arg);
        f.memory('f64.store', k * DOUBLE);
      });
      f.i32(address).call(target);
    },
    read(f, id, index) {
      const address = addresses.get(id);
      if (address === undefined) throw new Error('a matrix was read before it was made');
      f.i32(address).memory('f64.load', index * DOUBLE);
    },
  };
};
