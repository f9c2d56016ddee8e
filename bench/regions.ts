import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright';
import '../src/experiment/later';
import { linkOf } from './browser/link-of';
import { defineBench } from './definition';
import { median } from './measurement';

const READINGS = 3;
const SECONDS = 1.5;
const FROM = 500;
const STEPS = 100_000;

/** A race of the longest length there is: over before it was looked at, it measures nothing and says so. */
const raceOf = (runs: number) => ({
  objective: { kind: 'network', dataset: 'hills', batchSize: 32 },
  steps: STEPS,
  runs: ['adam', 'sgd', 'momentum', 'rmsprop']
    .slice(0, runs)
    .map((optimizer) => ({ optimizer, hyper: { lr: 1e-3 } })),
});

declare global {
  interface Window {
    regionsPainted?: number;
  }
}

/** A picture of the plane is painted when a small one is drawn large: once for every new answer of a network. */
const count = () => {
  window.regionsPainted = 0;
  const { prototype } = CanvasRenderingContext2D;
  const draw = prototype.drawImage as (this: CanvasRenderingContext2D, ...of: unknown[]) => void;
  prototype.drawImage = function drawImage(this: CanvasRenderingContext2D, ...of: unknown[]) {
    if (of[0] instanceof OffscreenCanvas) window.regionsPainted = (window.regionsPainted ?? 0) + 1;
    draw.apply(this, of);
  };
};

const stateOf = (page: Page) =>
  page.evaluate(() => ({
    ms: performance.now(),
    painted: window.regionsPainted ?? 0,
    step: Number(document.querySelector('[data-testid=step]')?.textContent ?? Number.NaN),
  }));

/** Resolves at the first frame that shows such a step. */
const waitForStep = (page: Page, [least, most]: readonly [number, number]) =>
  page.waitForFunction(
    ([from, to]) => {
      const step = Number(document.querySelector('[data-testid=step]')?.textContent ?? Number.NaN);
      return step >= from && step < to;
    },
    [least, most] as const,
    { polling: 'raf' },
  );

/** What a machine without a graphics card takes by itself is chosen in the menu elsewhere, and the race begins anew. */
const trainOnWasm = async (page: Page) => {
  const badge = page.getByRole('button', { name: /^Computed on:/ });
  await waitForStep(page, [1, STEPS + 1]);
  const chosen = page.getByRole('button', { name: /^Computed on: WebAssembly/ });
  if (await chosen.isVisible()) return;
  await badge.click();
  await page.getByRole('radio', { name: 'WebAssembly', exact: true }).check();
  await page.keyboard.press('Escape');
  await chosen.waitFor();
};

/** How often a second each picture was painted while the race trained, and the race's steps a second. */
const read = async (page: Page, link: string, runs: number) => {
  await page.addInitScript({ content: 'globalThis.__name = (named) => named;' });
  await page.addInitScript(count);
  await page.goto(link);
  await trainOnWasm(page);
  await waitForStep(page, [FROM, STEPS]);
  const before = await stateOf(page);
  await setTimeout(1000 * SECONDS);
  const after = await stateOf(page);
  if (after.step >= STEPS) throw new Error('the race was over before it was looked at');
  const seconds = (after.ms - before.ms) / 1000;
  return {
    pictures: (after.painted - before.painted) / runs / seconds,
    steps: (after.step - before.step) / seconds,
  };
};

export const regions = defineBench({
  name: 'regions',
  about:
    'How often a second the page shows anew what a network of 2-8-8-1 on points makes of the plane, while it trains on WebAssembly: each of the pictures of a race, of one run and of four.',
  needsSite: true,
  run: async ({ browser, site, log }) => {
    const measured = [];
    for (const runs of [1, 4]) {
      const readings: Awaited<ReturnType<typeof read>>[] = [];
      for (let k = 0; k < READINGS; k += 1) {
        const page = await browser.newPage({
          viewport: { width: 1440, height: 900 },
          locale: 'en-US',
        });
        readings.push(await read(page, linkOf(site, raceOf(runs)), runs));
        await page.close();
      }
      log(
        `${runs} runs: ${readings.map(({ pictures }) => pictures.toFixed(1)).join(' ')} a second`,
      );
      measured.push({
        name: `regions of 2-8-8-1 while it trains, ${runs === 1 ? 'one run' : `${runs} runs`}`,
        backend: 'wasm',
        subject: 'downhill',
        median: median(readings.map(({ pictures }) => pictures)),
        unit: 'pictures/s',
        runs: READINGS,
        stepsPerSecond: Math.round(median(readings.map(({ steps }) => steps))),
      } as const);
    }
    return measured;
  },
});
