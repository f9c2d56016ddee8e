import { describe, expect, it } from 'vitest';
import { activations } from '../../catalog/activations';
import { exampleSize } from '../../catalog/dataset';
import { mnist } from '../../catalog/datasets/mnist';
import type { LayerDefinition } from '../../catalog/definition';
import { networkOf } from '../../experiment/network/model';
import { createRandom } from '../../random/seeded';
import { hasFusedMultiplyAdd } from '../kernels/compiled/features';
import { instantiateStep } from '../kernels/compiled/helper';
import { compileNetwork } from './compile-network';
import { inputsOf } from './data/inputs';
import { writeDropout } from './dropout';

const random = createRandom(9, 'step-parts');
const activation = () => activations[random.integer(activations.length)]?.id ?? 'linear';
const dense = (units: number): LayerDefinition => ({
  kind: 'dense',
  units,
  activation: activation(),
});
const conv = (): LayerDefinition => ({
  kind: 'conv',
  channels: 1 + random.integer(11),
  kernel: 1 + random.integer(4),
  padding: random.integer(2) === 0 ? 'valid' : 'same',
  activation: activation(),
});
const pool = (): LayerDefinition => ({ kind: 'max-pool', size: 2 + random.integer(2) });
const dataset = mnist.describe();
const PIXELS = exampleSize(dataset);

const shapes = [
  { name: 'softmax regression', layers: () => [] },
  { name: 'perceptron', layers: () => [dense(1 + random.integer(50))] },
  {
    name: 'deep perceptron',
    layers: () => [dense(1 + random.integer(150)), dense(1 + random.integer(60))],
  },
  { name: 'convolution before dense', layers: () => [pool(), conv()] },
  { name: 'convolutions', layers: () => [conv(), pool(), conv(), pool(), dense(23)] },
] as const;

/** Batches of one block, of whole blocks, and with a rest that fills none. */
const cases = [3, 37, 64, 131].flatMap((rows, b) =>
  shapes.map(({ name, layers }, k) => ({
    name,
    layers: layers(),
    rows,
    loss: (b + k) % 2 === 0 ? ('cross-entropy' as const) : ('mean-squared-error' as const),
    black: k % 3 === 2 ? 1 : 0,
    dropout: (b + k) % 3 === 0 ? 0 : 0.4,
    l1: b % 2 === 0 ? 0 : 1e-3,
    l2: k % 2 === 0 ? 0 : 1e-2,
  })),
);

const MOST_THREADS = 3;

/** A step's memory with a batch in it, and room for threads. */
const prepare = (one: (typeof cases)[number]) => {
  const { layers, rows, loss, black, dropout, l1, l2 } = one;
  const network = networkOf({ layers }, dataset);
  const examples = { encoding: dataset.encoding, zero: black };
  const fused = hasFusedMultiplyAdd();
  const parts = { rows, loss, drops: dropout > 0, l1, l2, examples, fused, shared: false };
  const code = compileNetwork(network, parts);
  const { ownRoom } = code.parts;
  const roomSize = code.workSize - ownRoom;
  let at = 16;
  const place = (numbers: number) => {
    const address = at;
    at += Math.ceil(numbers) * 4;
    return address;
  };
  const [theta, gradient, table] = [place(network.size), place(network.size + 4), place(256)];
  const [bytes, labels, x] = [place((rows * PIXELS) / 4), place(rows / 4), place(code.inputSize)];
  const work = place(code.workSize);
  const rooms = Array.from({ length: MOST_THREADS }, () => place(roomSize));
  const memory = new WebAssembly.Memory({ initial: Math.ceil(at / 65536) + 1 });
  const floats = (address: number, count: number) =>
    new Float32Array(memory.buffer, address, count);
  floats(table, 256).set(inputsOf(dataset, 'unit').table ?? []);
  floats(theta, network.size).forEach((_, k, all) => {
    all[k] = 0.15 * random.normal();
  });
  new Uint8Array(memory.buffer, bytes, rows * PIXELS).forEach((_, k, all) => {
    all[k] = random.uniform() < 0.3 ? random.integer(256) : 0;
  });
  new Uint8Array(memory.buffer, labels, rows).forEach((_, k, all) => {
    all[k] = random.integer(10);
  });
  for (const { layer, offset, size } of code.masks)
    writeDropout(dropout, 3, 0, layer, floats(x + offset * 4, size));
  const step = instantiateStep(new WebAssembly.Module(code.bytes), memory);
  step.expand(bytes, table, x);
  const result = (value: number) => {
    const bits = new BigInt64Array(Float64Array.of(value).buffer)[0];
    return { loss: bits, gradient: new Uint32Array(floats(gradient, network.size).slice().buffer) };
  };
  /** Nothing of an earlier step is left to be found. */
  const forget = () => {
    floats(gradient, network.size).fill(Number.NaN);
    for (const [from, count] of [[work, code.workSize], ...rooms.map((room) => [room, roomSize])])
      floats(from ?? 0, count ?? 0).fill(Number.NaN);
  };
  const whole = () => {
    forget();
    return result(step.gradient(theta, gradient, x, labels, work));
  };
  /** @param order the parts of one kind, in the order in which they are computed */
  const inParts = (threads: number, order: (count: number) => readonly number[]) => {
    forget();
    const someone = () => rooms[random.integer(threads)] ?? work;
    step.prepare(theta, work);
    for (const part of order(code.parts.rows)) step.rows(theta, x, labels, work, someone(), part);
    for (const part of order(code.parts.parameters)) step.parameters(gradient, x, work, part);
    for (const part of order(code.parts.penalty)) step.penalty(theta, gradient, work, part);
    return result(step.total(work));
  };
  return { whole, inParts };
};

const forwards = (count: number) => Array.from({ length: count }, (_, k) => k);
const backwards = (count: number) => forwards(count).reverse();
const shuffled = (count: number) => {
  const keys = Array.from({ length: count }, () => random.uniform());
  return forwards(count).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
};

describe('a step in parts', () => {
  it.each(cases)(
    'is the whole step bit for bit: $name, batch $rows, $loss, dropout $dropout, l1 $l1, l2 $l2',
    (one) => {
      const { whole, inParts } = prepare(one);
      const wanted = whole();
      expect(wanted.gradient.some((bits) => bits !== 0)).toBe(true);
      const numbers = new Float32Array(wanted.gradient.buffer);
      expect(numbers.some(Number.isNaN)).toBe(false);
      for (const [threads, order] of [
        [1, forwards],
        [2, backwards],
        [MOST_THREADS, shuffled],
      ] as const) {
        const found = inParts(threads, order);
        expect(found.loss).toBe(wanted.loss);
        const different = found.gradient.filter((bits, k) => bits !== wanted.gradient[k]);
        expect(different).toHaveLength(0);
      }
    },
  );
});
