import type { MatrixFunctionName } from '../ast';
import { newtonSchulz } from '../matrix/orthogonalize';
import type { NodeId, ValueGraph } from './value-graph';

/** What a value is on a plane: the numbers of a vector of two rows, of a 2 by 2 matrix row by row, or a single one. */
export type PlaneNumbers = readonly NodeId[];

/**
 * A matrix function of a plane's vectors (two rows, one column) and of the square matrices of its rows (2 by 2) and its
 * column (1 by 1), as arithmetic on their numbers; where that would be too long, as numbers that the host makes.
 * @param dimension 1 where the vectors have one row, and their second number stands aside
 */
export const planeMatrix = (
  graph: ValueGraph,
  callee: MatrixFunctionName,
  args: readonly PlaneNumbers[],
  dimension: 1 | 2 = 2,
): PlaneNumbers => {
  const add = (x: NodeId, y: NodeId) => graph.binary('add', x, y);
  const multiply = (x: NodeId, y: NodeId) => graph.binary('mul', x, y);
  const divide = (x: NodeId, y: NodeId) => graph.binary('div', x, y);
  const number = (value: number) => graph.number(value);
  if (callee === 'rows') return [number(dimension)];
  if (callee === 'columns') return [number(1)];
  const [first = [], second = []] = args;
  const one = entry(first, 0);
  switch (callee) {
    case 'rowMean':
      return vector(first);
    case 'columnMean': {
      const [x, y] = vector(first);
      return [dimension === 1 ? x : divide(add(x, y), number(2))];
    }
    case 'orthogonalize': {
      const [x, y] = vector(first);
      return orthogonalized(graph, [x, dimension === 1 ? number(0) : y]);
    }
    case 'outerRows': {
      const [x, y] = vector(first);
      if (dimension === 1) return [multiply(x, x), number(0), number(0), number(0)];
      return [multiply(x, x), multiply(x, y), multiply(y, x), multiply(y, y)];
    }
    case 'outerColumns': {
      const [x, y] = vector(first);
      return [dimension === 1 ? multiply(x, x) : add(multiply(x, x), multiply(y, y))];
    }
    case 'times': {
      if (first.length !== 4)
        return second.length === 1 ? first.map((x) => multiply(x, entry(second, 0))) : second;
      const width = second.length === 4 ? 2 : 1;
      const right = width === 2 ? second : vector(second);
      return Array.from({ length: 2 * width }, (_, k) => {
        const [row, column] = [Math.floor(k / width), k % width];
        return add(
          multiply(entry(first, 2 * row), entry(right, column)),
          multiply(entry(first, 2 * row + 1), entry(right, width + column)),
        );
      });
    }
    case 'transpose':
      return first.length === 4 ? [0, 2, 1, 3].map((k) => entry(first, k)) : first;
    case 'identity':
      return first.length === 4 ? [1, 0, 0, 1].map(number) : [number(1)];
    case 'inverseRoot': {
      const p = entry(second, 0);
      if (first.length === 4) return graph.entries(callee, [...first, p], 4);
      return [graph.binary('pow', graph.binary('max', one, number(0)), divide(number(-1), p))];
    }
    case 'orthonormal':
      if (first.length === 4) return graph.entries(callee, first, 4);
      return [
        graph.select(
          graph.binary('equal', one, number(0)),
          number(1),
          divide(one, graph.unary('abs', one)),
        ),
      ];
    default:
      return callee satisfies never;
  }
};

const entry = (numbers: PlaneNumbers, k: number): NodeId => {
  const found = numbers[numbers.length === 1 ? 0 : k];
  if (found === undefined) throw new Error('a matrix function lacks an argument');
  return found;
};

/** Both numbers of a vector; one number stands for equal ones. */
const vector = (numbers: PlaneNumbers): readonly [NodeId, NodeId] => [
  entry(numbers, 0),
  entry(numbers, 1),
];

/** See `matrix/orthogonalize.ts`; the Gram matrix of a vector is one number. */
const orthogonalized = (graph: ValueGraph, u: readonly [NodeId, NodeId]): PlaneNumbers => {
  const { a, b, c, steps, eps } = newtonSchulz;
  const add = (x: NodeId, y: NodeId) => graph.binary('add', x, y);
  const multiply = (x: NodeId, y: NodeId) => graph.binary('mul', x, y);
  const square = ([x, y]: readonly [NodeId, NodeId]) => add(multiply(x, x), multiply(y, y));
  const size = add(graph.unary('sqrt', square(u)), graph.number(eps));
  let [x, y] = u.map((part) => graph.binary('div', part, size)) as [NodeId, NodeId];
  for (let k = 0; k < steps; k += 1) {
    const gram = square([x, y]);
    const inner = add(graph.number(b), multiply(graph.number(c), gram));
    const factor = add(graph.number(a), multiply(gram, inner));
    [x, y] = [multiply(x, factor), multiply(y, factor)];
  }
  return [x, y];
};
