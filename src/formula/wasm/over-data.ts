import type { NodeId, ValueGraph } from '../graph/value-graph';
import type { FunctionBuilder, Local } from './assembler/function-builder';
import type { ReadNumber } from './numbers';

/** What `emitNumbers` has of nodes among which are reductions over data. */
export interface OverData {
  readonly graph: ValueGraph;
  /** Arguments before the nodes that use them. */
  readonly order: readonly NodeId[];
  readonly known: (id: NodeId) => (() => void) | undefined;
  /** Computes a node where it is wanted in a local: read more than once, or `keep`. */
  readonly make: (id: NodeId, keep: boolean) => void;
  readonly keep: (id: NodeId, local: Local) => void;
  readonly read: ReadNumber;
}

type CodeOverData = (f: FunctionBuilder, nodes: OverData) => void;

let code: CodeOverData | undefined;

/** Done by `data-loop.ts`, which the page fetches with the first formula over data. */
export const installOverData = (installed: CodeOverData): void => {
  code = installed;
};

export const codeOverData = (): CodeOverData => {
  if (code === undefined) throw new Error('code over data needs formula/wasm/data-loop');
  return code;
};
