import { describe, expect, it } from 'vitest';
import type { Row } from '../engine/sink';
import { named, COLUMNS as RECORDED, type Sample } from '../experiment/recorded/columns';
import { codeOf, type Verdict } from '../experiment/verdict';
import { createFrameSink, thin } from './frames';
import { COLUMNS } from './protocol';

const sample = (step: number, loss: number): Row => {
  const known: Partial<Sample> = { step, loss, seconds: step / 10, x: -step, y: step * 2 };
  return RECORDED.map((name) => known[name] ?? Number.NaN);
};

/** Since the step of its own number. */
const judge = (_run: number, loss: number): Verdict => ({ kind: 'descending', from: loss });

describe('thin', () => {
  it('halves, and keeps every spike up and down', () => {
    const samples = Array.from({ length: 400 }, (_, k) =>
      sample(k, k === 123 ? 99 : k === 250 ? -99 : Math.sin(k)),
    );
    const kept = thin(samples).map(named);
    expect(kept.length).toBeLessThanOrEqual(201);
    expect(Math.max(...kept.map((s) => s.loss))).toBe(99);
    expect(Math.min(...kept.map((s) => s.loss))).toBe(-99);
    expect(kept.at(-1)?.step).toBe(399);
    expect(kept.map((s) => s.step)).toEqual([...kept.map((s) => s.step)].sort((a, b) => a - b));
  });
});

describe('createFrameSink', () => {
  it('hands over columns and starts empty again', () => {
    const sink = createFrameSink(2, judge);
    sink.sample(1, sample(0, 5));
    sink.sample(1, sample(1, 4));
    const [block] = sink.take();
    expect(block?.run).toBe(1);
    expect(block?.count).toBe(2);
    const column = (name: (typeof COLUMNS)[number]) => {
      const k = COLUMNS.indexOf(name);
      return [...(block?.data.subarray(k * 2, k * 2 + 2) ?? [])];
    };
    expect(column('loss')).toEqual([5, 4]);
    expect(column('y')).toEqual([0, 2]);
    expect(column('verdict')).toEqual([codeOf('descending'), codeOf('descending')]);
    expect(column('since')).toEqual([5, 4]);
    expect(sink.take()).toEqual([]);
  });

  it('stays bounded without credit and still ends at the newest step', () => {
    const sink = createFrameSink(1, judge, 64);
    for (let step = 0; step < 10_000; step += 1)
      sink.sample(0, sample(step, step === 777 ? 1e6 : 1));
    const [block] = sink.take();
    const count = block?.count ?? 0;
    expect(count).toBeLessThanOrEqual(65);
    expect(block?.data[count - 1]).toBe(9999);
    expect(Math.max(...(block?.data.subarray(count, 2 * count) ?? []))).toBe(1e6);
  });

  it('uses returned buffers again', () => {
    const sink = createFrameSink(1, judge);
    sink.sample(0, sample(0, 1));
    const first = sink.take()[0]?.data.buffer;
    if (!first) throw new Error('no block');
    sink.recycle(first);
    sink.sample(0, sample(1, 1));
    expect(sink.take()[0]?.data.buffer).toBe(first);
  });
});
