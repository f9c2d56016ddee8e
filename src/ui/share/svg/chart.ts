import type { Size } from '../../canvas/view';
import { bandOpacity, bandPaths } from '../../charts/band-look';
import { labelWidth, pixelX, pixelY, plotArea } from '../../charts/geometry';
import { DOT, inOrder, lineDash, linePaths, lineWidth, RAW_OPACITY } from '../../charts/line-look';
import type { PlotModel } from '../../charts/model';
import { ownX, type Pace, riderAt } from '../../charts/pace';
import type { RunStyle } from '../../run-style';
import { markerElement } from './marker';
import { SHEET_COLORS } from './sheet-colors';
import type { Layers } from './sheet-parts';
import { element, textElement } from './xml';

/** Room for the title, above the plot. */
const HEAD = 22;
const RIDER = 4;
const { text, muted, grid, paper } = SHEET_COLORS;

/** A run's colour as a hex value, dash and marker. */
export type StyleOf = (run: number) => RunStyle;

export interface ChartPicture {
  readonly title: string;
  /** What the horizontal axis counts. */
  readonly axis: string;
  readonly model: PlotModel;
  readonly pace: Pace;
  readonly step: number;
  readonly selected: number;
  /** Lines end where their runs are, as if the race had come no further; what the axes hold stays. */
  readonly growing: boolean;
}

/** A chart as on the page: grid, axes, bands, lines, and where the runs are on them. */
export const chartElements = (
  { title, axis, model, pace, step, selected, growing }: ChartPicture,
  { width, height }: Size,
  styleOf: StyleOf,
): Layers => {
  const { x, y, lines, bands } = model;
  const plot = plotArea({ width, height: height - HEAD }, labelWidth(y));
  const area = { ...plot, top: plot.top + HEAD };
  const right = area.left + area.width;
  const bottom = area.top + area.height;
  const label = { 'font-size': 11, fill: muted };
  /** As much of a run's drawing as there has been of the run. */
  const grown = (run: number, ...drawn: readonly string[]): readonly string[] => {
    if (!growing) return drawn;
    const at = ownX(pace, run, step);
    const width = at === undefined ? 0 : Math.max(0, pixelX(area, x, at) - area.left);
    return [element('svg', { width, height: area.height, overflow: 'hidden' }, ...drawn)];
  };
  const inside = [
    ...bands.flatMap((band) => {
      const { ground, median } = bandPaths(band, area, x, y);
      const { color } = styleOf(band.run);
      return grown(
        band.run,
        element('path', {
          d: ground,
          fill: color,
          'fill-opacity': bandOpacity(band.run === selected),
        }),
        element('path', {
          d: median,
          fill: 'none',
          stroke: color,
          'stroke-width': 1.2,
          'stroke-dasharray': '0.1 3',
          'stroke-linecap': 'round',
        }),
      );
    }),
    ...inOrder(lines, selected).flatMap((line) => {
      const { color, dash } = styleOf(line.run);
      const raw = line.role === 'raw';
      const paths = linePaths(line, area, x, y);
      const pen = {
        fill: 'none',
        stroke: color,
        'stroke-opacity': raw ? RAW_OPACITY : undefined,
      };
      const drawn = element('path', {
        ...pen,
        d: paths.line,
        'stroke-width': lineWidth(line.role, line.run === selected),
        'stroke-dasharray': lineDash(line.role, dash),
        'stroke-linejoin': 'round',
      });
      const dots = element('path', {
        ...pen,
        d: paths.dots,
        'stroke-width': DOT,
        'stroke-linecap': 'round',
      });
      return grown(line.run, ...(paths.dots === '' ? [drawn] : [drawn, dots]));
    }),
  ];
  const riders = lines.flatMap(({ run, role }) => {
    const at = role === 'main' ? ownX(pace, run, step) : undefined;
    const place = at === undefined ? undefined : riderAt(model, area, run, at);
    const { marker, color } = styleOf(run);
    return place ? [markerElement(marker, place.x, place.y, RIDER, color, paper)] : [];
  });
  const frame = () => [
    textElement(0, 13, title, { 'font-size': 13, 'font-weight': 650, fill: text }),
    textElement(right, 13, axis, { ...label, 'text-anchor': 'end' }),
    ...y.ticks.flatMap((tick, k) => {
      const at = pixelY(area, y, tick);
      return [
        element('path', { d: `M${area.left} ${at.toFixed(2)}H${right}`, stroke: grid }),
        textElement(area.left - 6, at + 4, y.labels[k] ?? '', { ...label, 'text-anchor': 'end' }),
      ];
    }),
    element('path', { d: `M${area.left} ${bottom}H${right}`, stroke: grid }),
    ...x.ticks.map((tick, k) =>
      textElement(pixelX(area, x, tick), bottom + 14, x.labels[k] ?? '', {
        ...label,
        'text-anchor': 'middle',
      }),
    ),
  ];
  return {
    under: frame,
    over: [
      element(
        'svg',
        {
          x: area.left,
          y: area.top,
          width: area.width,
          height: area.height,
          overflow: 'hidden',
        },
        ...inside,
      ),
      ...riders,
    ],
  };
};
