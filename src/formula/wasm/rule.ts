import { needed, type RuleGraph, ruleGraph } from '../graph/rule-graph';
import type { NodeId } from '../graph/value-graph';
import type { RuleProgram } from '../program';
import type { Callee, FunctionBuilder, Local } from './assembler/function-builder';
import { ModuleBuilder } from './assembler/module-builder';
import { layOutBlock, type RuleBlock, rootsOf } from './block';
import { emitElementLoop, rangeSignature } from './element-loop';
import { importMath, type MathCallees } from './math';
import { emitReductionPass } from './reduction-pass';
import { emitScalar } from './scalar-code';

const FLOAT = 4;
const DOUBLE = 8;

/** One parameter tensor's place in the vector of all parameters. */
interface LayerSpan {
  readonly offset: number;
  readonly size: number;
}

/** One update of a rule as a WebAssembly module that imports `env.memory` and `mathImports`. */
export interface RuleWasm {
  /** Exports `update(block)`, which changes theta (see `RuleBlock.out`) and state in one pass. */
  readonly module: ModuleBuilder;
  readonly block: RuleBlock;
}

/** How many sums lie inside each other up to a node: what must be added up before its value is known. */
const depthsOf = ({ graph }: RuleGraph, nodes: readonly NodeId[]): ReadonlyMap<NodeId, number> => {
  const depths = new Map<NodeId, number>();
  for (const id of nodes) {
    const node = graph.node(id);
    const args = node.kind === 'number' || node.kind === 'input' ? [] : node.args;
    const below = Math.max(0, ...args.map((arg) => depths.get(arg) ?? 0));
    depths.set(id, node.kind === 'sum' ? below + 1 : below);
  }
  return depths;
};

/**
 * Emits a program: elements in float32, four at a time, in a single pass over memory after the passes that its
 * reductions need; what is one number for a layer or for all in float64.
 */
export const emitRuleWasm = (program: RuleProgram, layers: readonly LayerSpan[]): RuleWasm => {
  const rule = ruleGraph(program);
  const block = layOutBlock(rule, layers.length, program.given);
  const module = new ModuleBuilder();
  const math = importMath(module);
  const nodes = needed(rule.graph, rootsOf(rule));
  const depths = depthsOf(rule, nodes);
  const scalars = nodes.filter((id) => {
    const { kind, shape } = rule.graph.node(id);
    return shape !== 'element' && kind !== 'number' && kind !== 'input';
  });
  const at = (depth: number) => scalars.filter((id) => depths.get(id) === depth);
  const isSum = (id: NodeId) => rule.graph.node(id).kind === 'sum';
  const deepest = Math.max(0, ...scalars.map((id) => depths.get(id) ?? 0));

  const passes = Array.from({ length: deepest }, (_, k) => {
    const sums = at(k + 1).filter(isSum);
    const run = module.define(rangeSignature, (f) => emitReductionPass(f, rule, block, sums, math));
    return { sums, run };
  });
  const elements = module.define(rangeSignature, (f) => emitUpdate(f, rule, block, math));

  module.define(
    { parameters: ['i32'], results: [] },
    (f) => {
      const base = f.parameter(0);
      const write = (depth: number) => {
        for (const id of at(depth))
          if (!isSum(id)) writeScalar(f, base, { rule, block, layers, math }, id);
      };
      write(0);
      passes.forEach(({ sums, run }, k) => {
        for (const id of sums)
          f.get(base)
            .f64(0)
            .memory('f64.store', block.slots.get(id) ?? 0);
        callByLayer(f, base, run, layers);
        write(k + 1);
      });
      callByLayer(f, base, elements, layers);
      writeScalarState(f, base, rule, block, layers.length);
    },
    'update',
  );
  return { module, block };
};

const callByLayer = (
  f: FunctionBuilder,
  base: Local,
  callee: Callee,
  layers: readonly LayerSpan[],
): void => {
  layers.forEach(({ offset, size }, k) => {
    f.get(base)
      .i32(offset * FLOAT)
      .i32(size)
      .i32(k * DOUBLE)
      .call(callee);
  });
};

/** The pass that writes the new parameters and the new element state. */
const emitUpdate = (
  f: FunctionBuilder,
  rule: RuleGraph,
  block: RuleBlock,
  math: MathCallees,
): void => {
  const changes = rule.state
    .filter(({ shape }) => shape === 'element')
    .flatMap(({ name, after }) => {
      const at = block.elementState.find((entry) => entry.name === name)?.at;
      const node = rule.graph.node(after);
      const same = node.kind === 'input' && node.name === name;
      return same || at === undefined ? [] : [{ node: after, at }];
    });
  const writes = [{ node: rule.theta, at: block.out }, ...changes];
  const wanted = writes.map(({ node }) => node);
  const outputs = writes.map(({ at }) => at);
  emitElementLoop(f, { rule, block, wanted, outputs, math }, (values, pointers, lanes) => {
    values.forEach((value, k) => {
      const pointer = pointers.get(outputs[k] ?? -1);
      if (pointer === undefined) throw new Error('a result has no place');
      f.get(pointer).get(value);
      if (lanes === 1) f.laneMemory('v128.store32_lane', 0);
      else f.memory('v128.store');
    });
  });
};

interface ScalarContext {
  readonly rule: RuleGraph;
  readonly block: RuleBlock;
  readonly layers: readonly LayerSpan[];
  readonly math: MathCallees;
}

const slotOf = (rule: RuleGraph, block: RuleBlock, id: NodeId, layer: number): number => {
  const slot = block.slots.get(id);
  if (slot === undefined) throw new Error(`node ${id} has no slot`);
  return rule.graph.node(id).shape === 'layer' ? slot + layer * DOUBLE : slot;
};

/** Writes one scalar into its slot, for each layer where it has one value per layer. */
const writeScalar = (
  f: FunctionBuilder,
  base: Local,
  { rule, block, layers, math }: ScalarContext,
  id: NodeId,
): void => {
  const node = rule.graph.node(id);
  const values = node.shape === 'layer' ? layers.length : 1;
  const total = layers.reduce((sum, { size }) => sum + size, 0);
  for (let layer = 0; layer < values; layer += 1) {
    const read = (arg: NodeId) => readScalar(f, base, rule, block, arg, layer);
    f.get(base);
    if (node.kind === 'count') f.f64(node.over === 'all' ? total : (layers[layer]?.size ?? 0));
    else if (node.kind === 'unary' || node.kind === 'binary' || node.kind === 'select')
      emitScalar(f, node, read, math);
    else throw new Error(`${node.kind} is not computed from numbers`);
    f.memory('f64.store', slotOf(rule, block, id, layer));
  }
};

const readScalar = (
  f: FunctionBuilder,
  base: Local,
  rule: RuleGraph,
  block: RuleBlock,
  id: NodeId,
  layer: number,
): void => {
  const node = rule.graph.node(id);
  if (node.kind === 'number') f.f64(node.value);
  else f.get(base).memory('f64.load', slotOf(rule, block, id, layer));
};

/** All are read before the first is written: one may become another's old value. */
const writeScalarState = (
  f: FunctionBuilder,
  base: Local,
  rule: RuleGraph,
  block: RuleBlock,
  layers: number,
): void => {
  const moves = block.scalarState.flatMap(({ shape, at, after }) =>
    Array.from({ length: shape === 'layer' ? layers : 1 }, (_, layer) => {
      const value = f.local('f64');
      readScalar(f, base, rule, block, after, layer);
      f.set(value);
      return { value, to: at + layer * DOUBLE };
    }),
  );
  for (const { value, to } of moves) f.get(base).get(value).memory('f64.store', to);
};
