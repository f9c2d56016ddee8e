import { describe, expect, it } from 'vitest';
import { createHostClock, createQueueClock } from './work-clock';

describe('where work is done when it is asked for', () => {
  it('gives every run the time of its own work, and of what is done together equal parts', async () => {
    let ms = 0;
    const clock = createHostClock(() => ms, [0, 0, 0.5]);
    const step = async () => {
      // Whatever else the worker does is nobody's.
      ms += 1000;
      await clock.begin([0, 1, 2]);
      await clock.together([0, 1], () => {
        ms += 6;
      });
      await clock.each([0, 1, 2], (run) => {
        if (run < 2) {
          ms += run === 0 ? 1 : 4;
          return undefined;
        }
        // A method that waits: its answers are its own time, too.
        return Promise.resolve().then(() => {
          ms += 20;
        });
      });
    };
    await step();
    await step();
    expect([0, 1, 2].map(clock.seconds)).toEqual([0.008, 0.014, 0.54]);
  });
});

describe('where work queues up on a device', () => {
  /** Its clock runs while somebody waits for it; asking costs the host almost nothing. */
  const device = (wayMs: number) => {
    let ms = 0;
    let queued = 0;
    return {
      now: () => ms,
      ask: (cost: number) => {
        queued += cost;
      },
      drain: async () => {
        ms += queued + wayMs;
        queued = 0;
      },
    };
  };

  it('shares what the race takes by the measured cost of each step', async () => {
    const { now, ask, drain } = device(2);
    const clock = createQueueClock(now, [0, 0], drain);
    const costs = [1, 5];
    const at: number[][] = [];
    for (let k = 0; k < 1000; k += 1) {
      await clock.begin([0, 1]);
      at.push([0, 1].map(clock.seconds));
      await clock.together([0, 1], () => ask(4));
      await clock.each([0, 1], (run) => ask(costs[run] ?? 0));
      // The race reads now and then, and so waits for the device.
      if (k % 10 === 0) await drain();
    }
    await drain();
    await clock.begin([0, 1]);
    const [adam = 0, muon = 0] = [0, 1].map(clock.seconds);
    expect(adam + muon).toBeCloseTo(now() / 1000, 9);
    // 4 / 2 + 1 to 4 / 2 + 5, but for the first steps, which are halved.
    expect(adam / muon).toBeCloseTo(3 / 7, 2);
    for (const [k, row] of at.entries())
      for (const run of [0, 1]) expect(row[run]).toBeGreaterThanOrEqual(at[k - 1]?.[run] ?? 0);
  });

  it('leaves all of it to a run that is alone, and asks the device nothing for that', async () => {
    let waits = 0;
    let ms = 0;
    const clock = createQueueClock(
      () => ms,
      [0, 3],
      async () => {
        waits += 1;
      },
    );
    for (let k = 0; k < 40; k += 1) {
      expect(clock.begin([1])).toBeUndefined();
      expect(clock.each([1], () => undefined)).toBeUndefined();
      ms += 10;
    }
    clock.begin([1]);
    expect(clock.seconds(1)).toBeCloseTo(3.4, 12);
    expect(waits).toBe(0);
  });
});
