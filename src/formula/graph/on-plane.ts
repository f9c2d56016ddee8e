import { planeComponents } from '../matrix/plane-components';
import type { Shape } from '../program';
import { type PlaneNumbers, planeMatrix } from './plane-matrix';
import { needed } from './rule-graph';
import type { NodeId, ValueGraph } from './value-graph';

/** 1 of a function of x alone. */
export type Dimension = 1 | 2;

/**
 * Rewrites a graph over a layer's parameters as one over the numbers of a plane: two parameters in one layer. Vectors
 * become two numbers, reductions sums of two, matrices their numbers. Where x alone is a parameter, y has numbers of its
 * own and is in no sum.
 * @param source whose nodes have shapes
 * @param target takes the numbers
 * @param inputOf the numbers of an input of `source`, one for each of `planeComponents`
 * @param dimension how many of the two are parameters
 * @returns the numbers of a wanted node
 */
export const onPlane = (
  source: ValueGraph,
  wanted: readonly NodeId[],
  target: ValueGraph,
  inputOf: (name: string, shape: Shape) => PlaneNumbers,
  dimension: Dimension = 2,
): ((id: NodeId) => PlaneNumbers) => {
  const made = new Map<NodeId, PlaneNumbers>();
  const read = (id: NodeId): PlaneNumbers => {
    const numbers = made.get(id);
    if (numbers === undefined) throw new Error(`node ${id} was read before it was made`);
    return numbers;
  };
  /** One number stands for as many equal ones. */
  const number = (id: NodeId, k: number): NodeId => {
    const numbers = read(id);
    const found = numbers[numbers.length === 1 ? 0 : k];
    if (found === undefined) throw new Error(`node ${id} has no number ${k}`);
    return found;
  };
  const make = (id: NodeId): PlaneNumbers => {
    const node = source.node(id);
    const each = (make: (k: number) => NodeId): PlaneNumbers =>
      Array.from({ length: planeComponents(node.shape) }, (_, k) => make(k));
    switch (node.kind) {
      case 'number':
        return [target.number(node.value)];
      case 'input':
        return inputOf(node.name, node.shape);
      case 'unary':
        return each((k) => target.unary(node.operation, number(node.args[0], k)));
      case 'binary': {
        const [a, b] = node.args;
        return each((k) => target.binary(node.operation, number(a, k), number(b, k)));
      }
      case 'select': {
        const [condition, yes, no] = node.args;
        return each((k) => target.select(number(condition, k), number(yes, k), number(no, k)));
      }
      case 'sum': {
        const [x] = node.args;
        return [dimension === 1 ? number(x, 0) : target.binary('add', number(x, 0), number(x, 1))];
      }
      case 'count':
        return [target.number(dimension)];
      case 'matrix':
        return planeMatrix(target, node.callee, node.args.map(read), dimension);
      case 'fold':
        throw new Error('no rule runs over data');
      case 'entry':
        throw new Error('a graph of numbers is on a plane already');
      default:
        return node satisfies never;
    }
  };
  for (const id of needed(source, wanted)) made.set(id, make(id));
  return read;
};
