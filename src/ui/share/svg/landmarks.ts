import type { Mark } from '../../stage/kit/landmarks';
import type { StageColors } from '../../stage/kit/stage-colors';
import { closedPath } from './closed-path';
import { element } from './xml';

const POINTS = 5;
const INNER = 0.45;

const star = (x: number, y: number, radius: number): string =>
  closedPath(
    Array.from({ length: 2 * POINTS }, (_, k) => {
      const r = k % 2 === 0 ? radius : radius * INNER;
      const angle = (Math.PI * k) / POINTS - Math.PI / 2;
      return [x + r * Math.cos(angle), y + r * Math.sin(angle)] as const;
    }),
  );

const saddle = (x: number, y: number, r: number): string =>
  `M${x - r} ${y - r}Q${x + r * 0.4} ${y} ${x - r} ${y + r}M${x + r} ${y - r}Q${x - r * 0.4} ${y} ${x + r} ${y + r}`;

/** Stars at minima, filled where there is none lower, and bows at saddles: as `paintMarks`. */
export const markElements = (marks: readonly Mark[], colors: StageColors): string[] =>
  marks.map(({ kind, x, y }) =>
    kind === 'global'
      ? element('path', {
          d: star(x, y, 8),
          fill: colors.star,
          stroke: colors.outline,
          'stroke-width': 1.25,
          'stroke-linejoin': 'round',
        })
      : element('path', {
          d: kind === 'local' ? star(x, y, 6) : saddle(x, y, 5),
          fill: 'none',
          stroke: colors.star,
          'stroke-width': 1.75,
          'stroke-linejoin': 'round',
          'stroke-linecap': 'round',
        }),
  );
