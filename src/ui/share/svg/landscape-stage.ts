import type { Domain, Point } from '../../../experiment/types';
import { fitView, growView, holds, type Size, transformOf } from '../../canvas/view';
import { explodedFrom } from '../../exploded';
import type { Shown } from '../../stage/inside/landscape/landscape-stage';
import { planePath, runsExtent } from '../../stage/inside/landscape/plane-paths';
import { smoothField } from '../../stage/inside/landscape/smooth-field';
import type { FieldValues } from '../../stage/kit/field-values';
import { STAGE_COLORS } from '../../stage/kit/stage-colors';
import { type ValueScale, valueScale } from '../../stage/kit/value-scale';
import { axesElements, haloText } from './axes';
import { contourElements, fieldPlace } from './field';
import { runElements } from './runs';
import type { Layers } from './sheet-parts';
import type { StageMoment } from './stage-moment';
import { element } from './xml';

const PADDING = 0.16;

/** The middle of a domain, as much as a picture of this shape shows, where it holds what has to be seen. */
const within = (
  [[x0, x1], [y0, y1]]: Domain,
  { width, height }: Size,
  extent: Domain,
): Domain | undefined => {
  const unit = Math.min((x1 - x0) / width, (y1 - y0) / height);
  const [x, y, w, h] = [(x0 + x1) / 2, (y0 + y1) / 2, (unit * width) / 2, (unit * height) / 2];
  const view: Domain = [
    [x - w, x + w],
    [y - h, y + h],
  ];
  const [from, to] = [0, 1].map((end) => [extent[0][end], extent[1][end]] as Point);
  return from && to && holds(view, from) && holds(view, to) ? view : undefined;
};

/** All runs on their plane over the loss there, as the landscape has shown it last; nothing where it has not. */
export const landscapeStage = (
  { runs, looks, step, extent: until, zoom, startLabel }: StageMoment,
  { plane, grid, names }: Shown,
  size: Size,
  heat: (field: FieldValues, scale: ValueScale) => string,
): Layers | undefined => {
  const calmUntil = runs.map((run) => explodedFrom(run) - 1);
  const extent = plane && runsExtent(plane, calmUntil, until);
  if (!plane || !extent) return undefined;
  const colors = STAGE_COLORS.light;
  const whole = () =>
    (grid && within(grid.domain, size, extent)) ?? growView(fitView(extent, size), PADDING);
  const view = zoom === undefined ? whole() : fitView(zoom, size, 0);
  const transform = transformOf(view, size);
  const ground = () => {
    const field = grid && smoothField(grid);
    const scale = field && valueScale(field, true, 0);
    return field && scale
      ? [
          element('image', {
            ...fieldPlace(field, transform),
            preserveAspectRatio: 'none',
            href: heat(field, scale),
          }),
          ...contourElements(field, scale, transform, colors),
        ]
      : [];
  };
  const drawn = looks.flatMap((look, run) => {
    const way = plane.runs[run];
    const options = { calmUntil: calmUntil[run] ?? 0, diverged: look.diverged, until };
    return look.visible && way ? [{ look, path: planePath(way, transform, size, options) }] : [];
  });
  const start = plane.runs.find(({ steps }) => steps[0] === 0)?.at[0];
  const [x, y] = start
    ? [
        start[0] * transform.scaleX + transform.offsetX,
        start[1] * transform.scaleY + transform.offsetY,
      ]
    : [];
  return {
    under: () => [element('rect', { ...size, fill: colors.plain }), ...ground()],
    over: [
      ...runElements(drawn, step, size, colors.outline),
      ...(x === undefined || y === undefined
        ? []
        : [
            element('circle', { cx: x, cy: y, r: 5, fill: colors.star }),
            haloText(colors, x + 10, y - 8, startLabel, { 'font-size': 12 }),
          ]),
      ...axesElements(view, transform, size, colors, names),
    ],
  };
};
