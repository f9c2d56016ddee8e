import type { Browser, BrowserContext, Page } from 'playwright';
import { firstMovement } from './browser/first-movement';
import { linkOf } from './browser/link-of';
import { reasonText } from './browser/reason-text';
import {
  openWatched,
  type TrainingTimes,
  trainOnClick,
  trainOnPage,
} from './browser/training-page';
import { defineBench } from './definition';
import { type Measurement, median } from './measurement';

const STEPS = 400;
const ROUNDS = 3;

const experiment = {
  objective: { kind: 'network', dataset: 'mnist', model: 'mlp-128-128', batchSize: 128 },
  steps: STEPS,
  runs: [{ optimizer: 'adam', hyper: { lr: 0.001 } }],
};

interface Kind {
  readonly name: string;
  /** Nothing cached. */
  readonly fresh: boolean;
  readonly take: (context: BrowserContext, site: string) => Promise<readonly TrainingTimes[]>;
  /** Names of the further readings that `take` gives. */
  readonly further?: readonly string[];
}

const onLink = async (context: BrowserContext, site: string) => [
  await trainOnPage(context, linkOf(site, experiment), STEPS, 'first'),
];

const onClick = async (context: BrowserContext, site: string) => {
  const page = await openWatched(context, site);
  const link = page.getByRole('link', { name: 'Network', exact: true });
  const times = await trainOnClick(page, link, () => link.click());
  await page.close();
  return [times];
};

const chooseBackend = async (page: Page, name: string) => {
  await page.getByRole('button', { name: /^Computed on:/ }).click();
  const choice = page.getByRole('radio', { name, exact: true });
  const times = await trainOnClick(page, choice, () => choice.check());
  await page.keyboard.press('Escape');
  return times;
};

const onChoice = async (context: BrowserContext, site: string) => {
  const page = await openWatched(context, linkOf(site, experiment));
  const first = await chooseBackend(page, 'WebGPU');
  await chooseBackend(page, 'WebAssembly');
  const again = await chooseBackend(page, 'WebGPU');
  await page.close();
  return [first, again];
};

const KINDS: readonly Kind[] = [
  { name: 'from the link to the first step, first visit', fresh: true, take: onLink },
  { name: 'from the link to the first step, later visit', fresh: false, take: onLink },
  {
    name: 'from a click in the open page to the first step, first visit',
    fresh: true,
    take: onClick,
  },
  {
    name: 'from a click in the open page to the first step, later visit',
    fresh: false,
    take: onClick,
  },
  {
    name: 'from the choice of WebGPU to the first step, shaders compiled',
    fresh: false,
    take: onChoice,
    further: ['from the choice of WebGPU to the first step, shaders known'],
  },
];

const timesOf = async (kind: Kind, browser: Browser, kept: BrowserContext, site: string) => {
  const context = kind.fresh ? await browser.newContext({ locale: 'en-US' }) : kept;
  const times = await kind.take(context, site);
  if (kind.fresh) await context.close();
  return times;
};

/** Milestones since the beginning that came before the first step; what was there before has none. */
const PARTS = ['engine', 'chosen', 'data', 'opened'] as const;

const measurementOf = (name: string, readings: readonly TrainingTimes[]): Measurement => {
  const since = (key: (typeof PARTS)[number] | 'first') =>
    median(readings.map((times) => (times[key] ?? Number.NaN) - (times.zero ?? 0)));
  const parts = PARTS.map((part) => [`${part}Ms`, since(part)] as const);
  const last = readings.at(-1);
  return {
    name,
    backend: last?.backend ?? 'unknown',
    subject: 'downhill',
    median: since('first'),
    unit: 'ms',
    runs: readings.length,
    ...Object.fromEntries(parts.filter(([, ms]) => Number.isFinite(ms))),
    reason: last?.reason === undefined ? '' : reasonText(last.reason),
  };
};

export const startUp = defineBench({
  name: 'start-up',
  about:
    'How long a visitor of the site waits for the opening race to move, on the first visit; for the first training step of a perceptron 784-128-128-10: from opening a link to a race of one run, or a click on “Network” in the open first page (a race of three), on the first visit (nothing cached) and on a later one, with the automatic backend; and from choosing WebGPU. Of that, until the engine’s code was there, the backend chosen, the data there, and everything but the data ready.',
  needsSite: true,
  run: async ({ browser, site, log }) => {
    const kept = await browser.newContext({ locale: 'en-US' });
    const readings = new Map<string, TrainingTimes[]>();
    const moved: number[] = [];
    // The first visit of all fills the cache of the later ones.
    await onLink(kept, site);
    for (let round = 0; round < ROUNDS; round += 1) {
      moved.push(await firstMovement(browser, site));
      for (const kind of KINDS) {
        const times = await timesOf(kind, browser, kept, site);
        [kind.name, ...(kind.further ?? [])].forEach((name, k) => {
          const one = times[k];
          if (one) readings.set(name, [...(readings.get(name) ?? []), one]);
        });
      }
      log(`round ${round + 1} of ${ROUNDS}`);
    }
    await kept.close();
    const movement: Measurement = {
      name: 'from the address to the first movement of the opening race, first visit',
      backend: 'page',
      subject: 'downhill',
      median: median(moved),
      unit: 'ms',
      runs: moved.length,
    };
    return [movement, ...[...readings].map(([name, times]) => measurementOf(name, times))];
  },
});
