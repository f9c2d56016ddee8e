import { applyBinary, applyUnary } from '../graph/operation';
import { needed } from '../graph/rule-graph';
import type { NodeId, ValueGraph } from '../graph/value-graph';
import { isLayerSized, isNarrow } from '../matrix/shape';
import type { Shape } from '../program';
import type { LayerSpan, TensorOps } from './ops';

/** A value and how many numbers it stands for. */
interface Shaped<T> {
  readonly shape: Shape;
  readonly value: T | number;
}

/**
 * Computes `wanted` and nothing else, every node once; returns a reader that gives such a node in a shape at
 * least as wide as its own.
 */
export function evaluate<T>(
  graph: ValueGraph,
  wanted: readonly NodeId[],
  ops: TensorOps<T>,
  layers: readonly LayerSpan[],
  input: (name: string, shape: Shape) => T | number,
): (id: NodeId, shape: Exclude<Shape, 'uniform'>) => T {
  const values = new Map<NodeId, Shaped<T>>();
  const total = layers.reduce((sum, layer) => sum + layer.size, 0);

  const read = (id: NodeId): Shaped<T> => {
    const found = values.get(id);
    if (!found) throw new Error(`node ${id} was read before it was computed`);
    return found;
  };
  const widen = ({ shape, value }: Shaped<T>, to: Shape): T | number => {
    if (shape === to || isNarrow(to) || typeof value === 'number') return value;
    const spreads = shape === 'layer' || shape === 'row' || shape === 'column';
    return spreads ? ops.expand(value, shape, to) : value;
  };
  const filled = (id: NodeId, to: Exclude<Shape, 'uniform'>): T => {
    const { shape, value } = read(id);
    if (shape === to && typeof value !== 'number') return value;
    switch (to) {
      case 'element':
      case 'row':
      case 'column':
      case 'left':
      case 'right': {
        const wide = widen({ shape, value }, to);
        return typeof wide === 'number' || shape === 'all' || shape === 'uniform'
          ? ops.fill(wide, to)
          : wide;
      }
      case 'layer':
        return ops.binary('mul', ops.layerVector(layers.map(() => 1)), value);
      case 'all':
        return typeof value === 'number' ? ops.scalar(value) : value;
      default:
        return to satisfies never;
    }
  };

  /** A condition that the host knows: then only the branch that is taken is computed. */
  const known = (id: NodeId): number | undefined => {
    const node = graph.node(id);
    if (node.kind !== 'input' || node.shape !== 'uniform') return undefined;
    const value = input(node.name, 'uniform');
    return typeof value === 'number' ? value : undefined;
  };
  const branches = (id: NodeId): readonly NodeId[] | undefined => {
    const node = graph.node(id);
    const taken = node.kind === 'select' ? known(node.args[0]) : undefined;
    if (node.kind !== 'select' || taken === undefined) return undefined;
    return [taken !== 0 ? node.args[1] : node.args[2]];
  };

  const compute = (id: NodeId): T | number => {
    const node = graph.node(id);
    switch (node.kind) {
      case 'number':
        return node.value;
      case 'input':
        return input(node.name, node.shape);
      case 'unary': {
        const { value } = read(node.args[0]);
        return typeof value === 'number'
          ? applyUnary(node.operation, value)
          : ops.unary(node.operation, value);
      }
      case 'binary': {
        const a = widen(read(node.args[0]), node.shape);
        const b = widen(read(node.args[1]), node.shape);
        return typeof a === 'number' && typeof b === 'number'
          ? applyBinary(node.operation, a, b)
          : ops.binary(node.operation, a, b);
      }
      case 'select': {
        const taken = known(node.args[0]);
        if (taken !== undefined) {
          const chosen = taken !== 0 ? node.args[1] : node.args[2];
          const { value } = read(chosen);
          return typeof value === 'number' || node.shape === 'uniform'
            ? value
            : filled(chosen, node.shape);
        }
        const [condition, yes, no] = node.args.map((arg) => widen(read(arg), node.shape));
        if (condition === undefined || yes === undefined || no === undefined)
          throw new Error('a select with too few arguments');
        if (typeof condition === 'number') return condition !== 0 ? yes : no;
        return ops.select(condition, yes, no);
      }
      case 'sum': {
        const x = filled(node.args[0], 'element');
        return node.over === 'all' ? ops.sumAll(x) : ops.sumLayers(x);
      }
      case 'count':
        return node.over === 'all' ? total : ops.layerVector(layers.map((layer) => layer.size));
      case 'fold':
        throw new Error('no rule runs over data');
      case 'matrix':
        return ops.matrix(
          node.callee,
          node.args.map((arg) => {
            const { shape, value } = read(arg);
            if (shape === 'uniform') return { shape, value };
            const whole = isLayerSized(shape) ? 'element' : shape;
            return { shape: whole, value: filled(arg, whole) };
          }),
        );
      case 'entry':
        throw new Error('a graph of numbers reached code for tensors');
      default:
        return node satisfies never;
    }
  };

  for (const id of needed(graph, wanted, () => false, branches))
    values.set(id, { shape: graph.node(id).shape, value: compute(id) });
  return filled;
}
