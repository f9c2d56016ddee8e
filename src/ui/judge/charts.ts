import { formatPercent } from '../format';
import { drawn } from './elements';

const WIDTH = 340;
const HEIGHT = 92;
const FLOOR = 76;

const chart = (label: string, ...children: readonly Element[]) =>
  drawn(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': label, class: 'chart' },
    drawn('line', { x1: 0, x2: WIDTH, y1: FLOOR, y2: FLOOR, class: 'axis' }),
    ...children,
  );

const percent = (share: number) => formatPercent(share, 0);

/** Shares as bars, with those that were to be expected as marks. */
export const shareChart = (
  label: string,
  shares: readonly number[],
  expected: readonly number[],
  names: readonly string[],
): SVGSVGElement => {
  const most = Math.max(0.2, ...shares, ...expected);
  const step = WIDTH / names.length;
  const y = (share: number) => FLOOR - (share / most) * (FLOOR - 4);
  return chart(
    `${label}. ${names.map((name, k) => `${name}: ${percent(shares[k] ?? 0)}, ${percent(expected[k] ?? 0)}`).join('; ')}`,
    ...names.flatMap((name, k) => {
      const at = y(shares[k] ?? 0);
      const mark = y(expected[k] ?? 0);
      const x = k * step + 3;
      const title = drawn(
        'title',
        {},
        `${name}: ${percent(shares[k] ?? 0)} / ${percent(expected[k] ?? 0)}`,
      );
      return [
        drawn('rect', { x, y: at, width: step - 6, height: FLOOR - at, class: 'bar' }, title),
        drawn('line', { x1: x - 2, x2: x + step - 4, y1: mark, y2: mark, class: 'mark' }),
        drawn('text', { x: x + step / 2 - 3, y: HEIGHT - 3, class: 'tick' }, name),
      ];
    }),
  );
};

/** One number after the other from 0 to 1, the newest at the right. */
export const sequenceChart = (label: string, values: readonly number[]): SVGSVGElement => {
  const step = Math.min(8, WIDTH / Math.max(1, values.length));
  return chart(
    label,
    ...values.map((value, k) =>
      drawn('circle', {
        cx: k * step + 4,
        cy: FLOOR - value * (FLOOR - 6),
        r: 2.5,
        class: 'bar',
      }),
    ),
  );
};

/** Shares of a whole as columns on one another, one column after the other. */
export const stackChart = (
  label: string,
  columns: readonly (readonly number[])[],
  names: readonly string[],
): SVGSVGElement => {
  const step = Math.min(34, WIDTH / Math.max(1, columns.length));
  return chart(
    label,
    ...columns.flatMap((shares, column) => {
      let below = 0;
      return shares.map((share, k) => {
        const height = share * (FLOOR - 4);
        below += height;
        const hue = (360 * k) / names.length;
        return drawn(
          'rect',
          {
            x: column * step,
            y: FLOOR - below,
            width: step - 2,
            height,
            fill: `hsl(${hue} 55% 52%)`,
          },
          drawn('title', {}, `${names[k] ?? k}: ${percent(share)}`),
        );
      });
    }),
  );
};
