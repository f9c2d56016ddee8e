import { pixelPath, pointAt } from '../../canvas/polyline';
import type { Size, Transform } from '../../canvas/view';
import { isJudgedElsewhere } from '../../judged';
import type { DrawnPath } from '../kit/companion-paths';
import { strokeBetween } from '../kit/ink-layer';
import type { RunColumns, RunLook } from '../kit/run-paths';

const LEAST_PIXELS = 0.8;
const DASH = [3, 4];
const WIDTH = 2.25;
const HALO = 4;
const RING = 6;

/** Where the points lie on which runs are judged, of those that are judged elsewhere than where they are. */
export const judgedPaths = (
  runs: readonly RunColumns[],
  looks: readonly RunLook[],
  transform: Transform,
): readonly DrawnPath[] =>
  runs.flatMap((columns, run) => {
    const look = looks[run];
    if (!look?.visible || !isJudgedElsewhere(columns)) return [];
    const path = pixelPath(
      columns.column('judgedX'),
      columns.column('judgedY'),
      transform,
      LEAST_PIXELS,
    );
    const lastStep = path.steps[path.length - 1] ?? 0;
    return [{ path: { path, lastStep, end: undefined }, look: { ...look, dash: DASH } }];
  });

/** A fine dashed line up to a step, with a ring at its end: the average has no marker of its own. */
export const paintJudged = (
  context: CanvasRenderingContext2D,
  paths: readonly DrawnPath[],
  step: number,
  size: Size,
  outline: string,
): void => {
  for (const { path, look } of paths) {
    strokeBetween(context, path, { ...look, color: outline, dash: [] }, 0, step, size, HALO);
    strokeBetween(context, path, look, 0, step, size, WIDTH);
    const [x, y] = pointAt(path.path, Math.min(step, path.lastStep));
    context.setLineDash([]);
    for (const [width, color] of [
      [HALO, outline],
      [WIDTH, look.color],
    ] as const) {
      context.beginPath();
      context.arc(x, y, RING, 0, 2 * Math.PI);
      context.lineWidth = width;
      context.strokeStyle = color;
      context.stroke();
    }
  }
};
