import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright';
import { linkOf } from './browser/link-of';
import { defineBench } from './definition';
import { slope } from './slope';

const MINUTES = Number(process.env.SOAK_MINUTES ?? 20);
/** Compiled code and caches grow at first. */
const SETTLING = 0.25;
const READINGS = 20;
/** What a minute may leave behind, bytes: an hour of use costs less than the page did when it opened. */
const BOUND = 100_000;
const PACE_MS = 50;

const runs = ['sgd', 'momentum', 'rmsprop', 'adam'].map((optimizer) => ({
  optimizer,
  hyper: { lr: 1e-3 },
}));

/** JavaScript memory of the page and its workers, bytes, after the next collection. */
const heapBytes = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const measure = performance as unknown as {
      measureUserAgentSpecificMemory(): Promise<{ readonly bytes: number }>;
    };
    return (await measure.measureUserAgentSpecificMemory()).bytes;
  });

/** Drags the start in circles until it is told to stop. */
const keepDragging = async (page: Page, going: () => boolean): Promise<void> => {
  const handle = page.getByRole('button', { name: /^Start point:/ });
  while (going()) {
    const box = await handle.boundingBox();
    if (box === null) throw new Error('the start is not on the page');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let k = 0; k <= 40; k += 1) {
      const angle = (k * Math.PI) / 20;
      await page.mouse.move(x + 60 * Math.sin(angle), y + 40 * Math.sin(2 * angle));
      await setTimeout(PACE_MS);
    }
    await page.mouse.up();
  }
};

/** Readings until the time is over: minutes since the page settled, and bytes. */
const watch = async (page: Page): Promise<readonly (readonly [number, number])[]> => {
  await setTimeout(MINUTES * SETTLING * 60_000);
  const start = Date.now();
  const readings: (readonly [number, number])[] = [];
  for (let k = 0; k < READINGS; k += 1) {
    readings.push([(Date.now() - start) / 60_000, await heapBytes(page)]);
    await setTimeout((MINUTES * (1 - SETTLING) * 60_000) / READINGS);
  }
  return readings;
};

export const soak = defineBench({
  name: 'soak',
  about: `What the memory of both labs gains in a minute of constant use, over ${MINUTES} minutes (\`SOAK_MINUTES\`): the start of a race of four runs is dragged in circles, and four optimizers train a network with no end in sight.`,
  needsSite: true,
  run: async ({ browser, site, log }) => {
    const open = async (experiment: object) => {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await page.goto(linkOf(site, experiment));
      return page;
    };
    const surface = await open({ objective: { surface: 'rosenbrock' }, steps: 500, runs });
    const network = await open({
      objective: { kind: 'network', model: 'mlp-128-128', trainSize: 6000, testSize: 500 },
      steps: 20_000,
      runs,
    });
    let going = true;
    const dragging = keepDragging(surface, () => going);
    const readings = await Promise.all([surface, network].map(watch));
    going = false;
    await dragging;
    const step = Number(await network.getByTestId('step').textContent());
    log(`the network came to step ${step}`);
    await Promise.all([surface.close(), network.close()]);
    const labs = (['surface lab, dragged', 'network lab, training'] as const).map((lab, k) => {
      const list = readings[k] ?? [];
      log(`${lab}: ${list.map(([, bytes]) => (bytes / 1e6).toFixed(2)).join(' ')} MB`);
      return { lab, list, perMinute: slope(list) };
    });
    for (const { lab, perMinute } of labs)
      if (!(perMinute < BOUND))
        throw new Error(`${lab}: ${Math.round(perMinute)} bytes a minute, more than ${BOUND}`);
    return labs.map(({ lab, list, perMinute }) => {
      return {
        name: `${lab}: gained in a minute`,
        backend: 'page',
        subject: 'downhill',
        median: perMinute / 1000,
        unit: 'kB',
        runs: list.length,
        boundKilobytes: BOUND / 1000,
        firstMegabytes: (list[0]?.[1] ?? 0) / 1e6,
        lastMegabytes: (list.at(-1)?.[1] ?? 0) / 1e6,
        minutes: MINUTES,
      };
    });
  },
});
