import type { Page } from 'playwright/test';
import { COLUMNS, type Column, type Event } from '../../src/worker/protocol';

/** One run as the page received it: every column, number for number. */
export type RecordedRun = Readonly<Record<Column, readonly number[]>>;

interface RecordedBlock {
  readonly run: number;
  readonly count: number;
  readonly data: readonly number[];
}

declare global {
  interface Window {
    recordedBlocks: RecordedBlock[];
  }
}

/**
 * Listens to what the engine's worker tells the page, from the next navigation on: the page shows four digits of a
 * number, but two paths are the same only if all bits are.
 */
export const recordRaces = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    window.recordedBlocks = [];
    const Plain = window.Worker;
    window.Worker = class extends Plain {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        this.addEventListener('message', ({ data }: MessageEvent<Event>) => {
          const opens = data.type === 'simulated' || data.type === 'opened';
          if (opens) window.recordedBlocks = [];
          if (data.type !== 'simulated' && data.type !== 'frame') return;
          for (const { run, count, data: values } of data.blocks)
            window.recordedBlocks.push({ run, count, data: Array.from(values) });
        });
      }
    };
  });
};

/** The runs of the newest race so far. */
export const recordedRuns = async (page: Page): Promise<RecordedRun[]> => {
  const blocks = await page.evaluate(() => window.recordedBlocks);
  const runs: Record<Column, number[]>[] = [];
  for (const { run, count, data } of blocks) {
    runs[run] ??= Object.fromEntries(COLUMNS.map((name) => [name, []])) as unknown as Record<
      Column,
      number[]
    >;
    const columns = runs[run];
    COLUMNS.forEach((name, k) => {
      for (let i = k * count; i < (k + 1) * count; i += 1)
        columns?.[name].push(data[i] ?? Number.NaN);
    });
  }
  return runs;
};
