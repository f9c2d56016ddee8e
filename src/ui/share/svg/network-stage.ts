import { pixelPath } from '../../canvas/polyline';
import { fitView, growView, type Size, transformOf } from '../../canvas/view';
import { explodedFrom } from '../../exploded';
import { axisTicks } from '../../stage/kit/paint-axes';
import { STAGE_COLORS } from '../../stage/kit/stage-colors';
import { measuredPath, measuredUntil, pathsDomain } from '../../stage/network/measured-path';
import { axesElements, haloText } from './axes';
import { strokeOf } from './paint';
import { runElements } from './runs';
import type { Layers } from './sheet-parts';
import type { StageMoment } from './stage-moment';
import { element } from './xml';

const PADDING = 0.08;
const LEAST_PIXELS = 0.8;

/** The ways of the networks' parameters in their two directions. */
export const networkStage = (moment: StageMoment, size: Size): Layers => {
  const { runs, looks, step, extent, zoom, startLabel } = moment;
  const colors = STAGE_COLORS.light;
  const paths = runs.map((run) => {
    const path = measuredPath(run.column('x'), run.column('y'), run.column('step'));
    return measuredUntil(path, extent);
  });
  const whole = pathsDomain(
    paths.map((path, k) => {
      const columns = runs[k];
      return columns ? measuredUntil(path, explodedFrom(columns) - 1) : path;
    }),
  );
  const view =
    zoom === undefined ? growView(fitView(whole, size), PADDING) : fitView(zoom, size, 0);
  const transform = transformOf(view, size);
  const { x, y } = axisTicks(view, size);
  const grid = [
    ...x.values.map(
      (at) => `M${(at * transform.scaleX + transform.offsetX).toFixed(2)} 0v${size.height}`,
    ),
    ...y.values.map(
      (at) => `M0 ${(at * transform.scaleY + transform.offsetY).toFixed(2)}h${size.width}`,
    ),
  ].join('');
  const drawn = looks.flatMap((look, run) => {
    const one = paths[run];
    if (!look.visible || !one || one.x.length === 0) return [];
    const path = pixelPath(one.x, one.y, transform, LEAST_PIXELS, one.step);
    const lastStep = path.steps[path.length - 1] ?? 0;
    return [{ look, path: { path, lastStep, end: undefined } }];
  });
  const { offsetX, offsetY } = transform;
  return {
    under: () => [
      element('rect', { ...size, fill: colors.plain }),
      element('path', { d: grid, fill: 'none', ...strokeOf(colors.contour) }),
    ],
    over: [
      ...runElements(drawn, step, size, colors.outline),
      element('circle', { cx: offsetX, cy: offsetY, r: 5, fill: colors.star }),
      haloText(colors, offsetX + 10, offsetY - 8, startLabel, { 'font-size': 12 }),
      ...axesElements(view, transform, size, colors, undefined),
    ],
  };
};
