import { describe, expect, it } from 'vitest';
import type { MatrixFunctionName } from '../ast';
import { applyMatrix, type MatrixArgument } from '../matrix/apply';
import { planeComponents } from '../matrix/plane-components';
import { matrixShape } from '../matrix/shape';
import { matrixSpans } from '../matrix/spans';
import type { Shape } from '../program';
import { planeMatrix } from './plane-matrix';
import { type NodeId, ValueGraph } from './value-graph';

const spans = matrixSpans([{ offset: 0, size: 2 }]);

const numbers: Partial<Record<Shape, readonly number[]>> = {
  uniform: [3],
  element: [3, -0.4],
  row: [0.7, -2],
  column: [1.5],
  // Symmetric and positive, as roots want it.
  left: [2, 0.6, 0.6, 1.25],
  right: [1.75],
};

const calls: readonly (readonly [MatrixFunctionName, readonly Shape[]])[] = [
  ['rows', ['element']],
  ['columns', ['element']],
  ['rowMean', ['element']],
  ['columnMean', ['element']],
  ['columnMean', ['row']],
  ['orthogonalize', ['element']],
  ['orthogonalize', ['column']],
  ['outerRows', ['element']],
  ['outerRows', ['column']],
  ['outerColumns', ['element']],
  ['outerColumns', ['row']],
  ['times', ['left', 'element']],
  ['times', ['left', 'left']],
  ['times', ['left', 'column']],
  ['times', ['element', 'right']],
  ['times', ['right', 'right']],
  ['transpose', ['left']],
  ['transpose', ['right']],
  ['identity', ['left']],
  ['identity', ['right']],
  ['inverseRoot', ['right', 'uniform']],
  ['orthonormal', ['right']],
];

describe('a matrix function on a plane, of its numbers alone, is that of the layer', () => {
  it.each(calls)('%s of %s', (callee, shapes) => {
    const args = shapes.map((shape): MatrixArgument => {
      const values = numbers[shape] ?? [];
      return { shape, value: shape === 'uniform' ? (values[0] ?? 0) : Float64Array.from(values) };
    });
    const shape = matrixShape(callee, shapes);
    const wanted = new Float64Array(planeComponents(shape));
    applyMatrix(spans, callee, args, wanted);

    // A graph of constants folds to the result.
    const graph = new ValueGraph();
    const nodes = shapes.map((one) => (numbers[one] ?? []).map((value) => graph.number(value)));
    const found = planeMatrix(graph, callee, nodes).map((id: NodeId) => {
      const node = graph.node(id);
      return node.kind === 'number' ? node.value : Number.NaN;
    });
    expect(found.length).toBe(wanted.length);
    found.forEach((value, k) => {
      expect(value).toBeCloseTo(wanted[k] ?? Number.NaN, 12);
    });
  });

  it('leaves roots and bases of its two rows to the host', () => {
    const graph = new ValueGraph();
    const m = [0, 1, 2, 3].map((k) => graph.input(`m${k}`, 'element'));
    const kinds = (callee: MatrixFunctionName) =>
      planeMatrix(graph, callee, [m, [graph.number(4)]]).map((id) => graph.node(id).kind);
    expect(kinds('inverseRoot')).toEqual(['entry', 'entry', 'entry', 'entry']);
    expect(kinds('orthonormal')).toEqual(['entry', 'entry', 'entry', 'entry']);
  });
});
