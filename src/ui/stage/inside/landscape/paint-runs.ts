import type { LandscapePlane } from '../../../../experiment/network/landscape';
import type { Domain } from '../../../../experiment/types';
import { addArrow } from '../../../canvas/arrow';
import type { Size } from '../../../canvas/view';
import { strokeBetween } from '../../kit/ink-layer';
import { paintLive } from '../../kit/live-layer';
import { drawingOrder, type RunLook } from '../../kit/run-paths';
import type { StageColors } from '../../kit/stage-colors';
import { type PlanePath, strengthAt } from './plane-paths';

const PAST = 0.75;
const FUTURE = 0.25;
const ARROW = { gap: 8, length: 10, barb: 6 } as const;

export interface RunsScene {
  readonly plane: LandscapePlane;
  readonly paths: readonly (PlanePath | undefined)[];
  readonly looks: readonly RunLook[];
  /** Against it distances off the plane are seen. */
  readonly extent: Domain;
  readonly step: number;
  readonly totalSteps: number;
  readonly hover: number | undefined;
  readonly size: Size;
  readonly outline: string;
}

/** How far off the plane a run is at a step: between two kept ones as far as at the later one. */
const distanceAt = ({ steps, distance }: LandscapePlane['runs'][number], step: number): number => {
  const next = steps.findIndex((at) => at >= step);
  return distance[next < 0 ? distance.length - 1 : next] ?? 0;
};

/** Where a run has left the view for good: it went that way. */
const paintAway = (
  context: CanvasRenderingContext2D,
  { end, away }: PlanePath,
  { color }: RunLook,
) => {
  if (!end || !away) return;
  const [ux, uy] = away;
  const arrow = new Path2D();
  const [x, y] = [end.x + ARROW.gap * ux, end.y + ARROW.gap * uy];
  addArrow(arrow, x, y, ux, uy, ARROW.length, ARROW.barb);
  context.setLineDash([]);
  context.globalAlpha = 1;
  context.strokeStyle = color;
  context.lineWidth = 2.5;
  context.lineCap = 'round';
  context.stroke(arrow);
};

/** A path from its start, where it is drawn equally strongly in one piece. */
const pieces = ({ path: { steps, length } }: PlanePath, strengthAt: (step: number) => number) => {
  const found: { from: number; to: number; readonly strength: number }[] = [];
  for (let k = 1; k < length; k += 1) {
    const [from, to] = [steps[k - 1] ?? 0, steps[k] ?? 0];
    const strength = strengthAt(to);
    const last = found.at(-1);
    if (last?.strength === strength) last.to = to;
    else found.push({ from, to, strength });
  }
  return found;
};

/** Heads, and the paths that lead there: the paler, the farther off the plane they are. */
export const paintRuns = (context: CanvasRenderingContext2D, scene: RunsScene): void => {
  const { plane, paths, looks, extent, step, size } = scene;
  const strengthOf = (run: number, at: number): number => {
    const way = plane.runs[run];
    return way ? strengthAt(distanceAt(way, at), extent) : 1;
  };
  // Heads clear the canvas, so what lies under them is drawn afterwards, behind.
  paintLive(context, {
    paths,
    looks,
    step,
    totalSteps: scene.totalSteps,
    hover: scene.hover,
    size,
    outline: scene.outline,
    strength: (run) => strengthOf(run, step),
  });
  context.globalCompositeOperation = 'destination-over';
  for (const run of [...drawingOrder(looks)].reverse()) {
    const [look, path] = [looks[run], paths[run]];
    if (!look || !path) continue;
    if (path.end && step >= path.end.step) paintAway(context, path, look);
    for (const { from, to, strength } of pieces(path, (at) => strengthOf(run, at))) {
      context.globalAlpha = PAST * strength;
      strokeBetween(context, path, look, from, Math.min(to, step), size);
      if (!look.ghost || to <= step) continue;
      context.globalAlpha = FUTURE * strength;
      strokeBetween(context, path, look, Math.max(from, step), to, size);
    }
  }
  context.globalAlpha = 1;
  context.setLineDash([]);
  context.globalCompositeOperation = 'source-over';
};

/** Where all networks begin, with its name beside it. */
export const paintStart = (
  context: CanvasRenderingContext2D,
  [x, y]: readonly [number, number],
  [left, middle]: readonly [number, number],
  colors: StageColors,
  label: string,
): void => {
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  context.fillStyle = colors.star;
  context.fillText(label, left, middle);
  context.lineJoin = 'round';
  context.beginPath();
  context.arc(x, y, 5, 0, 2 * Math.PI);
  context.fill();
};
