import { setTimeout } from 'node:timers/promises';
import type { Command, Event } from '../src/worker/messages';
import { linkOf } from './browser/link-of';
import { defineBench } from './definition';
import { median } from './measurement';

const MOVES = 240;
const WARM_UP = 40;
const PACE_MS = 14;
const OPTIMIZERS = ['sgd', 'momentum', 'adagrad', 'rmsprop', 'adam', 'lion'];

const RACE = {
  objective: { surface: 'rosenbrock', start: [-1.5, 2] },
  steps: 500,
  runs: OPTIMIZERS.map((optimizer) => ({ optimizer, hyper: { lr: 1e-3 } })),
};

interface Probe {
  /** Of every race that was painted: from the pointer event whose place it has to the end of the painting, milliseconds. */
  readonly latencies: number[];
  /** The same to the end of the frame that puts the painting on the screen: of its scripts, style, layout and paint. */
  readonly shown: number[];
  /** Milliseconds the page was busy between the two: without waiting for the worker or the next frame. */
  readonly busy: number[];
}

declare global {
  interface Window {
    dragProbe?: Probe;
  }
}

/**
 * Runs in the page before its scripts. Watches pointer events, the worker's answers, animation frames and strokes on
 * canvases from outside: a race that was asked for at a pointer event is there when the first task or frame has ended
 * in which a canvas was drawn after its answer.
 */
const watch = () => {
  const latencies: number[] = [];
  const shown: number[] = [];
  const busy: number[] = [];
  window.dragProbe = { latencies, shown, busy };
  let movedAt: number | undefined;
  /** When the pointer was where the race of this number begins. */
  const begun = new Map<number, number>();
  let answered: number | undefined;
  let drawn = false;
  let work = 0;

  window.addEventListener(
    'pointermove',
    (event) => {
      if (event.buttons === 1) movedAt = performance.now();
    },
    { capture: true },
  );

  const stroke = CanvasRenderingContext2D.prototype.stroke;
  CanvasRenderingContext2D.prototype.stroke = function (...args: readonly unknown[]) {
    drawn ||= answered !== undefined;
    Reflect.apply(stroke, this, args);
  };

  const realFrame = window.requestAnimationFrame.bind(window);
  /** After everything of this task or frame: of a frame, its style, layout and paint too. */
  const afterwards = (then: () => void) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    port2.postMessage(undefined);
  };
  const look = () =>
    afterwards(() => {
      if (!drawn || answered === undefined) return;
      const since = answered;
      latencies.push(performance.now() - since);
      busy.push(work);
      answered = undefined;
      drawn = false;
      work = 0;
      realFrame(() => afterwards(() => shown.push(performance.now() - since)));
    });
  const timed = (run: () => void) => {
    const start = performance.now();
    run();
    work += performance.now() - start;
    if (answered !== undefined) look();
  };

  const RealWorker = window.Worker;
  window.Worker = class extends RealWorker {
    constructor(...args: ConstructorParameters<typeof Worker>) {
      super(...args);
      const send = this.postMessage.bind(this) as (
        message: unknown,
        transfer: Transferable[],
      ) => void;
      this.postMessage = ((message: Command, transfer: Transferable[]) => {
        const race = message.type === 'ask' && message.kind === 'simulate';
        if (race && movedAt !== undefined) begun.set(message.id, movedAt);
        send(message, transfer);
      }) as Worker['postMessage'];
    }

    override set onmessage(handler: (event: MessageEvent<Event>) => void) {
      super.onmessage = (event: MessageEvent<Event>) => {
        const { data } = event;
        if (data.type === 'answer' && data.kind === 'simulate') answered = begun.get(data.id);
        timed(() => handler(event));
      };
    }
  };
  window.requestAnimationFrame = (callback) => realFrame((time) => timed(() => callback(time)));
};

const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
};

export const drag = defineBench({
  name: 'drag',
  about:
    'Dragging the start of a race of six runs with 500 steps each, in the real page: from the pointer event until the paths of the new race are painted, and until the frame that shows them has ended.',
  needsSite: true,
  run: async (session) => {
    const page = await session.browser.newPage({ viewport: { width: 1440, height: 900 } });
    // The loader of this file names functions by a helper that the page does not have.
    await page.addInitScript({ content: 'globalThis.__name = (named) => named;' });
    await page.addInitScript(watch);
    await page.goto(linkOf(session.site, RACE));
    const handle = page.getByRole('button', { name: /^Start point:/ });
    await handle.waitFor();
    await page.keyboard.press('Space');
    const box = await handle.boundingBox();
    if (box === null) throw new Error('the start is not on the page');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let k = 0; k < MOVES + WARM_UP; k += 1) {
      if (k === WARM_UP)
        await page.evaluate(() => {
          window.dragProbe?.latencies.splice(0);
          window.dragProbe?.shown.splice(0);
          window.dragProbe?.busy.splice(0);
        });
      const angle = k / 9;
      await page.mouse.move(x + 60 * Math.sin(angle), y + 40 * Math.sin(1.7 * angle));
      // As a hand moves: about one event a frame.
      await setTimeout(PACE_MS);
    }
    await page.mouse.up();
    const probe = await page.evaluate(() => window.dragProbe);
    await page.close();
    if (probe === undefined || probe.latencies.length < MOVES / 8)
      throw new Error(`only ${probe?.latencies.length} of ${MOVES} moves were answered by a race`);
    const row = (name: string, values: readonly number[]) => ({
      name: `drag, 6 runs of 500 steps: ${name}`,
      backend: 'page',
      subject: 'downhill' as const,
      unit: 'ms',
      runs: values.length,
      median: median(values),
      percentile95: percentile(values, 0.95),
    });
    return [
      row('pointer event to new paths painted', probe.latencies),
      row('pointer event to the end of the next frame, which shows them', probe.shown),
      row("the page's scripts for that", probe.busy),
    ];
  },
});
