import type { SurfaceFunction } from '../../../formula/wasm/plane/surface';
import { type Size, type Transform, toData } from '../../canvas/view';
import type { RunColumns, RunLook } from '../kit/run-paths';
import type { StageColors } from '../kit/stage-colors';
import { type ArrowSource, arrowsAt } from './arrows';
import type { BaseOptions } from './base-layer';
import { curvatureAxes } from './curvature-axes';
import { paintArrowNames, paintArrows } from './paint-arrows';
import { paintCurvature } from './paint-curvature';

export interface ArrowScene {
  readonly surface: SurfaceFunction;
  readonly transform: Transform;
  readonly size: Size;
  readonly colors: StageColors;
  readonly options: BaseOptions;
  /** Of the surface's contours. */
  readonly levels: readonly number[];
}

/** Arrows are read from the recorded columns as they are; they are measured once a race. */
export const arrowSource = (
  columns: RunColumns,
  momentum: Float64Array | undefined,
): ArrowSource => {
  let steepest = 0;
  for (const norm of columns.column('gradientNorm'))
    if (norm > steepest && Number.isFinite(norm)) steepest = norm;
  return { x: columns.column('x'), y: columns.column('y'), momentum, steepest };
};

/**
 * The same with one measure for all runs, so that their arrows can be compared: the steepest gradient of those that did
 * not diverge.
 */
export const alike = (
  sources: readonly ArrowSource[],
  diverged: (run: number) => boolean,
): readonly ArrowSource[] => {
  const sound = sources.filter((_, run) => !diverged(run));
  const steepest = Math.max(...(sound.length > 0 ? sound : sources).map((one) => one.steepest), 0);
  return sources.map((source) => ({ ...source, steepest }));
};

/** Paints the arrows of one head, or (over everything) their names where the run is the selected one. */
export const paintHeadArrows = (
  part: 'arrows' | 'names',
  context: CanvasRenderingContext2D,
  source: ArrowSource,
  look: RunLook,
  step: number,
  [x, y]: readonly [number, number],
  { surface, transform, size, colors, options }: ArrowScene,
): void => {
  const { shown, font, words } = options;
  if (shown.curvature && look.selected && part === 'arrows') {
    const axes = curvatureAxes(surface, toData(transform, [x, y]), transform);
    if (axes) paintCurvature(context, axes, [x, y], colors);
  }
  const lit = look.selected ? options.lit : undefined;
  if (!shown.arrows && !lit) return;
  if (part === 'names' && !look.selected) return;
  const arrows = arrowsAt(source, step, surface, transform).filter(
    ({ kind }) => shown.arrows || kind === lit,
  );
  const arrowLook = { colors, color: look.color, font, lit };
  if (part === 'arrows') paintArrows(context, arrows, x, y, arrowLook);
  else paintArrowNames(context, arrows, x, y, size, words, arrowLook);
};
