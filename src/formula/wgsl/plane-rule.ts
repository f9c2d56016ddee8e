import { ruleGraph } from '../graph/rule-graph';
import { type NodeId, ValueGraph } from '../graph/value-graph';
import { planeComponents } from '../matrix/plane-components';
import type { RuleProgram } from '../program';
import { emitNodes, type WgslInput } from './emitter';
import type { LibraryUse } from './library';
import { planeMatrix } from './plane-matrix';

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

/** Slots of every state variable that is not uniform, in program order: 2 for one that varies by coordinate, else 1. */
export const planeSlots = (program: RuleProgram): readonly number[] =>
  program.state.flatMap(({ shape }) => (shape === 'uniform' ? [] : [planeComponents(shape)]));

export const emitPlaneRuleWgsl = (
  program: RuleProgram,
  { prefix, firstSlot, firstUniform }: PlaneRulePlace,
): PlaneRuleWgsl => {
  const rule = ruleGraph(program);
  const source = rule.graph;
  // The plane has two parameters in one layer: vectors become two numbers, reductions sums of two.
  const graph = new ValueGraph();
  const texts = new Map<NodeId, WgslInput>();
  const define = (name: string, text: string): NodeId => {
    const id = graph.input(name, 'element');
    texts.set(id, { text, scalar: true });
    return id;
  };
  const inputs = new Map<string, readonly [NodeId, NodeId]>();
  for (const name of ['theta', 'g'])
    inputs.set(name, [define(`${name}.x`, `${name}.x`), define(`${name}.y`, `${name}.y`)]);
  program.handed.forEach((name, k) => {
    const id = define(`u ${name}`, `u_${firstUniform + k}`);
    inputs.set(name, [id, id]);
  });
  const slotOf: number[] = [];
  let slot = firstSlot;
  for (const { name, shape } of rule.state) {
    slotOf.push(slot);
    const first = define(`s ${name} 0`, `s_${slot}`);
    const second = planeComponents(shape) === 2 ? define(`s ${name} 1`, `s_${slot + 1}`) : first;
    inputs.set(name, [first, second]);
    slot += planeComponents(shape);
  }

  const made: (readonly [NodeId, NodeId])[] = [];
  const pairOf = (id: NodeId) => {
    const pair = made[id];
    if (pair === undefined) throw new Error(`node ${id} was read before it was made`);
    return pair;
  };
  const both = (make: (component: 0 | 1) => NodeId): readonly [NodeId, NodeId] => [
    make(0),
    make(1),
  ];
  source.nodes.forEach((node, id) => {
    const pair = (): readonly [NodeId, NodeId] => {
      switch (node.kind) {
        case 'number':
          return both(() => graph.number(node.value));
        case 'input': {
          const known = inputs.get(node.name);
          if (known === undefined) throw new Error(`${node.name} is no input of this rule`);
          return known;
        }
        case 'unary':
          return both((c) => graph.unary(node.operation, pairOf(node.args[0])[c]));
        case 'binary':
          return both((c) =>
            graph.binary(node.operation, pairOf(node.args[0])[c], pairOf(node.args[1])[c]),
          );
        case 'select':
          return both((c) =>
            graph.select(pairOf(node.args[0])[c], pairOf(node.args[1])[c], pairOf(node.args[2])[c]),
          );
        case 'sum': {
          const [x, y] = pairOf(node.args[0]);
          const sum = graph.binary('add', x, y);
          return [sum, sum];
        }
        case 'count': {
          const count = graph.number(2);
          return [count, count];
        }
        case 'matrix':
          return planeMatrix(graph, node, node.args.map(pairOf));
        default:
          return node satisfies never;
      }
    };
    made[id] = pair();
  });

  const outputs = [
    ...(['x', 'y'] as const).map((axis, c) => ({
      name: `theta.${axis}`,
      node: pairOf(rule.theta)[c === 0 ? 0 : 1],
    })),
    ...rule.state.flatMap(({ shape, after }, k) => {
      const at = slotOf[k] ?? 0;
      const [first, second] = pairOf(after);
      const one = { name: `s_${at}`, node: first };
      return planeComponents(shape) === 2 ? [one, { name: `s_${at + 1}`, node: second }] : [one];
    }),
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
  return { uses: code.uses, body: body.join('\n'), slots: slot - firstSlot };
};

export interface PlaneRulePlace {
  readonly prefix: string;
  readonly firstSlot: number;
  /** The number of the rule's first uniform. */
  readonly firstUniform: number;
}
