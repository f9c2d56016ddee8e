import type { Dimension } from '../graph/on-plane';
import { planeRule, planeSlots } from '../graph/plane-rule';
import { type NodeId, ValueGraph } from '../graph/value-graph';
import type { RuleProgram } from '../program';
import { emitNodes, type WgslInput } from './emitter';
import type { LibraryUse } from './library';

/**
 * One update of a point of the plane as WGSL, reductions included: both coordinates in one invocation.
 *
 * Define the library functions of `uses` and paste `body` in a function in which are declared
 * - `var theta: vec2<f32>` and `let g: vec2<f32>`,
 * - `var s_<k>: f32`: the state, `planeSlots` of it, counted from `firstSlot` on,
 * - `u_<k>: f32`: `program.handed` in its order, counted from `firstUniform` on.
 * Temporaries have the given prefix, so that two rules can stand in one function.
 */
export interface PlaneRuleWgsl {
  readonly uses: readonly LibraryUse[];
  readonly body: string;
  /** How many numbers of state this rule has. */
  readonly slots: number;
}

export const emitPlaneRuleWgsl = (
  program: RuleProgram,
  { prefix, firstSlot, firstUniform, dimension }: PlaneRulePlace,
): PlaneRuleWgsl => {
  const graph = new ValueGraph();
  const texts = new Map<NodeId, WgslInput>();
  const define = (text: string): NodeId => {
    const id = graph.input(text, 'element');
    texts.set(id, { text, scalar: true });
    return id;
  };
  const vectors = program.state.filter(({ shape }) => shape !== 'uniform');
  const slots = planeSlots(program);
  const firstOf = slots.map((_, k) => slots.slice(0, k).reduce((sum, n) => sum + n, firstSlot));
  const inputOf = (name: string, k: number) => {
    if (name === 'theta' || name === 'g') return define(`${name}.${k === 0 ? 'x' : 'y'}`);
    const handed = program.handed.indexOf(name);
    if (handed >= 0) return define(`u_${firstUniform + handed}`);
    const first = firstOf[vectors.findIndex((variable) => variable.name === name)];
    if (first === undefined) throw new Error(`${name} is no input of this rule`);
    return define(`s_${first + k}`);
  };
  const rule = planeRule(program, graph, inputOf, dimension);

  const outputs = [
    ...rule.theta.map((node, c) => ({ name: c === 0 ? 'theta.x' : 'theta.y', node })),
    ...rule.state.flatMap((numbers, k) =>
      numbers.map((node, c) => ({ name: `s_${(firstOf[k] ?? 0) + c}`, node })),
    ),
  ];
  const code = emitNodes(
    graph,
    outputs.map(({ node }) => node),
    'f32',
    (id) => texts.get(id),
    `${prefix}t`,
  );
  // All new values stand before the first assignment: they read the old ones.
  const changed = outputs.flatMap(({ name }, k) => {
    const value = code.values[k] ?? name;
    return value === name ? [] : [{ name, value, fresh: `${prefix}n${k}` }];
  });
  const body = [
    ...code.statements,
    ...changed.map(({ fresh, value }) => `let ${fresh} = ${value};`),
    ...changed.map(({ name, fresh }) => `${name} = ${fresh};`),
  ];
  return { uses: code.uses, body: body.join('\n'), slots: slots.reduce((sum, n) => sum + n, 0) };
};

export interface PlaneRulePlace {
  readonly prefix: string;
  readonly firstSlot: number;
  /** The number of the rule's first uniform. */
  readonly firstUniform: number;
  /** 1 where x alone is a parameter. */
  readonly dimension: Dimension;
}
