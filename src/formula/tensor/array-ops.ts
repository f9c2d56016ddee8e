import { applyBinary, applyUnary } from '../graph/operation';
import { applyMatrix } from '../matrix/apply';
import { matrixShape } from '../matrix/shape';
import { expansion, lengthOf, matrixSpans } from '../matrix/spans';
import type { LayerSpan, TensorOps } from './ops';

/**
 * Tensors as plain arrays, for tests: slow, simple, and strict about shapes, so that an implementation on a
 * library may rely on what `TensorOps` promises. Sums go from the first element to the last.
 */
export function arrayOps(layers: readonly LayerSpan[], length: number): TensorOps<Float64Array> {
  const spans = matrixSpans(layers);
  const at = (x: Float64Array | number, k: number): number =>
    typeof x === 'number' ? x : ((x.length === 1 ? x[0] : x[k]) ?? Number.NaN);
  const map = (
    values: readonly (Float64Array | number)[],
    f: (...numbers: number[]) => number,
  ): Float64Array => {
    const lengths = values.map((value) => (typeof value === 'number' ? 1 : value.length));
    const longest = Math.max(...lengths);
    if (lengths.some((size) => size !== 1 && size !== longest))
      throw new Error(`shapes do not go together: ${lengths.join(', ')}`);
    if (values.every((value) => typeof value === 'number'))
      throw new Error('numbers alone need no tensor operation');
    return Float64Array.from({ length: longest }, (_, k) =>
      f(...values.map((value) => at(value, k))),
    );
  };
  const vector = (x: Float64Array): Float64Array => {
    if (x.length !== length) throw new Error(`expected ${length} elements, got ${x.length}`);
    return x;
  };
  return {
    unary: (operation, x) => map([x], (a) => applyUnary(operation, a)),
    binary: (operation, a, b) => map([a, b], (x, y) => applyBinary(operation, x, y)),
    select: (condition, yes, no) => map([condition, yes, no], (c, a, b) => (c !== 0 ? a : b)),
    sumAll: (x) => Float64Array.of(vector(x).reduce((sum, value) => sum + value, 0)),
    sumLayers: (x) =>
      Float64Array.from(layers, ({ offset, size }) =>
        vector(x)
          .subarray(offset, offset + size)
          .reduce((sum, value) => sum + value, 0),
      ),
    expand: (x, from, to) => {
      const wanted = lengthOf(from, spans);
      if (x.length !== wanted) throw new Error(`expected ${wanted} values for each ${from}`);
      return Float64Array.from(expansion(spans, from, to), (k) => x[k] ?? Number.NaN);
    },
    matrix: (callee, args) => {
      const shape = matrixShape(
        callee,
        args.map((arg) => arg.shape),
      );
      const out = new Float64Array(lengthOf(shape, spans));
      applyMatrix(spans, callee, args, out);
      return out;
    },
    layerVector: (values) => Float64Array.from(values),
    scalar: (value) => Float64Array.of(value),
    fill: (x, space) => new Float64Array(lengthOf(space, spans)).fill(at(x, 0)),
  };
}
