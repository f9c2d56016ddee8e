import { type RuleGraph, ruleGraph } from '../graph/rule-graph';
import { ruleBorder } from '../graph/scalars';
import type { NodeId } from '../graph/value-graph';
import type { RuleProgram } from '../program';
import type { ShaderInput } from './emit';

/** What a rule's element code reads and writes, whatever the shading language. */
export interface RuleShader {
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

export interface RuleParts {
  readonly rule: RuleGraph;
  readonly shader: RuleShader;
  /** `theta` and the element state: how code names it before the update, and its value after it. */
  readonly outputs: readonly { readonly text: string; readonly after: NodeId }[];
  /** The text of inputs and of what is computed before the element code runs. */
  readonly outside: (id: NodeId) => ShaderInput | undefined;
}

/**
 * A rule's graph with names for code: `theta` and `g`; `s_<k>`, `x_<k>`, `u_<k>`, `c_<k>`, `y_<k>` for the k-th element
 * state, given vector, uniform, scalar and vector.
 */
export function ruleParts(program: RuleProgram): RuleParts {
  const rule = ruleGraph(program);
  const elementState = rule.state.filter(({ shape }) => shape === 'element');
  const { scalars, vectors } = ruleBorder(rule);
  const known = new Map<NodeId, ShaderInput>();
  const slots = new Map([
    ...elementState.map(({ name }, k) => [name, `s_${k}`] as const),
    ...program.given.map(({ name }, k) => [name, `x_${k}`] as const),
  ]);
  rule.uniforms.forEach((node, k) => {
    known.set(node, { text: `u_${k}`, scalar: true });
  });
  scalars.forEach(({ node, shape }, k) => {
    known.set(node, { text: `c_${k}`, scalar: shape === 'all' });
  });
  vectors.forEach((node, k) => {
    known.set(node, { text: `y_${k}`, scalar: false });
  });
  return {
    rule,
    shader: {
      elementState: elementState.map(({ name }) => name),
      given: program.given.map(({ name }) => name),
      uniforms: program.handed,
      scalars: scalars.map((_, k) => `c_${k}`),
      scalarShapes: scalars.map(({ shape }) => shape),
      vectors: vectors.map((_, k) => `y_${k}`),
      scalarState: rule.state.flatMap(({ name, shape }) => (shape === 'element' ? [] : [name])),
    },
    outputs: [
      { text: 'theta', after: rule.theta },
      ...elementState.map(({ after }, k) => ({ text: `s_${k}`, after })),
    ],
    outside: (id) => {
      const found = known.get(id);
      const node = rule.graph.node(id);
      if (found || node.kind !== 'input') return found;
      // theta and g keep their names; state has slots.
      return { text: slots.get(node.name) ?? node.name, scalar: false };
    },
  };
}
