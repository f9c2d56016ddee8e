import type { Page } from 'playwright/test';
import { COLUMNS } from '../../src/experiment/recorded/columns';
import type { Recorded } from '../../src/experiment/recorded/quantities';
import type { Command, Event } from '../../src/worker/messages';

/** One run as the page received it: every column, number for number. */
export type RecordedRun = Readonly<Record<Recorded, readonly number[]>>;

interface RecordedBlock {
  readonly run: number;
  readonly count: number;
  readonly data: readonly number[];
}

declare global {
  interface Window {
    recordedBlocks: RecordedBlock[];
    /** The step of every opening of a race of networks. */
    openedFrom?: number[];
    /** Of the race that is open. */
    checkpoints?: number;
    /** "run step loss accuracy" of every evaluation of the race that is open. */
    evaluated?: readonly string[];
  }
}

/**
 * Listens to what the engine's worker tells the page, from the next navigation on: the page shows four digits of a
 * number, but two paths are the same only if all bits are.
 */
export const recordRaces = async (page: Page): Promise<void> => {
  // A page that tests share listens already.
  if (await page.evaluate(() => 'recordedBlocks' in window)) return;
  await page.addInitScript(() => {
    window.recordedBlocks = [];
    let session = 0;
    const Plain = window.Worker;
    window.Worker = class extends Plain {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        this.addEventListener('message', ({ data }: MessageEvent<Event>) => {
          // What the race before had still on its way when the next one was opened.
          if ('session' in data && data.session !== session) return;
          if (data.type === 'evaluation' && data.set !== 'train') {
            const { run, step, loss, accuracy } = data;
            window.evaluated = [...(window.evaluated ?? []), [run, step, loss, accuracy].join(' ')];
          }
          if (data.type === 'checkpoint') window.checkpoints = (window.checkpoints ?? 0) + 1;
          const simulated = data.type === 'answer' && data.kind === 'simulate';
          if (simulated) window.recordedBlocks = [];
          const blocks = simulated ? data.answer.blocks : data.type === 'frame' ? data.blocks : [];
          for (const { run, count, data: values } of blocks)
            window.recordedBlocks.push({ run, count, data: Array.from(values) });
        });
      }
      override postMessage(
        command: Command,
        transfer?: Transferable[] | StructuredSerializeOptions,
      ): void {
        if (command.type === 'open') {
          // What a checkpoint was made of stays; a race that begins anew has nothing yet.
          const from = command.from?.race.step ?? 0;
          session = command.session;
          window.checkpoints = 0;
          if (!command.from) window.evaluated = [];
          window.openedFrom = [...(window.openedFrom ?? []), from];
          window.recordedBlocks = window.recordedBlocks.flatMap(({ run, count, data }) => {
            const steps = data.slice(0, count);
            const kept = steps.filter((step) => step < from).length;
            const columns = Array.from({ length: data.length / count }, (_, k) =>
              data.slice(k * count, k * count + kept),
            );
            return kept > 0 ? [{ run, count: kept, data: columns.flat() }] : [];
          });
        }
        super.postMessage(command, transfer as Transferable[]);
      }
    };
  });
};

/** So that nobody takes a race that was shown before for the one that is opened next. */
export const forgetRaces = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.recordedBlocks = [];
  });

/** The steps that races of networks were opened from: 0 unless from a checkpoint. */
export const openings = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() => window.openedFrom ?? []);

/** The runs of the newest race so far. */
export const recordedRuns = async (page: Page): Promise<RecordedRun[]> => {
  const blocks = await page.evaluate(() => window.recordedBlocks);
  const runs: Record<Recorded, number[]>[] = [];
  for (const { run, count, data } of blocks) {
    runs[run] ??= Object.fromEntries(COLUMNS.map((name) => [name, []])) as unknown as Record<
      Recorded,
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
