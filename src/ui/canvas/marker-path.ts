import type { Marker } from '../run-style';

const polygon = (x: number, y: number, radius: number, corners: number, turn: number): Path2D => {
  const path = new Path2D();
  for (let k = 0; k < corners; k += 1) {
    const angle = turn + (2 * Math.PI * k) / corners;
    path.lineTo(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
  }
  path.closePath();
  return path;
};

/** A fat plus, as wide as it is high. */
const plus = (x: number, y: number, radius: number): Path2D => {
  const path = new Path2D();
  const arm = radius * 0.38;
  const corners = [
    [arm, radius],
    [arm, arm],
    [radius, arm],
  ] as const;
  for (let quarter = 0; quarter < 4; quarter += 1) {
    for (const [a, b] of corners) {
      const [dx, dy] = [
        [a, b],
        [b, -a],
        [-a, -b],
        [-b, a],
      ][quarter] ?? [0, 0];
      path.lineTo(x + (dx ?? 0), y + (dy ?? 0));
    }
  }
  path.closePath();
  return path;
};

/** The outline of a run's marker around a point; all of about the same area as a circle of this radius. */
export const markerPath = (marker: Marker, x: number, y: number, radius: number): Path2D => {
  switch (marker) {
    case 'circle': {
      const path = new Path2D();
      path.arc(x, y, radius, 0, 2 * Math.PI);
      return path;
    }
    case 'square':
      return polygon(x, y, radius * 1.25, 4, Math.PI / 4);
    case 'triangle':
      return polygon(x, y + radius * 0.12, radius * 1.4, 3, -Math.PI / 2);
    case 'diamond':
      return polygon(x, y, radius * 1.3, 4, 0);
    case 'cross':
      return plus(x, y, radius * 1.25);
    default:
      return marker satisfies never;
  }
};
