import { ruleGraph } from '../graph/rule-graph';
import { ruleBorder } from '../graph/scalars';
import type { NodeId } from '../graph/value-graph';
import type { RuleProgram } from '../program';
import { emitNodes, type WgslInput } from './emitter';
import { libraryText } from './library';

/**
 * One update of four parameters as WGSL.
 *
 * Paste `functions` at module scope and `body` in a function in which are declared
 * - `var theta: vec4<f32>` and `let g: vec4<f32>`,
 * - `var s_<k>: vec4<f32>` for the k-th name of `elementState`,
 * - `let x_<k>: vec4<f32>` for the k-th name of `given`,
 * - `let u_<k>: f32` for the k-th name of `uniforms` (all of `program.handed`, in its order),
 * - the k-th name of `scalars` (`c_<k>`): an `f32` where `scalarShapes` says `all`; a `vec4<f32>` where it says
 *   `layer`, for the four parameters may belong to different layers. Their values are those of
 *   `runReductions(program, …).scalars`, in this order,
 * - the k-th of `vectors` (`y_<k>`), a `vec4<f32>`, in the same way; so a rule without either is one dispatch by itself.
 *
 * After `body`, `theta` and every `s_<k>` hold the values after the update.
 */
export interface RuleWgsl {
  readonly functions: string;
  readonly body: string;
  readonly elementState: readonly string[];
  /** Vectors that the engine gives beside theta and g. */
  readonly given: readonly string[];
  readonly uniforms: readonly string[];
  readonly scalars: readonly string[];
  readonly scalarShapes: readonly ('all' | 'layer')[];
  readonly vectors: readonly string[];
  /** State that is not one number per parameter: `runReductions` keeps it, the kernel does not. */
  readonly scalarState: readonly string[];
}

export function emitRuleWgsl(program: RuleProgram): RuleWgsl {
  const rule = ruleGraph(program);
  const elementState = rule.state.filter(({ shape }) => shape === 'element');
  const { scalars, vectors } = ruleBorder(rule);
  const given = new Map<NodeId, WgslInput>();
  const slots = new Map([
    ...elementState.map(({ name }, k) => [name, `s_${k}`] as const),
    ...program.given.map(({ name }, k) => [name, `x_${k}`] as const),
  ]);
  rule.uniforms.forEach((node, k) => {
    given.set(node, { text: `u_${k}`, scalar: true });
  });
  scalars.forEach(({ node, shape }, k) => {
    given.set(node, { text: `c_${k}`, scalar: shape === 'all' });
  });
  vectors.forEach((node, k) => {
    given.set(node, { text: `y_${k}`, scalar: false });
  });
  const outside = (id: NodeId): WgslInput | undefined => {
    const known = given.get(id);
    const node = rule.graph.node(id);
    if (known || node.kind !== 'input') return known;
    // theta and g keep their names; state has slots.
    return { text: slots.get(node.name) ?? node.name, scalar: false };
  };
  const wanted = [rule.theta, ...elementState.map(({ after }) => after)];
  const code = emitNodes(rule.graph, wanted, 'vec4<f32>', outside);
  const outputs = ['theta', ...elementState.map((_, k) => `s_${k}`)];
  const changed = outputs.flatMap((name, k) => {
    const value = code.values[k] ?? name;
    return value === name ? [] : [{ name, value }];
  });
  // All new values stand before the first assignment: they read the old ones.
  const body = [
    ...code.statements,
    ...changed.map(({ name, value }) => `let new_${name} = ${value};`),
    ...changed.map(({ name }) => `${name} = new_${name};`),
  ];
  return {
    functions: libraryText(code.uses),
    body: body.join('\n'),
    elementState: elementState.map(({ name }) => name),
    given: program.given.map(({ name }) => name),
    uniforms: program.handed,
    scalars: scalars.map((_, k) => `c_${k}`),
    scalarShapes: scalars.map(({ shape }) => shape),
    vectors: vectors.map((_, k) => `y_${k}`),
    scalarState: rule.state.flatMap(({ name, shape }) => (shape === 'element' ? [] : [name])),
  };
}
