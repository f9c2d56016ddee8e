import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { AT } from '../experiment/recorded/columns';
import { parseExperiment } from '../experiment/schema';
import type { Experiment } from '../experiment/types';
import { createAnswers } from './answers';
import type { Ask, Event } from './messages';

/** Values of surfaces from an independent implementation, as in the catalogue's own tests. */
const oracle = JSON.parse(
  readFileSync(new URL('../catalog/fixtures/surfaces.json', import.meta.url), 'utf8'),
) as readonly {
  readonly surface: string;
  readonly points: readonly { readonly at: readonly [number, number]; readonly f: number }[];
}[];

const experimentOf = (input: object): Experiment => {
  const parsed = parseExperiment(input);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
};

/** Gradient descent on x^2 / 2 + 9 y^2 / 2, whose path is known: x and y shrink by 1 - lr and 1 - 9 lr a step. */
const quadratic = (more: object = {}) =>
  experimentOf({
    objective: {
      formula: '0.5*(x^2 + 9*y^2)',
      domain: [
        [-9, 9],
        [-9, 9],
      ],
      start: [1, 1],
      ...more,
    },
    steps: 10,
    runs: [{ optimizer: 'sgd', hyper: { lr: 0.1 } }],
  });

/** The engine's answers, with a clock that a reading moves on by `tickMs`. */
const server = (tickMs = 0) => {
  const events: Event[] = [];
  const woken: (() => void)[] = [];
  let ms = 0;
  const answers = createAnswers((event) => events.push(event), {
    now: () => {
      ms += tickMs;
      return ms;
    },
    yieldToHost: () =>
      new Promise((resolve) => {
        woken.push(resolve);
      }),
  });
  /** Lets everything that waits for its turn go on, until all is told. */
  const settle = async () => {
    for (let idle = 0; idle < 20; ) {
      const next = woken.shift();
      idle = next ? 0 : idle + 1;
      next?.();
      await Promise.resolve();
    }
  };
  return { ...answers, events, settle, waiting: woken };
};

const ask = (id: number, what: Pick<Ask, 'kind' | 'request'>): Ask =>
  ({ type: 'ask', id, ...what }) as Ask;

describe('an answer', () => {
  it('is there when the message was heard, for what is computed in one go', () => {
    const { ask: hear, events } = server();
    hear(ask(7, { kind: 'simulate', request: quadratic() }));
    const [event] = events;
    if (event?.type !== 'answer' || event.kind !== 'simulate') throw new Error('no answer');
    expect(event).toMatchObject({ id: 7, done: true, answer: { status: ['finished'] } });
    const [block] = event.answer.blocks;
    const x = block?.data.slice(AT.x * 11, (AT.x + 1) * 11) ?? [];
    const y = block?.data.slice(AT.y * 11, (AT.y + 1) * 11) ?? [];
    for (let k = 0; k <= 10; k += 1) {
      expect(x[k]).toBeCloseTo(0.9 ** k, 12);
      expect(y[k]).toBeCloseTo(0.1 ** k, 12);
    }
  });

  it('has the values of the oracle where a field is asked for', () => {
    const { ask: hear, events } = server();
    const himmelblau = oracle.find(({ surface }) => surface === 'himmelblau');
    const points = himmelblau?.points ?? [];
    const { objective } = experimentOf({ objective: { surface: 'himmelblau' } });
    if (objective.kind === 'network') throw new Error('a surface was asked for');
    points.forEach(({ at: [x, y] }, id) => {
      const around = [
        [x - 1, x + 1],
        [y - 1, y + 1],
      ] as const;
      const request = { spec: objective, view: around, width: 1, height: 1 };
      hear(ask(id, { kind: 'field', request }));
    });
    expect(points.length).toBeGreaterThan(3);
    points.forEach(({ f }, id) => {
      const event = events[id];
      if (event?.type !== 'answer' || event.kind !== 'field') throw new Error('no answer');
      expect((event.answer.values[0] ?? 0) / f).toBeCloseTo(1, 5);
    });
  });

  it('comes in parts, one a slice, and then says that it is complete', async () => {
    const { ask: hear, events, settle } = server(5);
    const starts = { points: Array.from({ length: 9 }, (_, k) => [k / 4, 1]) };
    hear(ask(1, { kind: 'companions', request: quadratic({ starts }) }));
    await settle();
    const parts = events.flatMap((event) =>
      event.type === 'answer' && event.kind === 'companions' ? [event] : [],
    );
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.map(({ done }) => done)).toEqual(parts.map((_, k) => k === parts.length - 1));
    const paths = parts.flatMap(({ answer }) => answer.paths);
    expect(paths.map(({ companion }) => companion)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    // The last point of each: its start, shrunk ten times.
    for (const [k, { data }] of paths.entries())
      expect(data[10]).toBeCloseTo((k / 4) * 0.9 ** 10, 12);
  });

  it('stops at the end of its slice when nobody waits for it any more', async () => {
    const { ask: hear, cancel, events, settle, waiting } = server(5);
    hear(ask(1, { kind: 'sweep', request: quadratic() }));
    while (waiting.length === 0) await Promise.resolve();
    const before = events.length;
    cancel(1);
    await settle();
    expect(events).toHaveLength(before);
  });

  it('lets another race pass, and ends when nobody waits any more, although it is a long one', async () => {
    const { ask: hear, cancel, events, settle, waiting } = server(5);
    const long = { ...quadratic(), steps: 20_000 };
    const methods = experimentOf({ ...long, runs: [{ optimizer: 'newton-trust-region' }] });
    hear(ask(1, { kind: 'simulate', request: methods }));
    // It is not over within a slice of three readings of the clock.
    expect(events).toEqual([]);
    hear(ask(2, { kind: 'simulate', request: { ...methods, steps: 1 } }));
    for (let turns = 0; turns < 5 && events.length === 0; turns += 1) {
      waiting.shift()?.();
      await Promise.resolve();
      await Promise.resolve();
    }
    expect(events).toMatchObject([{ type: 'answer', id: 2, done: true }]);
    cancel(1);
    await settle();
    expect(events).toHaveLength(1);
  });

  it('leaves others alone when one is cancelled', async () => {
    const { ask: hear, cancel, events, settle } = server(5);
    hear(ask(1, { kind: 'sweep', request: quadratic() }));
    hear(ask(2, { kind: 'sweep', request: quadratic() }));
    cancel(1);
    await settle();
    const last = events.at(-1);
    expect(last).toMatchObject({ type: 'answer', id: 2, done: true });
    expect(
      events.filter((event) => 'id' in event && event.id === 1 && 'done' in event && event.done),
    ).toEqual([]);
  });
});

describe('a failure', () => {
  it('is told in the place of the answer, with its code', async () => {
    const { ask: hear, events, settle } = server();
    const network = experimentOf({ objective: { kind: 'network' }, runs: [{ optimizer: 'sgd' }] });
    hear(ask(1, { kind: 'simulate', request: network }));
    hear(ask(2, { kind: 'sweep', request: network }));
    await settle();
    expect(events).toEqual([
      expect.objectContaining({ type: 'failed', id: 1, kind: 'simulate', code: 'engine-failed' }),
      expect.objectContaining({ type: 'failed', id: 2, kind: 'sweep', code: 'engine-failed' }),
    ]);
  });
});
