import type { Domain, Point } from '../../../experiment/types';
import { hidesFuture } from '../../../state/lab/horizon';
import type { NetworkLab } from '../../../state/network/network-lab';
import { type CanvasSize, observeCanvasSize, resizeCanvas } from '../../canvas/canvas-size';
import { pageFont } from '../../canvas/page-font';
import { pixelPath } from '../../canvas/polyline';
import { reducedMotion } from '../../canvas/reduced-motion';
import {
  fitView,
  growView,
  limitZoom,
  panView,
  resizeView,
  type Size,
  spanOf,
  type Transform,
  toData,
  transformOf,
  zoomView,
} from '../../canvas/view';
import { explodedFrom } from '../../exploded';
import type { Scheme } from '../kit/color-map';
import { currentLooks } from '../kit/current-looks';
import { listenForGestures } from '../kit/gestures';
import { strokeBetween } from '../kit/ink-layer';
import { paintLive } from '../kit/live-layer';
import { axisTicks, paintAxes } from '../kit/paint-axes';
import { drawingOrder, type RunPath } from '../kit/run-paths';
import { STAGE_COLORS } from '../kit/stage-colors';
import { listenForPanKeys, listenForZoomKeys } from '../kit/stage-keys';
import { labelAt, labelSide } from './label-place';
import { type MeasuredPath, measuredPath, measuredUntil, pathsDomain } from './measured-path';
import { glide, isNear, wantsMove } from './view-easing';

const LEAST_PIXELS = 0.8;
const PADDING = 0.08;
/** The view's span may be these multiples of the paths'. */
const CLOSEST = 1e-4;
const FARTHEST = 40;

export interface ProjectionStage {
  /** Shows all of the paths, and follows them again. */
  fit(): void;
  setScheme(scheme: Scheme): void;
  dispose(): void;
}

/** Lines at the axes' ticks. */
const paintGrid = (
  context: CanvasRenderingContext2D,
  view: Domain,
  transform: Transform,
  size: Size,
  color: string,
) => {
  const { x, y } = axisTicks(view, size);
  context.strokeStyle = color;
  context.lineWidth = 1;
  context.beginPath();
  for (const value of x.values) {
    const px = Math.round(value * transform.scaleX + transform.offsetX) + 0.5;
    context.moveTo(px, 0);
    context.lineTo(px, size.height);
  }
  for (const value of y.values) {
    const py = Math.round(value * transform.scaleY + transform.offsetY) + 0.5;
    context.moveTo(0, py);
    context.lineTo(size.width, py);
  }
  context.stroke();
};

/** Draws the paths of all runs in the two fixed directions on one canvas; paints only when something moved. */
export const createProjectionStage = (
  lab: NetworkLab,
  { map, canvas }: { readonly map: HTMLElement; readonly canvas: HTMLCanvasElement },
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
  let side = 0;
  let gliding = false;
  let lastMs: number | undefined;
  let dirty = true;
  /** Who changes the view from here. */
  const stage = {};
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

  /** What holds the paths; of a run that explodes, only where it came before it did. */
  const whole = (paths: readonly MeasuredPath[]): Domain =>
    pathsDomain(
      paths.map((path, k) => {
        const run = race.runs[k];
        return run ? measuredUntil(path, explodedFrom(run) - 1) : path;
      }),
    );

  const follow = (paths: readonly MeasuredPath[], at: CanvasSize, elapsedMs: number): Domain => {
    // Where somebody has zoomed or moved it, it stays.
    if (lab.view.zoom.value !== undefined && view) return view;
    const fitted = fitView(whole(paths), at);
    const wanted = growView(fitted, PADDING);
    if (!view || generation !== race.generation) {
      generation = race.generation;
      gliding = false;
      return lab.view.zoom.value === undefined ? wanted : fitView(lab.view.zoom.value, at, 0);
    }
    gliding = gliding ? !isNear(view, wanted) : wantsMove(view, fitted);
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
    context.font = `12px ${text}`;
    const label = startLabel();
    const { width } = context.measureText(label);
    const start = [transform.offsetX, transform.offsetY] as const;
    const drawn = lines.flatMap(({ path }, run) => (looks[run]?.visible ? [path] : []));
    side = labelSide(start, width, drawn, size, side);
    paintStart(context, start, labelAt(start, width, side), colors, label);
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
    paintGrid(context, view, transform, size, colors.contour);
    context.globalCompositeOperation = 'source-over';
  };

  const unobserve = observeCanvasSize(canvas, (next) => {
    const chosen = lab.view.zoom.value === undefined ? undefined : view;
    view = chosen && size ? resizeView(chosen, size, next) : undefined;
    size = next;
    context = resizeCanvas(canvas, next);
    mark();
  });
  const look = (next: Domain | undefined) => {
    view = next ?? view;
    gliding = next === undefined;
    lab.view.moving('zoom');
    lab.view.zoom.set(next, stage);
    mark();
  };
  const zoom = (factor: number, at?: Point) => {
    if (!view || !size) return;
    const about = toData(transformOf(view, size), at ?? [size.width / 2, size.height / 2]);
    const limited = limitZoom(view, whole(measured()), factor, CLOSEST, FARTHEST);
    look(zoomView(view, about, limited));
  };
  const fit = () => look(undefined);
  const ways = [
    unobserve,
    listenForZoomKeys({ active: () => canvas.isConnected, fit, zoom }),
    listenForPanKeys(map, (shareX, shareY) => {
      if (view) look(panView(view, shareX * spanOf(view[0]), shareY * spanOf(view[1])));
    }),
    listenForGestures(map, {
      pan: (dx, dy) => {
        if (!view || !size) return;
        const { scaleX, scaleY } = transformOf(view, size);
        look(panView(view, -dx / scaleX, -dy / scaleY));
      },
      zoom,
      click: () => {},
      doubleClick: fit,
      hover: () => {},
    }),
    lab.view.zoom.subscribe((part, by) => {
      if (by === stage) return;
      view = part && size ? fitView(part, size, 0) : view;
      gliding = part === undefined;
      mark();
    }),
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
    fit,
    dispose: () => {
      for (const way of ways) way();
    },
  };
};

const paintStart = (
  context: CanvasRenderingContext2D,
  [x, y]: readonly [number, number],
  [left, middle]: readonly [number, number],
  colors: (typeof STAGE_COLORS)[Scheme],
  label: string,
) => {
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  context.fillStyle = colors.star;
  context.fillText(label, left, middle);
  context.lineJoin = 'round';
  context.beginPath();
  context.arc(x, y, 5, 0, 2 * Math.PI);
  context.fill();
};
