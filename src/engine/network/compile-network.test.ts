import { expect, it } from 'vitest';
import { exampleSize } from '../../catalog/dataset';
import { mnist } from '../../catalog/datasets/mnist';
import type { LayerDefinition } from '../../catalog/definition';
import { networkOf } from '../../experiment/network/model';
import type { NetworkShape } from '../../experiment/network/shape';
import { mathImports } from '../../formula/wasm/math';
import { createRandom } from '../../random/seeded';
import { hasFusedMultiplyAdd } from '../kernels/compiled/features';
import { instantiateStep } from '../kernels/compiled/helper';
import type { LogitsExports } from '../kernels/compiled/logits';
import { compileNetwork, compileNetworkLogits } from './compile-network';
import { inputsOf } from './data/inputs';

const dataset = mnist.describe();
const PIXELS = exampleSize(dataset);
const fused = hasFusedMultiplyAdd();
/** Black for the code that leaves black out; anything else makes it read every pixel. */
const LEAVES_OUT = 0;
const READS_ALL = 1;

/** Everything a step and a look give, from one batch. */
const compute = (network: NetworkShape, rows: number, black: number) => {
  const random = createRandom(rows, 'compile-network');
  const parts = { loss: 'cross-entropy', drops: false, l1: 0, l2: 0 } as const;
  const examples = { encoding: dataset.encoding, zero: black };
  const shape = { rows, examples, fused, shared: false };
  const code = compileNetwork(network, { ...parts, ...shape });
  const look = compileNetworkLogits(network, shape);
  const memory = new WebAssembly.Memory({ initial: 400 });
  let at = 16;
  const place = (numbers: number) => {
    const address = at;
    at += numbers * 4;
    return address;
  };
  const [theta, gradient, table] = [place(network.size), place(network.size), place(256)];
  const [bytes, labels] = [place(rows * PIXELS), place(rows)];
  const [x, work, lookWork] = [place(code.inputSize), place(code.workSize), place(look.workSize)];
  new Float32Array(memory.buffer, table, 256).set(inputsOf(dataset, 'unit').table ?? []);
  const weights = new Float32Array(memory.buffer, theta, network.size);
  for (let k = 0; k < network.size; k += 1) weights[k] = 0.1 * random.normal();
  const pixels = new Uint8Array(memory.buffer, bytes, rows * PIXELS);
  // Some pixels are black in all pictures, and the last picture has no black.
  for (let k = 0; k < pixels.length; k += 1) {
    const light = k >= (rows - 1) * PIXELS || (k % PIXELS > 100 && random.uniform() < 0.2);
    pixels[k] = light ? 1 + random.integer(255) : 0;
  }
  const digits = new Uint8Array(memory.buffer, labels, rows);
  for (let k = 0; k < rows; k += 1) digits[k] = random.integer(10);

  const step = instantiateStep(new WebAssembly.Module(code.bytes), memory);
  step.expand(bytes, table, x);
  const loss = step.gradient(theta, gradient, x, labels, work);
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(look.bytes), {
    env: { memory, ...mathImports },
  });
  (exports as unknown as LogitsExports).logits(theta, bytes, table, lookWork);
  return {
    loss,
    gradient: new Float32Array(memory.buffer, gradient, network.size),
    logits: new Float32Array(memory.buffer, lookWork + look.logits * 4, rows * 10),
  };
};

it.each([
  { hidden: [], rows: 1 },
  { hidden: [33], rows: 37 },
  { hidden: [128, 16], rows: 128 },
  { hidden: [5], rows: 200 },
  { hidden: [64], rows: 131 },
])('gives the same with and without black pixels: $hidden, batch $rows', ({ hidden, rows }) => {
  const layers = hidden.map(
    (units): LayerDefinition => ({ kind: 'dense', units, activation: 'relu' }),
  );
  const network = networkOf({ layers }, dataset);
  const sparse = compute(network, rows, LEAVES_OUT);
  const dense = compute(network, rows, READS_ALL);
  const first = network.spans[0]?.size ?? 0;
  expect(sparse.gradient.slice(0, first).some((value) => value !== 0)).toBe(true);
  expect(sparse.loss).toBe(dense.loss);
  expect(sparse.logits).toEqual(dense.logits);
  // A sum of nothing and one of zeros may differ in the sign of 0.
  let different = 0;
  sparse.gradient.forEach((value, k) => {
    if (value !== (dense.gradient[k] ?? Number.NaN)) different += 1;
  });
  expect(different).toBe(0);
});
