import type { BrowserContext, Page } from 'playwright';
import type { BackendReason } from '../../src/experiment/backend';
import { encodeExperiment } from '../../src/experiment/codec';
import { parseExperiment } from '../../src/experiment/schema';
import type { Event } from '../../src/worker/protocol';

/** When things happened on a page of the site, in milliseconds since it was navigated to. */
export interface TrainingTimes {
  /** The backend was chosen, and everything but the data is ready. */
  opened?: number;
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
  const times: TrainingTimes = {};
  window.trainingTimes = times;
  const Plain = window.Worker;
  window.Worker = class extends Plain {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      this.addEventListener('message', ({ data }: MessageEvent<Event>) => {
        if (data.type === 'opened') times.opened ??= performance.now();
        if (data.type === 'backend') {
          times.backend = data.status.name;
          times.reason = data.status.reason;
        }
        if (data.type === 'frame' && data.step > 0) {
          times.first ??= performance.now();
          if (data.step >= lastStep) times.last ??= performance.now();
        }
      });
    }
  };
};

export const linkOf = (site: string, authored: unknown): string => {
  const parsed = parseExperiment(authored);
  if (!parsed.ok) throw new Error(`${parsed.error.field}: ${parsed.error.message}`);
  return `${site}#network?e=${encodeExperiment(parsed.value)}`;
};

const trainingTimes = async (page: Page): Promise<TrainingTimes> =>
  (await page.evaluate(() => window.trainingTimes)) ?? {};

const PATIENCE_MS = 600_000;

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
    await page.waitForFunction((wanted) => window.trainingTimes?.[wanted] !== undefined, wait, {
      timeout: PATIENCE_MS,
    });
    return await trainingTimes(page);
  } finally {
    await page.close();
  }
};
