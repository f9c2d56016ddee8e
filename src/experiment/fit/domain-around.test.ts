import fc from 'fast-check';
import { expect, it } from 'vitest';
import './open';
import { domainAround } from './domain-around';
import { parseFit } from './fit';

const lineOver = (points: readonly (readonly number[])[]) => {
  const parsed = parseFit({ kind: 'fit', fit: 'least-squares', data: { kind: 'points', points } });
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
};

it('shows the best line and no line at all, whatever the points are, and else leaves the view alone', () => {
  const number = fc.integer({ min: -4000, max: 4000 }).map((n) => n / 4);
  fc.assert(
    fc.property(number, number, (slope, intercept) => {
      // Off the line by as much up as down at both ends: the best line is this one.
      const points = [0, 1, 2, 3].map((u) => [
        u,
        slope * u + intercept + (u === 0 || u === 3 ? 1 : -1),
      ]);
      const fit = lineOver(points);
      const [[x0, x1], [y0, y1]] = domainAround(fit);
      expect(x0 < slope && slope < x1 && y0 < intercept && intercept < y1).toBe(true);
      const inside = Math.abs(slope) < 4 && Math.abs(intercept) < 4;
      expect(domainAround(fit) === fit.domain).toBe(inside);
      if (!inside) expect(x0 < 0 && 0 < x1 && y0 < 0 && 0 < y1).toBe(true);
    }),
  );
});
