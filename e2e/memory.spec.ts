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

for (const [backend, settled, steps] of [
  ['wasm', 500, 10_000],
  ['webgpu', 150, 300],
  ['webgl', 150, 300],
] as const) {
  test(`${steps} steps on ${backend} leave tensors and memory where they were after 100`, async ({
    page,
  }) => {
    await openHarness(page);
    const probe = async (until: number) => {
      const reading = await callHarness(page, 'memoryProbe', { backend, experiment, until });
      expect(reading.step).toBe(until);
      return { ...reading, heapBytes: await measureHeap(page) };
    };
    const early = await probe(100);
    const warm = await probe(settled);
    const late = await probe(steps);
    console.log(`${backend}: ${JSON.stringify([early, warm, late])}`);
    expect(late.tensors).toBe(early.tensors);
    expect(late.tensorBytes).toBe(early.tensorBytes);
    expect(late.gpuBytes).toBe(warm.gpuBytes);
    // Compiled code grows for some hundred steps, and the heap breathes; one array of 100 numbers left behind at
    // every step would be more than this.
    expect(late.heapBytes - warm.heapBytes).toBeLessThan(500_000);
    const argument = { backend, experiment, until: steps, close: true };
    expect((await callHarness(page, 'memoryProbe', argument)).tensors).toBe(0);
  });
}
