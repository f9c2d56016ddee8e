import { describe, expect, it } from 'vitest';
import { placeFloating } from './place-floating';

const view = { width: 1000, height: 800 };
const panel = { width: 200, height: 300 };

describe('placeFloating', () => {
  it('goes below its anchor, edge to edge', () => {
    const anchor = { left: 100, top: 50, width: 80, height: 30 };
    expect(placeFloating(anchor, panel, view, 'below', 'start')).toMatchObject({
      left: 100,
      top: 86,
    });
    const right = { ...anchor, left: 700 };
    expect(placeFloating(right, panel, view, 'below', 'end').left).toBe(580);
  });
  it('changes sides where only the other has room', () => {
    const low = { left: 100, top: 700, width: 80, height: 30 };
    expect(placeFloating(low, panel, view, 'below', 'start').top).toBe(394);
    const high = { ...low, top: 100 };
    expect(placeFloating(high, panel, view, 'above', 'start').top).toBe(136);
  });
  it('stays inside the window, and shrinks where neither side has room', () => {
    const anchor = { left: 950, top: 390, width: 40, height: 20 };
    const placed = placeFloating(anchor, { width: 200, height: 900 }, view, 'below', 'start');
    expect(placed).toEqual({ left: 792, top: 416, maxHeight: 376 });
  });
});
