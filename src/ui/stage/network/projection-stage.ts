import type { Domain } from '../../../experiment/types';
import { hidesFuture } from '../../../state/lab/horizon';
import type { NetworkLab } from '../../../state/network/network-lab';
import { type CanvasSize, observeCanvasSize, resizeCanvas } from '../../canvas/canvas-size';
import { pageFont } from '../../canvas/page-font';
import { pixelPath } from '../../canvas/polyline';
import { reducedMotion } from '../../canvas/reduced-motion';
import { fitView, growView, type Size, transformOf } from '../../canvas/view';
import type { Scheme } from '../kit/color-map';
import { currentLooks } from '../kit/current-looks';
import { strokeBetween } from '../kit/ink-layer';
import { paintLive } from '../kit/live-layer';
import { paintAxes } from '../kit/paint-axes';
import { drawingOrder, type RunPath } from '../kit/run-paths';
import { STAGE_COLORS } from '../kit/stage-colors';
import { type MeasuredPath, measuredPath, measuredUntil, pathsDomain } from './measured-path';
import { glide, isNear, wantsMove } from './view-easing';

const LEAST_PIXELS = 0.8;
const PADDING = 0.08;
const GRID_PIXELS = 64;

export interface ProjectionStage {
  setScheme(scheme: Scheme): void;
  dispose(): void;
}

const paintGrid = (context: CanvasRenderingContext2D, size: Size, color: string) => {
  context.strokeStyle = color;
  context.lineWidth = 1;
  context.beginPath();
  for (let x = GRID_PIXELS / 2; x < size.width; x += GRID_PIXELS) {
    context.moveTo(Math.round(x) + 0.5, 0);
    context.lineTo(Math.round(x) + 0.5, size.height);
  }
  for (let y = GRID_PIXELS / 2; y < size.height; y += GRID_PIXELS) {
    context.moveTo(0, Math.round(y) + 0.5);
    context.lineTo(size.width, Math.round(y) + 0.5);
  }
  context.stroke();
};

/** Draws the paths of all runs in the two fixed directions on one canvas; paints only when something moved. */
export const createProjectionStage = (
  lab: NetworkLab,
  canvas: HTMLCanvasElement,
  startLabel: () => string,
  firstScheme: Scheme,
): ProjectionStage => {
  const text = pageFont('text');
  const mono = pageFont('mono');
  const { race, cursor, frames } = lab;
  let scheme = firstScheme;
  let size: CanvasSize | undefined;
  let context: CanvasRenderingContext2D | undefined;
  let view: Domain | undefined;
  let generation = -1;
  let gliding = false;
  let lastMs: number | undefined;
  let dirty = true;
  let cached: { readonly length: number; readonly paths: readonly MeasuredPath[] } | undefined;

  const mark = () => {
    dirty = true;
    frames.request();
  };

  const measured = (): readonly MeasuredPath[] => {
    const length = race.runs.reduce((sum, run) => sum + run.length, 0);
    if (cached?.length !== length || generation !== race.generation) {
      const paths = race.runs.map((run) =>
        measuredPath(run.column('x'), run.column('y'), run.column('step')),
      );
      cached = { length, paths };
    }
    return cached.paths;
  };

  const follow = (paths: readonly MeasuredPath[], at: CanvasSize, elapsedMs: number): Domain => {
    const wanted = growView(fitView(pathsDomain(paths), at), PADDING);
    if (!view || generation !== race.generation) {
      generation = race.generation;
      gliding = false;
      return wanted;
    }
    gliding = gliding ? !isNear(view, wanted) : wantsMove(view, fitView(pathsDomain(paths), at));
    if (!gliding) return view;
    return reducedMotion() ? wanted : glide(view, wanted, elapsedMs);
  };

  const paint = (elapsedMs: number) => {
    if (!context || !size) return;
    const paths = measured();
    const at = Math.min(cursor.live ? race.lastStep : cursor.step, race.lastStep);
    // Not even the part that is shown tells where the runs are going.
    const seen = hidesFuture(lab) ? paths.map((path) => measuredUntil(path, at)) : paths;
    view = follow(seen, size, elapsedMs);
    if (gliding) mark();
    const transform = transformOf(view, size);
    const colors = STAGE_COLORS[scheme];
    const looks = currentLooks(lab, scheme);
    const lines: readonly RunPath[] = paths.map(({ x, y, step }) => {
      const path = pixelPath(x, y, transform, LEAST_PIXELS, step);
      return { path, lastStep: path.steps[path.length - 1] ?? 0, end: undefined };
    });
    // Tails and heads clear the canvas, so what lies under them is drawn afterwards, behind.
    paintLive(context, {
      paths: lines,
      looks,
      step: at,
      totalSteps: Math.max(race.lastStep, 1),
      hover: cursor.hover,
      size,
      outline: colors.outline,
    });
    context.globalCompositeOperation = 'destination-over';
    paintStart(context, transform.offsetX, transform.offsetY, colors, text, startLabel());
    for (const run of [...drawingOrder(looks)].reverse()) {
      const look = looks[run];
      const line = lines[run];
      if (!look || !line) continue;
      context.globalAlpha = 0.55;
      strokeBetween(context, line, look, 0, at, size);
      context.globalAlpha = 0.2;
      if (look.ghost) strokeBetween(context, line, look, at, line.lastStep, size);
    }
    context.globalAlpha = 1;
    context.setLineDash([]);
    paintAxes(context, view, transform, size, colors, mono);
    paintGrid(context, size, colors.contour);
    context.globalCompositeOperation = 'source-over';
  };

  const unobserve = observeCanvasSize(canvas, (next) => {
    size = next;
    context = resizeCanvas(canvas, next);
    view = undefined;
    mark();
  });
  const ways = [
    unobserve,
    cursor.subscribe(mark),
    lab.view.store.subscribe(mark),
    lab.playback.subscribe(mark),
    lab.network.subscribe(mark),
    frames.onFrame((timeMs) => {
      const elapsedMs = lastMs === undefined ? 16 : Math.min(50, timeMs - lastMs);
      lastMs = timeMs;
      if (!dirty) return;
      dirty = false;
      paint(elapsedMs);
    }),
  ];
  return {
    setScheme: (next) => {
      scheme = next;
      mark();
    },
    dispose: () => {
      for (const way of ways) way();
    },
  };
};

const paintStart = (
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  colors: (typeof STAGE_COLORS)[Scheme],
  font: string,
  label: string,
) => {
  context.font = `12px ${font}`;
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  context.fillStyle = colors.star;
  context.fillText(label, x + 11, y - 1);
  context.lineJoin = 'round';
  context.beginPath();
  context.arc(x, y, 5, 0, 2 * Math.PI);
  context.fill();
};
