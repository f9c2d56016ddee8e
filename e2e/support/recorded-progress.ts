import type { Page } from 'playwright/test';
import type { Event } from '../../src/worker/messages';

type Told = Extract<Event, { type: 'progress' | 'opened' | 'frame' }>;

declare global {
  interface Window {
    recordedProgress: string[];
  }
}

/** Notes what the worker says of its way to the first step, from the next navigation on. */
export const recordProgress = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    window.recordedProgress = [];
    const Plain = window.Worker;
    const told: readonly Event['type'][] = ['progress', 'opened', 'frame'] satisfies Told['type'][];
    window.Worker = class extends Plain {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        this.addEventListener('message', ({ data }: MessageEvent<Event>) => {
          if (!told.includes(data.type)) return;
          const progress =
            data.type === 'progress' ? ` ${data.phase} ${data.done}/${data.total}` : '';
          window.recordedProgress.push(`${data.type}${progress}`);
        });
      }
    };
  });

/** So far: `progress shaders 3/25`, `opened`, `frame`, … in their order. */
export const recordedProgress = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => window.recordedProgress);
