import type { Browser, Page } from 'playwright/test';

declare global {
  interface Window {
    longTasksMs: number[];
  }
}

/** Of one visit, in milliseconds. */
export interface LongestTask {
  /** By the browser's long-task observer: the wall clock, so that whatever else the machine does counts too. */
  readonly observed: number;
  /** The processor time of the page's own thread: what a machine with nothing else to do would measure. */
  readonly busy: number;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ph: string;
  /** Microseconds of wall clock, and of processor time, which is not known of every task. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** The most expensive task of any page's main thread; a trace has those of all pages, and only one is open. */
const busiest = (trace: Buffer): number => {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: readonly TraceEvent[] };
  const thread = ({ pid, tid }: TraceEvent) => `${pid}/${tid}`;
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(thread),
  );
  const tasks = traceEvents.filter(
    (event) => /RunTask$/.test(event.name) && event.ph === 'X' && mains.has(thread(event)),
  );
  if (tasks.length === 0) throw new Error('the trace holds no task of a main thread');
  return Math.max(...tasks.map(({ dur, tdur }) => tdur ?? dur ?? 0)) / 1000;
};

/** Roots to take: 200 ms for one core of the machine on which the limit was set, when it has nothing else to do. */
const ROOTS = 70_000_000;

/** The processor time of a task of that much work, on this machine as it is now. */
export const longestAllowed = async (browser: Browser, page: Page): Promise<number> => {
  await browser.startTracing(page, { categories: ['toplevel'] });
  await page.evaluate(
    (roots) =>
      new Promise((done) => {
        setTimeout(() => {
          let sum = 0;
          for (let k = 0; k < roots; k += 1) sum += Math.sqrt(k);
          done(sum);
        });
      }),
    ROOTS,
  );
  // The task is in the trace when the next one runs.
  await page.evaluate(() => new Promise((done) => setTimeout(done)));
  return busiest(await browser.stopTracing());
};

/** Measures the main thread while `act` goes on. Call `watchLongTasks` before the page is opened. */
export const longestTask = async (
  browser: Browser,
  page: Page,
  act: () => Promise<void>,
): Promise<LongestTask> => {
  await browser.startTracing(page, { categories: ['toplevel'] });
  await page.evaluate(() => {
    window.longTasksMs = [];
  });
  await act();
  const observed = await page.evaluate(() => Math.max(0, ...window.longTasksMs));
  const busy = busiest(await browser.stopTracing());
  console.log(`longest task ${Math.round(observed)} ms, of it busy at most ${Math.round(busy)} ms`);
  return { observed, busy };
};

export const watchLongTasks = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    window.longTasksMs = [];
    new PerformanceObserver((list) => {
      window.longTasksMs.push(...list.getEntries().map((entry) => entry.duration));
    }).observe({ type: 'longtask', buffered: true });
  });
};
