import type { RuleGraph } from '../graph/rule-graph';
import type { NodeId } from '../graph/value-graph';
import type { FunctionBuilder } from './assembler/function-builder';
import type { RuleBlock } from './block';
import { emitElementLoop, rangeParameters } from './element-loop';
import type { MathCallees } from './math';

/**
 * Writes the body of a function over a range of parameters, a layer: adds up some sums there in float64, and puts
 * each into its slot (`layer`) or adds it to what is there (`all`).
 */
export const emitReductionPass = (
  f: FunctionBuilder,
  rule: RuleGraph,
  block: RuleBlock,
  sums: readonly NodeId[],
  math: MathCallees,
): void => {
  const { graph } = rule;
  const nodes = sums.flatMap((id) => {
    const node = graph.node(id);
    const slot = block.slots.get(id);
    if (node.kind !== 'sum' || slot === undefined) throw new Error(`node ${id} is no sum`);
    return [{ term: node.args[0], over: node.over, slot, total: f.local('v128') }];
  });
  for (const { total } of nodes) f.f32x4(0).set(total);
  const wanted = nodes.map(({ term }) => term);
  emitElementLoop(f, { rule, block, wanted, outputs: [], math }, (values, _, lanes) => {
    values.forEach((value, k) => {
      const total = nodes[k]?.total;
      if (total === undefined) return;
      // Of a single parameter the other lanes are anything.
      if (lanes > 1) f.get(value);
      else f.f32x4(0).get(value).lane('f32x4.extract_lane', 0).lane('f32x4.replace_lane', 0);
      f.op('f64x2.promote_low_f32x4').get(total).op('f64x2.add').set(total);
      if (lanes > 1)
        f.upperHalf(value).op('f64x2.promote_low_f32x4').get(total).op('f64x2.add').set(total);
    });
  });
  const { block: base, layer } = rangeParameters(f);
  for (const { total, over, slot } of nodes) {
    f.get(base);
    if (over === 'layer') f.get(layer).op('i32.add');
    f.get(total).lane('f64x2.extract_lane', 0).get(total).lane('f64x2.extract_lane', 1);
    f.op('f64.add');
    if (over === 'all') f.get(base).memory('f64.load', slot).op('f64.add');
    f.memory('f64.store', slot);
  }
};
