import { expect, type Page, test } from 'playwright/test';
import { type CallValue, callHarness, openHarness } from './harness';

const experiment = (model: string, optimizers: readonly string[], more: object = {}) => ({
  objective: { kind: 'network', dataset: 'mnist', model, batchSize: 32, testSize: 100, ...more },
  steps: 100,
  runs: optimizers.map((optimizer) => ({ optimizer })),
});

/** Two workers, so that the second knows nothing of what the first compiled. */
const bothWays = async (page: Page, what: object, steps: number) => {
  const readings: CallValue<'compiledRace'>[] = [];
  for (const ahead of [false, true]) {
    await openHarness(page);
    readings.push(await callHarness(page, 'compiledRace', { experiment: what, steps, ahead }));
  }
  const [asItGoes, ahead] = readings;
  if (asItGoes === undefined || ahead === undefined) throw new Error('two readings');
  console.log(
    `ahead: ${ahead.progress.length - 1} shaders in ${ahead.aheadMs.toFixed(0)} ms (walk ${ahead.walkMs.toFixed(0)} ms), then first step ${ahead.firstStepMs.toFixed(0)} ms; as it goes ${asItGoes.firstStepMs.toFixed(0)} ms`,
  );
  return { asItGoes, ahead };
};

const expectAllAhead = ({ asItGoes, ahead }: Awaited<ReturnType<typeof bothWays>>) => {
  expect(asItGoes.waitedFor.length).toBeGreaterThan(10);
  expect(ahead.waitedFor).toEqual([]);
  const total = ahead.progress.length - 1;
  expect(ahead.progress).toEqual(Array.from({ length: total + 1 }, (_, k) => [k, total]));
  expect(total).toBeGreaterThan(10);
  expect(ahead.losses).toEqual(asItGoes.losses);
  expect(ahead.evaluations).toEqual(asItGoes.evaluations);
  expect(ahead.tensorsLeft).toBe(0);
};

test('a race waits for no shader once they are compiled ahead', async ({ page }) => {
  const what = experiment('mlp-128-128', ['adam', 'lamb'], { testSize: 1100 });
  expectAllAhead(await bothWays(page, what, 5));
});

test('a convolutional network waits for none either', async ({ page }) => {
  expectAllAhead(await bothWays(page, experiment('cnn-8-16', ['momentum']), 2));
});

test('no rule, no method, dropout and penalties make one wait', async ({ page }) => {
  const optimizers = ['lbfgs', 'schedule-free-adamw', 'sophia', 'muon'];
  const more = { trainSize: 64, batchSize: 64, l1: 0.01, l2: 0.01, dropout: 0.1 };
  expectAllAhead(await bothWays(page, experiment('softmax-regression', optimizers, more), 5));
});
