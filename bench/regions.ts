import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright';
import '../src/experiment/later';
import { linkOf } from './browser/link-of';
import { defineBench } from './definition';
import { median } from './measurement';

const READINGS = 3;
const SECONDS = 2;

/** A race that no machine ends while it is looked at. */
const raceOf = (runs: number) => ({
  objective: { kind: 'network', dataset: 'hills', batchSize: 32 },
  steps: 100_000,
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

const painted = (page: Page) =>
  page.evaluate(() => ({ at: performance.now(), count: window.regionsPainted ?? 0 }));

export const regions = defineBench({
  name: 'regions',
  about:
    'How often a second the page shows anew what a network of 2-8-8-1 on points makes of the plane, while it trains on WebAssembly: each of the pictures of a race, of one run and of four.',
  needsSite: true,
  run: async ({ browser, site, log }) => {
    const measured = [];
    for (const runs of [1, 4]) {
      const rates: number[] = [];
      const speeds: number[] = [];
      for (let k = 0; k < READINGS; k += 1) {
        const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
        await page.addInitScript({ content: 'globalThis.__name = (named) => named;' });
        await page.addInitScript(count);
        await page.goto(linkOf(site, raceOf(runs)));
        await page.getByRole('button', { name: /^Backend/ }).waitFor();
        await page.keyboard.press('Space');
        const step = async () => Number(await page.getByTestId('step').textContent());
        while ((await step()) < 500) await setTimeout(50);
        const [before, from] = [await painted(page), await step()];
        await setTimeout(1000 * SECONDS);
        const [after, to] = [await painted(page), await step()];
        if (to >= 100_000) throw new Error('the race was over before it was looked at');
        const seconds = (after.at - before.at) / 1000;
        rates.push((after.count - before.count) / runs / seconds);
        speeds.push((to - from) / seconds);
        await page.close();
      }
      log(`${runs} runs: ${rates.map((rate) => rate.toFixed(1)).join(' ')} a second`);
      measured.push({
        name: `regions of 2-8-8-1 while it trains, ${runs === 1 ? 'one run' : `${runs} runs`}`,
        backend: 'wasm',
        subject: 'downhill',
        median: median(rates),
        unit: 'pictures/s',
        runs: READINGS,
        stepsPerSecond: Math.round(median(speeds)),
      } as const);
    }
    return measured;
  },
});
