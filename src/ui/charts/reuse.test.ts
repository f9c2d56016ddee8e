import { describe, expect, it } from 'vitest';
import type { PlotModel } from './model';
import { reuseModel } from './reuse';
import { countScale, logScale } from './scale';

const model = (last: number, high = 100): PlotModel => ({
  quantity: 'loss',
  lines: [
    { run: 0, role: 'main', points: [{ x: 0, y: 9 }] },
    {
      run: 1,
      role: 'main',
      points: [
        { x: 0, y: 9 },
        { x: 1, y: last },
      ],
    },
  ],
  x: countScale(10),
  y: logScale(1, high),
  note: undefined,
  bands: [],
  empty: false,
  nothing: undefined,
});

describe('reuseModel', () => {
  it('is the last model when nothing changed', () => {
    const last = model(5);
    expect(reuseModel(last, model(5))).toBe(last);
    expect(reuseModel(undefined, last)).toBe(last);
  });

  it('keeps the lines and axes that did not change', () => {
    const last = model(5);
    const next = reuseModel(last, model(4));
    expect(next.lines[0]).toBe(last.lines[0]);
    expect(next.lines[1]?.points[1]?.y).toBe(4);
    expect(next.y).toBe(last.y);
    const wider = reuseModel(last, model(5, 1000));
    expect(wider.lines).toBe(last.lines);
    expect(wider.y.high).toBe(1000);
  });

  it('notices a note', () => {
    const last = model(5);
    expect(reuseModel(last, { ...model(5), note: { kind: 'negative' } }).note).toEqual({
      kind: 'negative',
    });
  });
});
