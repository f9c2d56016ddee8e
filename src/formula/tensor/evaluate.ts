import { applyBinary, applyUnary } from '../graph/operation';
import { needed } from '../graph/rule-graph';
import type { NodeId, ValueGraph } from '../graph/value-graph';
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
    if (to !== 'element' || shape === 'element') return value;
    if (shape === 'layer') return typeof value === 'number' ? value : ops.expandLayers(value);
    return value;
  };
  const filled = (id: NodeId, to: Exclude<Shape, 'uniform'>): T => {
    const { shape, value } = read(id);
    if (shape === to && typeof value !== 'number') return value;
    switch (to) {
      case 'element':
        return shape === 'layer' && typeof value !== 'number'
          ? ops.expandLayers(value)
          : ops.fill(value);
      case 'layer':
        return ops.binary('mul', ops.layerVector(layers.map(() => 1)), value);
      case 'all':
        return typeof value === 'number' ? ops.scalar(value) : value;
      default:
        return to satisfies never;
    }
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
      default:
        return node satisfies never;
    }
  };

  for (const id of needed(graph, wanted))
    values.set(id, { shape: graph.node(id).shape, value: compute(id) });
  return filled;
}
