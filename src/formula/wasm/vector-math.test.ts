import { describe, expect, it } from 'vitest';
import { createRandom } from '../../random/seeded';
import type { FunctionBuilder, Local } from './assembler/function-builder';
import { ModuleBuilder } from './assembler/module-builder';
import { emitVectorExp, emitVectorLog, emitVectorSigmoid, emitVectorTanh } from './vector-math';

const COUNT = 40_000;

/** Applies a function to every number, four at a time. */
const apply = (emit: (f: FunctionBuilder, x: Local) => void, values: readonly number[]) => {
  const module = new ModuleBuilder();
  module.define(
    { parameters: ['i32'], results: [] },
    (f) => {
      const at = f.parameter(0);
      const x = f.local('v128');
      f.repeat(values.length / 4, () => {
        f.get(at).memory('v128.load').set(x);
        emit(f, x);
        f.get(at).get(x).memory('v128.store').advance(at, 16);
      });
    },
    'run',
  );
  const memory = new WebAssembly.Memory({ initial: 8 });
  const compiled = new WebAssembly.Module(module.encode(false));
  const { exports } = new WebAssembly.Instance(compiled, { env: { memory } });
  const view = new Float32Array(memory.buffer, 0, values.length);
  view.set(values);
  (exports.run as (at: number) => void)(0);
  return view;
};

const random = createRandom(1, 'vector-math');
const scales = [1e-6, 0.1, 1, 10, 80];
const values = Array.from({ length: COUNT }, (_, k) =>
  Math.fround((scales[k % scales.length] ?? 1) * (2 * random.uniform() - 1)),
);

/** One unit in the last place of a float32 of this size. */
const unit = (value: number) => 2 ** (Math.floor(Math.log2(Math.abs(value))) - 23);

describe.each([
  { name: 'tanh', emit: emitVectorTanh, wanted: Math.tanh, most: 3, low: -1 },
  {
    name: 'sigmoid',
    emit: emitVectorSigmoid,
    wanted: (x: number) => 1 / (1 + Math.exp(-x)),
    most: 4,
    low: 0,
  },
])('$name of four numbers at once', ({ emit, wanted, most, low }) => {
  it(`is within ${most} units in the last place`, () => {
    const found = apply(emit, values);
    let worst = 0;
    values.forEach((x, k) => {
      const exact = wanted(x);
      const off = Math.abs((found[k] ?? Number.NaN) - exact) / unit(exact);
      if (!(off <= worst)) worst = off;
    });
    expect(worst).toBeLessThan(most);
  });

  it('keeps to its limits', () => {
    const [below, above, none, zero] = apply(emit, [-Infinity, Infinity, Number.NaN, 0]);
    expect(below).toBeCloseTo(low, 30);
    expect([above, none, zero]).toEqual([1, Number.NaN, (1 + low) / 2]);
    expect(Array.from(apply(emit, [-1e30, 1e30, -300, 300]))).toEqual([
      expect.closeTo(low, 30),
      1,
      expect.closeTo(low, 30),
      1,
    ]);
  });
});

describe('exp and log of four numbers at once', () => {
  const worst = (
    emit: (f: FunctionBuilder, x: Local) => void,
    wanted: (x: number) => number,
    inputs: readonly number[],
  ) => {
    const found = apply(emit, inputs);
    let most = 0;
    inputs.forEach((x, k) => {
      const exact = wanted(x);
      // Near 1 the logarithm is as exact as its argument.
      const off = Math.abs((found[k] ?? Number.NaN) - exact) / Math.max(unit(exact), 2 ** -47);
      if (!(off <= most)) most = off;
    });
    return most;
  };

  it('are within 2 units in the last place', () => {
    expect(worst(emitVectorExp, Math.exp, values)).toBeLessThan(2);
    const positive = values.map((x) => Math.fround(Math.exp(x)));
    expect(worst(emitVectorLog, Math.log, positive)).toBeLessThan(2);
    const around = values.map((x) => Math.fround(1 + 0.01 * Math.tanh(x)));
    expect(worst(emitVectorLog, Math.log, around)).toBeLessThan(2);
  });

  it('keep to their limits', () => {
    const ends = [-Infinity, Infinity, Number.NaN, 0];
    expect(Array.from(apply(emitVectorExp, ends))).toEqual([
      expect.closeTo(0, 30),
      Infinity,
      Number.NaN,
      1,
    ]);
    expect(Array.from(apply(emitVectorExp, [89, 200, 1e30, -1e30]))).toEqual([
      Infinity,
      Infinity,
      Infinity,
      expect.closeTo(0, 30),
    ]);
    expect(Array.from(apply(emitVectorLog, ends))).toEqual([
      Number.NaN,
      Infinity,
      Number.NaN,
      -Infinity,
    ]);
    expect(Array.from(apply(emitVectorLog, [1, -1e-30, -0, 1e-45]))).toEqual([
      0,
      Number.NaN,
      -Infinity,
      expect.closeTo(-87.3365, 3),
    ]);
  });
});
