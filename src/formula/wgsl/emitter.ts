import type { NodeId, ValueGraph } from '../graph/value-graph';
import { emitNodes as emitIn, type ShaderDialect, type ShaderInput } from '../shader/emit';
import { type LibraryUse, libraryCall, type WgslType } from './library';
import { wgslNumber } from './number';

/** How code names a value from outside; `scalar` is an f32 in code over vectors. */
export type WgslInput = ShaderInput;

export interface WgslCode {
  /** `let` statements, one a line. */
  readonly statements: readonly string[];
  /** The values of the wanted nodes, of the full type, in the order asked for. */
  readonly values: readonly string[];
  readonly uses: readonly LibraryUse[];
}

const dialectOf = (type: WgslType): ShaderDialect => ({
  number: wgslNumber,
  spread: (text) => (type === 'f32' ? text : `${type}(${text})`),
  declare: (name, value) => `let ${name} = ${value};`,
  select: (condition, yes, no) => `select(${no}, ${yes}, ${condition})`,
  library: (name) => libraryCall({ name, type }),
});

/** Graph nodes as WGSL; see `shader/emit`. */
export function emitNodes(
  graph: ValueGraph,
  wanted: readonly NodeId[],
  type: WgslType,
  outside: (id: NodeId) => WgslInput | undefined,
  prefix = 't',
): WgslCode {
  const { statements, values, uses } = emitIn(graph, wanted, dialectOf(type), outside, prefix);
  return { statements, values, uses: uses.map((name) => ({ name, type })) };
}
