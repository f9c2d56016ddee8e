import { expect, it } from 'vitest';
import { findSwiftShader } from '../../scripts/find-swiftshader.mjs';
import { openDawn } from '../../src/cli/dawn';
import { buildForNode } from './build';
import { GRADIENT_BOUND, relativeError } from './check-gradients';
import { openNodeSession } from './session';

it('tells how far one gradient is from another', () => {
  expect(relativeError([3, 4], [3, 4])).toBe(0);
  expect(relativeError([3, 4.5], [3, 4])).toBeCloseTo(0.1, 12);
  expect(relativeError([3], [3, 4])).toBeNaN();
  expect(relativeError([3, 4], [3])).toBeNaN();
});

const driver = process.env.VK_ICD_FILENAMES ?? findSwiftShader();
if (driver !== undefined) process.env.VK_ICD_FILENAMES = driver;
const dawn = await openDawn();
if (!dawn.ok) console.warn(`SKIPPED: a process of Node on WebGPU. ${dawn.error}`);

it.skipIf(!dawn.ok)('trains in processes of Node, on WebGPU as on WebAssembly', async () => {
  const session = await openNodeSession(buildForNode(), () => {});
  try {
    const workload = { network: { id: 'softmax-regression' }, batchSize: 32, optimizers: ['adam'] };
    const at = { workload, batches: 1 };
    const wanted = await session.call('a', 'gradientsAt', { ...at, backend: 'wasm' });
    const found = await session.call('b', 'gradientsAt', { ...at, backend: 'webgpu' });
    const error = relativeError(found.gradients[0] ?? [], wanted.gradients[0] ?? []);
    expect(error).toBeGreaterThan(0);
    expect(error).toBeLessThan(GRADIENT_BOUND);
    // 7,840 weights and 10 biases; ten classes of equal chance.
    expect(found.gradients[0]).toHaveLength(7850);
    expect(found.losses[0]).toBeCloseTo(Math.log(10), 0);

    await session.call('b', 'openTrainer', { subject: 'downhill', backend: 'webgpu', workload });
    expect((await session.call('b', 'trainSteps', { steps: 2 })).dispatches).toBeGreaterThan(0);
    expect(await session.heapBytes('b', 'trainSteps', { steps: 2 })).toBeGreaterThan(0);
    await session.endWorker('b');
    await expect(session.call('a', 'trainSteps', { steps: 1 })).rejects.toThrow('open a trainer');
  } finally {
    session.close();
  }
});
