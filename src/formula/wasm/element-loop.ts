import { needed, type RuleGraph } from '../graph/rule-graph';
import type { NodeId } from '../graph/value-graph';
import type { FunctionBuilder, Local } from './assembler/function-builder';
import type { RuleBlock } from './block';
import { emitElements } from './element-code';
import type { MathCallees } from './math';

const FLOAT = 4;
const LANES = 4;

/** Parameters of a function that runs over some parameters in order. */
export const rangeSignature = { parameters: ['i32', 'i32', 'i32', 'i32'], results: [] } as const;

export interface RangeParameters {
  readonly block: Local;
  /** Bytes from the beginning of the vectors. */
  readonly from: Local;
  /** How many parameters. */
  readonly count: Local;
  /** 8 times the number of the layer. */
  readonly layer: Local;
}

export const rangeParameters = (f: FunctionBuilder): RangeParameters => ({
  block: f.parameter(0),
  from: f.parameter(1),
  count: f.parameter(2),
  layer: f.parameter(3),
});

interface LoopOptions {
  readonly rule: RuleGraph;
  readonly block: RuleBlock;
  readonly wanted: readonly NodeId[];
  /** Addresses of vectors that are written, beside those that are read. */
  readonly outputs: readonly number[];
  readonly math: MathCallees;
}

/**
 * Writes a loop over a range that computes some nodes for four parameters at a time, and for the last ones one by one.
 * @param use what to do with them: `lanes` of the values count, the rest is anything
 */
export const emitElementLoop = (
  f: FunctionBuilder,
  { rule, block, wanted, outputs, math }: LoopOptions,
  use: (values: readonly Local[], pointers: ReadonlyMap<number, Local>, lanes: number) => void,
): void => {
  const { graph } = rule;
  const parameters = rangeParameters(f);
  const pointers = new Map<number, Local>();
  const pointer = (at: number): Local => {
    const known = pointers.get(at);
    if (known !== undefined) return known;
    const local = f.local('i32');
    f.get(parameters.block).memory('i32.load', at).get(parameters.from).op('i32.add').set(local);
    pointers.set(at, local);
    return local;
  };
  const vectorOf = (name: string): number => {
    if (name === 'theta') return block.theta;
    if (name === 'g') return block.gradient;
    const vectors = [...block.elementState, ...block.given];
    const found = vectors.find((entry) => entry.name === name);
    if (found === undefined) throw new Error(`there is no vector called ${name}`);
    return found.at;
  };

  const scalars = new Map<NodeId, Local>();
  const reads: { readonly id: NodeId; readonly from: Local; readonly to: Local }[] = [];
  for (const id of needed(graph, wanted, (node) => block.slots.has(node))) {
    const node = graph.node(id);
    const slot = block.slots.get(id);
    if (slot !== undefined) {
      const local = f.local('v128');
      f.get(parameters.block);
      if (node.shape === 'layer') f.get(parameters.layer).op('i32.add');
      f.memory('f64.load', slot).op('f32.demote_f64', 'f32x4.splat').set(local);
      scalars.set(id, local);
    } else if (node.kind === 'input') {
      reads.push({ id, from: pointer(vectorOf(node.name)), to: f.local('v128') });
    }
  }
  for (const at of outputs) pointer(at);
  const inputs = new Map(reads.map(({ id, to }) => [id, to]));

  const some = (lanes: number) => {
    for (const { from, to } of reads)
      f.get(from)
        .memory(lanes === LANES ? 'v128.load' : 'v128.load32_zero')
        .set(to);
    const outside = (id: NodeId) => scalars.get(id) ?? inputs.get(id);
    use(emitElements(f, graph, wanted, outside, math), pointers, lanes);
    for (const local of pointers.values()) f.advance(local, lanes * FLOAT);
  };
  const left = f.local('i32');
  f.get(parameters.count).i32(2).op('i32.shr_u').tee(left);
  f.when(() => f.loopDown(left, () => some(LANES)));
  f.get(parameters.count)
    .i32(LANES - 1)
    .op('i32.and')
    .tee(left);
  f.when(() => f.loopDown(left, () => some(1)));
};
