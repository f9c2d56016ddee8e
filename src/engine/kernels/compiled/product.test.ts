import { describe, expect, it } from 'vitest';
import { ModuleBuilder } from '../../../formula/wasm/assembler/module-builder';
import { importMath, type MathCallees, mathImports } from '../../../formula/wasm/math';
import { createRandom } from '../../../random/seeded';
import { activationCode } from './activation';
import { hasFusedMultiplyAdd } from './features';
import { emitPack, packedSize } from './pack';
import { emitProduct, type Finish, gateFinish } from './product';

const random = createRandom(1, 'compiled-product');
/** By hand: slopes from outputs. */
const slopes = {
  relu: (y: number) => (y > 0 ? 1 : 0),
  'leaky-relu': (y: number) => (y > 0 ? 1 : 0.01),
  tanh: (y: number) => 1 - y * y,
  sigmoid: (y: number) => y * (1 - y),
} as const;
const values = {
  linear: (z: number) => z,
  relu: (z: number) => Math.max(0, z),
  'leaky-relu': (z: number) => Math.max(0.01 * z, z),
  // Too much to do in a register: done by a pass of its own.
  tanh: (z: number) => z,
} as const;
const upTo = (most: number) => 1 + random.integer(most);
type NamedFinish =
  | { readonly kind: 'none' }
  | { readonly kind: 'bias'; readonly activation: keyof typeof values }
  | { readonly kind: 'gate'; readonly activation: keyof typeof slopes };
const finishes: readonly NamedFinish[] = [
  { kind: 'none' },
  { kind: 'bias', activation: 'linear' },
  { kind: 'bias', activation: 'relu' },
  { kind: 'bias', activation: 'leaky-relu' },
  { kind: 'bias', activation: 'tanh' },
  { kind: 'gate', activation: 'relu' },
  { kind: 'gate', activation: 'leaky-relu' },
  { kind: 'gate', activation: 'tanh' },
  { kind: 'gate', activation: 'sigmoid' },
];

const finishOf = (finish: NamedFinish, math: MathCallees): Finish => {
  if (finish.kind === 'none') return finish;
  const activation = activationCode(finish.activation, math);
  return finish.kind === 'bias' ? { kind: 'bias', activation } : gateFinish(activation);
};

/** Small and odd, and some with more terms than one block holds. */
const cases = Array.from({ length: 40 }, (_, k) => ({
  rows: upTo(13),
  terms: k % 4 === 0 ? 250 + upTo(600) : upTo(20),
  columns: upTo(21),
  leftTransposed: random.integer(2) === 1,
  rightTransposed: random.integer(2) === 1,
  finish: finishes[k % finishes.length] ?? ({ kind: 'none' } as const),
}));

const i32 = (count: number) => new Array<'i32'>(count).fill('i32');

const run = (one: (typeof cases)[number], fused: boolean) => {
  const { rows, terms, columns, leftTransposed, rightTransposed } = one;
  const module = new ModuleBuilder();
  const finish = finishOf(one.finish, importMath(module));
  module.define(
    { parameters: i32(6), results: [] },
    (f) => {
      const [left, right, packed, out, extra, sums] = f.parameters;
      if (!left || !right || !packed || !out || !extra || !sums) throw new Error('six parameters');
      const steps = rightTransposed
        ? { termStep: 1, columnStep: terms }
        : { termStep: columns, columnStep: 1 };
      emitPack(f, { terms, columns, ...steps, sums: 'write' }, { from: right, to: packed, sums });
      const leftSteps = leftTransposed
        ? { leftRowStep: 1, leftTermStep: rows }
        : { leftRowStep: terms, leftTermStep: 1 };
      emitProduct(
        f,
        { rows, terms, columns, ...leftSteps, finish, fused },
        { left, right: packed, out, extra },
      );
    },
    'run',
  );
  const memory = new WebAssembly.Memory({ initial: 16 });
  const compiled = new WebAssembly.Module(module.encode(false));
  const { exports } = new WebAssembly.Instance(compiled, { env: { memory, ...mathImports } });
  let at = 3;
  const place = (size: number) => {
    const view = new Float32Array(memory.buffer, at * 4, size);
    at += size + 1;
    return view;
  };
  const left = place(rows * terms);
  const right = place(terms * columns);
  const extra = place(rows * columns);
  for (const view of [left, right, extra]) {
    for (let k = 0; k < view.length; k += 1) view[k] = random.normal();
  }
  const packed = place(packedSize(terms, columns));
  const out = place(rows * columns);
  const sums = place(columns);
  (exports.run as (...addresses: number[]) => void)(
    left.byteOffset,
    right.byteOffset,
    packed.byteOffset,
    out.byteOffset,
    extra.byteOffset,
    sums.byteOffset,
  );
  return { left, right, extra, out, sums };
};

describe.each([false, ...(hasFusedMultiplyAdd() ? [true] : [])])('product, fused %s', (fused) => {
  it.each(cases)('$rows × $terms × $columns, $finish', (one) => {
    const { rows, terms, columns, leftTransposed, rightTransposed, finish } = one;
    const { left, right, extra, out, sums } = run(one, fused);
    const rightAt = (k: number, j: number) =>
      right[rightTransposed ? j * terms + k : k * columns + j] ?? 0;
    for (let j = 0; j < columns; j += 1) {
      let column = 0;
      for (let k = 0; k < terms; k += 1) column += rightAt(k, j);
      expect(Math.abs((sums[j] ?? 0) - column)).toBeLessThan(1e-4);
      for (let i = 0; i < rows; i += 1) {
        let sum = 0;
        for (let k = 0; k < terms; k += 1) {
          sum += (left[leftTransposed ? k * rows + i : i * terms + k] ?? 0) * rightAt(k, j);
        }
        if (finish.kind === 'bias') sum += extra[j] ?? 0;
        if (finish.kind === 'bias') sum = values[finish.activation](sum);
        if (finish.kind === 'gate') sum *= slopes[finish.activation](extra[i * columns + j] ?? 0);
        expect(Math.abs((out[i * columns + j] ?? 0) - sum)).toBeLessThan(1e-4);
      }
    }
  });
});
