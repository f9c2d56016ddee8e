import { expect, type Page, test } from 'playwright/test';
import config from '../playwright.config';
import { callHarness, openHarness } from './harness';

const launch = config.use?.launchOptions;

test.use({
  launchOptions: {
    ...launch,
    // Measures at once, instead of at the next collection in a quarter of a minute.
    args: [...(launch?.args ?? []), '--enable-blink-features=ForceEagerMeasureMemory'],
  },
});

const experiment = {
  objective: { kind: 'network', dataset: 'mnist', model: 'softmax-regression', batchSize: 32 },
  steps: 12_000,
  runs: [
    { optimizer: 'adam', hyper: { lr: 0.001 } },
    { optimizer: 'momentum', hyper: { lr: 0.05 } },
  ],
};

interface MemoryMeasurement {
  readonly bytes: number;
}

/** JavaScript memory of the page and its workers together, after a collection. */
const measureHeap = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const measure = performance as unknown as {
      measureUserAgentSpecificMemory(): Promise<MemoryMeasurement>;
    };
    return (await measure.measureUserAgentSpecificMemory()).bytes;
  });

/** Compiled code grows for some hundred steps, and the heap breathes. */
const SETTLED = 500;
/** What a thousand steps may leave behind, which is less than an array of 100 numbers each. */
const ALLOWED = 500_000;

const open = async (page: Page, backend: 'wasm' | 'webgpu' | 'webgl') => {
  await openHarness(page);
  const call = (until: number, more: { readonly leak?: true; readonly close?: true } = {}) =>
    callHarness(page, 'memoryProbe', { backend, experiment, until, ...more });
  return {
    call,
    probe: async (until: number, more: { readonly leak?: true } = {}) => {
      const reading = await call(until, more);
      expect(reading.step).toBe(until);
      return { ...reading, heapBytes: await measureHeap(page) };
    },
  };
};

for (const [backend, steps] of [
  ['wasm', 10_000],
  ['webgpu', 1500],
  ['webgl', 1500],
] as const) {
  test(`${steps} steps on ${backend} leave tensors and memory where they were after 100`, async ({
    page,
  }) => {
    const { call, probe } = await open(page, backend);
    const early = await probe(100);
    const warm = await probe(SETTLED);
    const late = await probe(steps);
    console.log(`${backend}: ${JSON.stringify([early, warm, late])}`);
    expect(late.tensors).toBe(early.tensors);
    expect(late.tensorBytes).toBe(early.tensorBytes);
    expect(late.gpuBytes).toBe(warm.gpuBytes);
    expect(late.heapBytes - warm.heapBytes).toBeLessThan(ALLOWED);
    expect((await call(steps, { close: true })).tensors).toBe(0);
  });
}

test('an array of 100 numbers left behind at every step is found out', async ({ page }) => {
  const { probe } = await open(page, 'wasm');
  const warm = await probe(SETTLED);
  const leaking = await probe(SETTLED + 1000, { leak: true });
  expect(leaking.heapBytes - warm.heapBytes).toBeGreaterThan(ALLOWED);
});
