import type { Marker } from '../../run-style';
import { closedPath } from './closed-path';
import { element } from './xml';

const polygon = (x: number, y: number, radius: number, corners: number, turn: number): string =>
  closedPath(
    Array.from({ length: corners }, (_, k) => {
      const angle = turn + (2 * Math.PI * k) / corners;
      return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const;
    }),
  );

const outline = (marker: Marker, x: number, y: number, radius: number): string => {
  switch (marker) {
    case 'circle':
      return `M${(x - radius).toFixed(2)} ${y.toFixed(2)}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`;
    case 'square':
      return polygon(x, y, radius * 1.25, 4, Math.PI / 4);
    case 'triangle':
      return polygon(x, y + radius * 0.12, radius * 1.4, 3, -Math.PI / 2);
    case 'diamond':
      return polygon(x, y, radius * 1.3, 4, 0);
    case 'cross': {
      const far = radius * 1.25;
      const arm = far * 0.38;
      return closedPath([
        [x - arm, y - far],
        [x + arm, y - far],
        [x + arm, y - arm],
        [x + far, y - arm],
        [x + far, y + arm],
        [x + arm, y + arm],
        [x + arm, y + far],
        [x - arm, y + far],
        [x - arm, y + arm],
        [x - far, y + arm],
        [x - far, y - arm],
        [x - arm, y - arm],
      ]);
    }
    default:
      return marker satisfies never;
  }
};

/** A run's marker, with the outline that keeps it apart from what is below: shapes as `canvas/marker-path.ts`. */
export const markerElement = (
  marker: Marker,
  x: number,
  y: number,
  radius: number,
  color: string,
  edge: string,
): string =>
  element('path', {
    d: outline(marker, x, y, radius),
    fill: color,
    stroke: edge,
    'stroke-width': 1.5,
    'stroke-linejoin': 'round',
  });
