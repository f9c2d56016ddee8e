import { needed, type RuleGraph } from './rule-graph';
import type { NodeId } from './value-graph';

/** A value per layer or for all parameters that a rule's element code reads: computed before that code runs. */
export interface RuleScalar {
  readonly node: NodeId;
  readonly shape: 'all' | 'layer';
}

/** What element code reads of the rest: each entry is computed once, whatever reads it. */
export interface RuleBorder {
  readonly scalars: readonly RuleScalar[];
  /** Values that vary by element but that no element can compute: matrix functions, and numbers of rows and columns. */
  readonly vectors: readonly NodeId[];
}

/** The border between element code and what must be computed before it runs. */
export function ruleBorder(rule: RuleGraph): RuleBorder {
  const { graph } = rule;
  const elementRoots = [
    rule.theta,
    ...rule.state.filter(({ shape }) => shape === 'element').map(({ after }) => after),
  ];
  const sideOf = (id: NodeId): 'scalar' | 'vector' | undefined => {
    const { kind, shape } = graph.node(id);
    if (shape === 'all' || shape === 'layer') return 'scalar';
    return kind === 'matrix' || shape === 'row' || shape === 'column' ? 'vector' : undefined;
  };
  const border = needed(graph, elementRoots, (id) => sideOf(id) !== undefined);
  return {
    scalars: border.flatMap((node) => {
      const { shape } = graph.node(node);
      return shape === 'all' || shape === 'layer' ? [{ node, shape }] : [];
    }),
    vectors: border.filter((id) => sideOf(id) === 'vector'),
  };
}
