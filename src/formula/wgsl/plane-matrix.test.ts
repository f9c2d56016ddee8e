import { expect, it } from 'vitest';
import { type NodeId, ValueGraph } from '../graph/value-graph';
import { orthogonalize } from '../matrix/orthogonalize';
import { arrayOps } from '../tensor/array-ops';
import { evaluate } from '../tensor/evaluate';
import { planeMatrix } from './plane-matrix';

const layers = [{ offset: 0, size: 1 }];
const point = { x: 3, y: -0.4 };

const valuesOf = (callee: 'rows' | 'columns' | 'rowMean' | 'columnMean' | 'orthogonalize') => {
  const graph = new ValueGraph();
  const u: readonly [NodeId, NodeId] = [graph.input('x', 'all'), graph.input('y', 'all')];
  const node = { kind: 'matrix', shape: 'element', callee, args: [] } as const;
  const wanted = planeMatrix(graph, node, [u]);
  const read = evaluate(graph, wanted, arrayOps(layers, 1), layers, (name) =>
    name === 'x' ? point.x : point.y,
  );
  return wanted.map((id) => read(id, 'all')[0]);
};

it('orthogonalizes the point of a plane as a matrix of two rows', () => {
  const whole = orthogonalize({ rows: 2, columns: 1, values: Float64Array.of(point.x, point.y) });
  valuesOf('orthogonalize').forEach((value, k) => {
    expect(value).toBeCloseTo(whole.values[k] ?? Number.NaN, 12);
  });
});

it('counts and averages', () => {
  expect(valuesOf('rows')).toEqual([2, 2]);
  expect(valuesOf('columns')).toEqual([1, 1]);
  expect(valuesOf('rowMean')).toEqual([3, -0.4]);
  expect(valuesOf('columnMean')).toEqual([1.3, 1.3]);
});
