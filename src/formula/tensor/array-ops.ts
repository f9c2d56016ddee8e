import { applyBinary, applyUnary } from '../graph/operation';
import type { LayerSpan, TensorOps } from './ops';

/**
 * Tensors as plain arrays, for tests: slow, simple, and strict about shapes, so that an implementation on a
 * library may rely on what `TensorOps` promises. Sums go from the first element to the last.
 */
export function arrayOps(layers: readonly LayerSpan[], length: number): TensorOps<Float64Array> {
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
    expandLayers: (x) => {
      if (x.length !== layers.length) throw new Error(`expected ${layers.length} layer values`);
      const out = new Float64Array(length);
      layers.forEach(({ offset, size }, k) => {
        out.fill(x[k] ?? Number.NaN, offset, offset + size);
      });
      return out;
    },
    layerVector: (values) => Float64Array.from(values),
    scalar: (value) => Float64Array.of(value),
    fill: (x) => new Float64Array(length).fill(at(x, 0)),
  };
}
