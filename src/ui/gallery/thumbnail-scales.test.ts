import { expect, it } from 'vitest';
import { scalesFor, widened } from './thumbnail-scales';

const size = { width: 320, height: 180 };

it('shows all of a domain, one length the same both ways', () => {
  const domain = [
    [-2, 2],
    [-1, 3],
  ] as const;
  const [[x0, x1], [y0, y1]] = widened(domain, size);
  expect([y0, y1]).toEqual([-1, 3]);
  expect((x0 + x1) / 2).toBeCloseTo(0, 12);
  expect((x1 - x0) / 320).toBeCloseTo((y1 - y0) / 180, 12);
  const { x, y } = scalesFor(
    [
      [x0, x1],
      [y0, y1],
    ],
    size,
  );
  expect([x(0), y(3), y(-1)]).toEqual([160, 0, 180]);
});

it('draws what flew off at a place that canvases know', () => {
  const { x, y } = scalesFor(
    [
      [0, 1],
      [0, 1],
    ],
    size,
  );
  expect(Number.isFinite(x(1e300)) && Number.isFinite(y(-1e300))).toBe(true);
});
