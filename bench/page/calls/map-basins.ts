import { defineCall } from '../../../e2e/harness/call';
import { computeMap } from '../../../src/engine/maps/compute';
import { openMapDevice } from '../../../src/engine/maps/device';
import type { MapSpec } from '../../../src/experiment/map/spec';
import { parseExperiment } from '../../../src/experiment/schema';

export const SIDE = 256;
export const STEPS = 300;
const RATE = 0.0013;
const MOMENTUM = 0.9;
const LOW = -6;
const HIGH = 6;

export type MapSubject = 'gpu' | 'cpu' | 'hand-written loop';

/** Fates in row order, and how long they took. */
interface Timed {
  readonly fates: ArrayLike<number>;
  readonly milliseconds: number;
  readonly backend: string;
}

const specOf = (): MapSpec => {
  const parsed = parseExperiment({
    objective: { surface: 'himmelblau' },
    steps: STEPS,
    runs: [{ optimizer: 'momentum', hyper: { lr: RATE, momentum: MOMENTUM } }],
  });
  if (!parsed.ok) throw new Error(parsed.error.message);
  const axis = [LOW, HIGH] as const;
  const size = { width: SIDE, height: SIDE, view: [axis, axis] as const };
  return { kind: 'basins', experiment: parsed.value, run: 0, steps: STEPS, ...size };
};

/** As the page asks for it: in passes, with a picture after each. */
const byDownhill = async (choice: 'gpu' | 'cpu'): Promise<Timed> => {
  const { port1, port2 } = new MessageChannel();
  const began = performance.now();
  let fates: ArrayLike<number> = [];
  let backend = '';
  await computeMap(specOf(), {
    choice,
    host: {
      openDevice: () => openMapDevice(navigator.gpu),
      now: () => performance.now(),
      yieldToHost: () =>
        new Promise((resolve) => {
          port1.onmessage = () => resolve();
          port2.postMessage(undefined);
        }),
    },
    cancelled: () => false,
    progress: (progress) => {
      fates = progress.outcome.fate;
      backend = progress.backend;
    },
  });
  return { fates, milliseconds: performance.now() - began, backend };
};

const MINIMA = [
  [3, 2],
  [-2.805118, 3.131312],
  [-3.77931, -3.283186],
  [3.584428, -1.848126],
] as const;
const RADIUS = 0.1;

/** The same map as one would write it for this surface and this optimizer, in one go. */
const byHand = (): Timed => {
  const began = performance.now();
  const fates = new Int16Array(SIDE * SIDE);
  const since = new Int32Array(SIDE * SIDE);
  for (let row = 0; row < SIDE; row += 1)
    for (let column = 0; column < SIDE; column += 1) {
      let x = LOW + ((HIGH - LOW) * (column + 0.5)) / SIDE;
      let y = HIGH - ((HIGH - LOW) * (row + 0.5)) / SIDE;
      let mx = 0;
      let my = 0;
      let fate = -2;
      let from = 0;
      for (let step = 0; step <= STEPS; step += 1) {
        if (!(Math.abs(x) < 1e4 && Math.abs(y) < 1e4)) {
          fate = -1;
          from = step;
          break;
        }
        let home = -2;
        for (let k = 0; k < 4; k += 1) {
          const dx = x - (MINIMA[k]?.[0] ?? 0);
          const dy = y - (MINIMA[k]?.[1] ?? 0);
          if (dx * dx + dy * dy <= RADIUS * RADIUS) home = k;
        }
        if (home !== fate) {
          fate = home;
          from = step;
        }
        const a = x * x + y - 11;
        const b = x + y * y - 7;
        mx = MOMENTUM * mx + (4 * x * a + 2 * b);
        my = MOMENTUM * my + (2 * a + 4 * y * b);
        x -= RATE * mx;
        y -= RATE * my;
      }
      fates[row * SIDE + column] = fate;
      since[row * SIDE + column] = from;
    }
  return { fates, milliseconds: performance.now() - began, backend: 'cpu' };
};

/** How the fates are shared out: subjects that did the same work agree but on borders. */
const sharesOf = (fates: ArrayLike<number>): readonly number[] => {
  const counts = new Map<number, number>();
  for (const fate of Array.from(fates)) counts.set(fate, (counts.get(fate) ?? 0) + 1);
  return [...counts.values()].map((count) => count / fates.length).sort((a, b) => b - a);
};

/** A 256 × 256 basin map of Himmelblau with momentum, 300 steps. */
export const mapBasins = defineCall({
  name: 'mapBasins',
  run: async ({ subject }: { readonly subject: MapSubject }) => {
    const { fates, milliseconds, backend } =
      subject === 'hand-written loop' ? byHand() : await byDownhill(subject);
    return { milliseconds, backend, shares: sharesOf(fates) };
  },
});
