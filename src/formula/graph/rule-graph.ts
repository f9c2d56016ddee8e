import type { RuleProgram, Shape } from '../program';
import { type NodeId, ValueGraph } from './value-graph';

/** The vector part of a rule as a graph: what it reads is input, what it leaves behind are nodes. */
export interface RuleGraph {
  readonly graph: ValueGraph;
  /** The new parameters. */
  readonly theta: NodeId;
  /** State that is not uniform, in the order of `program.state`, and its value after the update. */
  readonly state: readonly {
    readonly name: string;
    readonly shape: Shape;
    readonly after: NodeId;
  }[];
  /** What every instruction of `program.body` writes. */
  readonly instructions: readonly NodeId[];
  /** The k-th handed uniform's node, in the order of `program.handed`. */
  readonly uniforms: readonly NodeId[];
}

/** Resolves every read of `program.body` to the latest write above it. */
export function ruleGraph(program: RuleProgram): RuleGraph {
  const graph = new ValueGraph();
  const scope = new Map<string, NodeId>();
  scope.set('theta', graph.input('theta', 'element'));
  scope.set('g', graph.input('g', 'element'));
  for (const { name } of program.given) scope.set(name, graph.input(name, 'element'));
  const uniforms = program.handed.map((name) => graph.input(name, 'uniform'));
  program.handed.forEach((name, k) => {
    const node = uniforms[k];
    if (node !== undefined) scope.set(name, node);
  });
  const vectors = program.state.filter((variable) => variable.shape !== 'uniform');
  for (const { name, shape } of vectors) scope.set(name, graph.input(name, shape));
  const instructions = program.body.map(({ target, value }) => {
    const node = graph.expression(value, scope);
    scope.set(target, node);
    return node;
  });
  const latest = (name: string): NodeId => {
    const id = scope.get(name);
    if (id === undefined) throw new Error(`${name} has no value at the end of the rule`);
    return id;
  };
  const state = vectors.map(({ name, shape }) => ({ name, shape, after: latest(name) }));
  return { graph, theta: latest('theta'), state, instructions, uniforms };
}

/**
 * Every node that `wanted` needs, itself included, in an order in which arguments come first.
 * @param argumentsOf the arguments of a node that does not need all of its own
 */
export function needed(
  graph: ValueGraph,
  wanted: readonly NodeId[],
  stop: (id: NodeId) => boolean = () => false,
  argumentsOf: (id: NodeId) => readonly NodeId[] | undefined = () => undefined,
): readonly NodeId[] {
  const marked = new Set<NodeId>(wanted);
  const highest = Math.max(-1, ...wanted);
  for (let id = highest; id >= 0; id--) {
    const node = graph.node(id);
    if (!marked.has(id) || stop(id) || node.kind === 'number' || node.kind === 'input') continue;
    for (const arg of argumentsOf(id) ?? node.args) marked.add(arg);
  }
  return [...marked].sort((a, b) => a - b);
}
