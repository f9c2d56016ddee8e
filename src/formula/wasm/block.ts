import { needed, type RuleGraph } from '../graph/rule-graph';
import type { NodeId } from '../graph/value-graph';

const POINTER = 4;
const DOUBLE = 8;

/** Where each thing of an update is in its block of memory, in bytes. */
export interface RuleBlock {
  readonly size: number;
  /** Addresses of the vectors. */
  readonly theta: number;
  readonly gradient: number;
  /** Of the new parameters; may be that of the old ones. */
  readonly out: number;
  readonly elementState: readonly { readonly name: string; readonly at: number }[];
  /** Addresses of the vectors that the rule reads beside theta and gradient. */
  readonly given: readonly { readonly name: string; readonly at: number }[];
  /** Float64 each: the handed uniforms, in the order of `program.handed`. */
  readonly uniforms: number;
  /** Float64: one for `all`, one per layer for `layer`. */
  readonly scalarState: readonly {
    readonly name: string;
    readonly shape: 'all' | 'layer';
    readonly at: number;
    readonly after: NodeId;
  }[];
  /** Where the value of a node that is not an element's is. */
  readonly slots: ReadonlyMap<NodeId, number>;
}

/** Everything that a rule leaves behind. */
export const rootsOf = (rule: RuleGraph): readonly NodeId[] => [
  rule.theta,
  ...rule.state.map(({ after }) => after),
];

export const layOutBlock = (
  rule: RuleGraph,
  layers: number,
  given: readonly { readonly name: string }[] = [],
): RuleBlock => {
  const { graph } = rule;
  const elements = rule.state.filter(({ shape }) => shape === 'element');
  const first = 3 * POINTER;
  const afterState = first + elements.length * POINTER;
  let size = Math.ceil((afterState + given.length * POINTER) / DOUBLE) * DOUBLE;
  const place = (count: number) => {
    const at = size;
    size += count * DOUBLE;
    return at;
  };
  const uniforms = place(rule.uniforms.length);
  const slots = new Map(rule.uniforms.map((id, k) => [id, uniforms + k * DOUBLE]));
  const scalarState = rule.state.flatMap(({ name, shape, after }) => {
    if (shape !== 'all' && shape !== 'layer') return [];
    const at = place(shape === 'layer' ? layers : 1);
    slots.set(graph.input(name, shape), at);
    return [{ name, shape, at, after }];
  });
  for (const id of needed(graph, rootsOf(rule))) {
    const { kind, shape } = graph.node(id);
    if (shape !== 'element' && kind !== 'number' && !slots.has(id))
      slots.set(id, place(shape === 'layer' ? layers : 1));
  }
  return {
    size,
    theta: 0,
    gradient: POINTER,
    out: 2 * POINTER,
    elementState: elements.map(({ name }, k) => ({ name, at: first + k * POINTER })),
    given: given.map(({ name }, k) => ({ name, at: afterState + k * POINTER })),
    uniforms,
    scalarState,
    slots,
  };
};
