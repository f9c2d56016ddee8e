import { needed, type RuleGraph } from './rule-graph';
import type { NodeId } from './value-graph';

/** A value per layer or for all parameters that a rule's element code reads: computed before that code runs. */
export interface RuleScalar {
  readonly node: NodeId;
  readonly shape: 'all' | 'layer';
}

/** The border between reductions and element code: each entry is computed once, whatever reads it. */
export function ruleScalars(rule: RuleGraph): readonly RuleScalar[] {
  const { graph } = rule;
  const elementRoots = [
    rule.theta,
    ...rule.state.filter(({ shape }) => shape === 'element').map(({ after }) => after),
  ];
  const reduced = (id: NodeId) => ['all', 'layer'].includes(graph.node(id).shape);
  return needed(graph, elementRoots, reduced).flatMap((node) => {
    const { shape } = graph.node(node);
    return shape === 'all' || shape === 'layer' ? [{ node, shape }] : [];
  });
}
