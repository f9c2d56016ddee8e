import type { BrowserContext, Locator, Page } from 'playwright';
import type { BackendReason } from '../../src/experiment/backend';
import type { Event } from '../../src/worker/messages';

/** When things happened on a page of the site, in milliseconds since it was navigated to, or since `zero`. */
export interface TrainingTimes {
  /** When the visitor clicked, where that was not the navigation. */
  zero?: number;
  /** The engine's code was there. */
  engine?: number;
  /** All of the data were there. */
  data?: number;
  /** The backend was chosen. */
  chosen?: number;
  /** Everything but the data is ready, in the session of this number. */
  opened?: number;
  session?: number;
  /** The first frame with a trained step arrived, and the one with the last. */
  first?: number;
  last?: number;
  /** Which backend trained, and why. */
  backend?: string;
  reason?: BackendReason;
}

declare global {
  interface Window {
    trainingTimes?: TrainingTimes;
  }
}

/** Runs in the page before its scripts: notes when the worker says what. */
const watch = (lastStep: number) => {
  window.trainingTimes = {};
  const Plain = window.Worker;
  window.Worker = class extends Plain {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      this.addEventListener('message', ({ data }: MessageEvent<Event>) => {
        window.trainingTimes ??= {};
        const times = window.trainingTimes;
        if (data.type === 'opened') {
          times.opened ??= performance.now();
          times.session = data.session;
        }
        if (data.type === 'progress' && data.phase === 'backend' && data.done === 0)
          times.engine ??= performance.now();
        if (
          data.type === 'progress' &&
          data.phase === 'data' &&
          data.total > 0 &&
          data.done === data.total
        )
          times.data ??= performance.now();
        if (data.type === 'backend') {
          times.backend = data.status.name;
          times.reason = data.status.reason;
          times.chosen ??= performance.now();
        }
        // A race that another took the place of may still have had a word to say.
        if (data.type === 'frame' && data.step > 0 && data.session === times.session) {
          times.first ??= performance.now();
          if (data.step >= lastStep) times.last ??= performance.now();
        }
      });
    }
  };
};

const PATIENCE_MS = 600_000;

const waitFor = async (page: Page, wait: 'first' | 'last'): Promise<TrainingTimes> => {
  await page.waitForFunction((wanted) => window.trainingTimes?.[wanted] !== undefined, wait, {
    timeout: PATIENCE_MS,
  });
  return (await page.evaluate(() => window.trainingTimes)) ?? {};
};

/** Opens an experiment on the site, which trains it as soon as it can, and waits for the first step, or the last. */
export const trainOnPage = async (
  context: BrowserContext,
  link: string,
  lastStep: number,
  wait: 'first' | 'last',
): Promise<TrainingTimes> => {
  const page = await context.newPage();
  try {
    await page.addInitScript(watch, lastStep);
    await page.goto(link);
    return await waitFor(page, wait);
  } finally {
    await page.close();
  }
};

/** The times from a click on, which begins a race, to its first step. */
export const trainOnClick = async (
  page: Page,
  target: Locator,
  click: () => Promise<void>,
): Promise<TrainingTimes> => {
  await target.evaluate((element) => {
    element.addEventListener(
      'click',
      () => {
        window.trainingTimes = { zero: performance.now() };
      },
      { capture: true, once: true },
    );
  });
  await click();
  return await waitFor(page, 'first');
};

/** A page of the site, watched from its start, at rest. */
export const openWatched = async (context: BrowserContext, address: string): Promise<Page> => {
  const page = await context.newPage();
  await page.addInitScript(watch, Number.POSITIVE_INFINITY);
  await page.goto(address, { waitUntil: 'networkidle' });
  return page;
};
