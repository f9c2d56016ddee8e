import { expect, it } from 'vitest';
import { contourLabels } from './contour-labels';
import { Isolines } from './isolines';

const SIZE = 200;
const bowl = Float32Array.from({ length: SIZE * SIZE }, (_, i) =>
  Math.hypot((i % SIZE) - 100, Math.floor(i / SIZE) - 100),
);
const isolines = new Isolines(SIZE, SIZE);
const levels = [20, 40, 60].map((level) => ({
  text: String(level),
  lines: isolines.lines(bowl, level),
}));

it('stand on the lines of their levels, along them, apart, and inside', () => {
  const labels = contourLabels(levels, SIZE, SIZE);
  expect(labels.map(({ text }) => text)).toEqual(['20', '40', '60']);
  for (const { text, x, y, alongX, alongY } of labels) {
    expect(Math.hypot(x - 100, y - 100)).toBeCloseTo(Number(text), 0);
    // Along a circle is across its radius.
    const across = (x - 100) * alongX + (y - 100) * alongY;
    expect(across / (Number(text) * Math.hypot(alongX, alongY))).toBeCloseTo(0, 1);
    expect(Math.min(x, y)).toBeGreaterThan(30);
    expect(Math.max(x, y)).toBeLessThan(165);
  }
  for (const [i, a] of labels.entries())
    for (const b of labels.slice(i + 1))
      expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(20);
});

it('leaves out what is too short to be written on', () => {
  expect(contourLabels([{ text: '1', lines: isolines.lines(bowl, 1) }], SIZE, SIZE)).toEqual([]);
});
