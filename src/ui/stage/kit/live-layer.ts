import { isInside } from '../../canvas/clip';
import { markerPath } from '../../canvas/marker-path';
import { pointAt } from '../../canvas/polyline';
import type { Size } from '../../canvas/view';
import { strokeBetween } from './ink-layer';
import { drawingOrder, type RunLook, type RunPath } from './run-paths';

/** The bright end of a path: this share of the race, within these bounds, in pieces of growing opacity. */
const TAIL_SHARE = 0.15;
const TAIL_LEAST = 12;
const TAIL_MOST = 120;
const PIECES = 6;
const HEAD_RADIUS = 6;
const SELECTED_RADIUS = 7.5;
const HOVER_RADIUS = 4;
const CROSS = 5.5;

export interface Head {
  readonly run: number;
  readonly x: number;
  readonly y: number;
}

export interface LiveScene {
  readonly paths: readonly (RunPath | undefined)[];
  readonly looks: readonly RunLook[];
  readonly step: number;
  readonly totalSteps: number;
  readonly hover: number | undefined;
  readonly size: Size;
  readonly outline: string;
  /** How strong a run's tail is, from 0 to 1; 1 unless said. */
  readonly strength?: (run: number) => number;
  /** Painted over the paths and under the heads. */
  readonly landmarks?: (context: CanvasRenderingContext2D) => void;
  /** Called for every head that still moves: under all markers, and again over them. */
  readonly atHead?: (
    part: 'arrows' | 'names',
    context: CanvasRenderingContext2D,
    run: number,
    at: readonly [number, number],
  ) => void;
}

const hasEnded = (path: RunPath, step: number) => path.end !== undefined && step >= path.end.step;

const paintTail = (
  context: CanvasRenderingContext2D,
  path: RunPath,
  look: RunLook,
  scene: LiveScene,
  strength: number,
) => {
  const share = scene.totalSteps * TAIL_SHARE;
  const length = Math.min(TAIL_MOST, Math.max(TAIL_LEAST, share));
  for (let piece = 0; piece < PIECES; piece += 1) {
    const from = scene.step - (length * (PIECES - piece)) / PIECES;
    const to = scene.step - (length * (PIECES - piece - 1)) / PIECES;
    if (to <= 0) continue;
    context.globalAlpha = (strength * (piece + 1)) / PIECES;
    strokeBetween(context, path, look, Math.max(0, from), to, scene.size);
  }
  context.globalAlpha = 1;
};

const paintCross = (
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  look: RunLook,
  outline: string,
) => {
  context.setLineDash([]);
  context.lineCap = 'round';
  context.beginPath();
  context.moveTo(x - CROSS, y - CROSS);
  context.lineTo(x + CROSS, y + CROSS);
  context.moveTo(x + CROSS, y - CROSS);
  context.lineTo(x - CROSS, y + CROSS);
  context.strokeStyle = outline;
  context.lineWidth = 6;
  context.stroke();
  context.strokeStyle = look.color;
  context.lineWidth = 3;
  context.stroke();
};

const paintMarker = (
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  look: RunLook,
  radius: number,
  outline: string,
) => {
  const shape = markerPath(look.marker, x, y, radius);
  context.setLineDash([]);
  context.lineJoin = 'round';
  context.strokeStyle = outline;
  context.lineWidth = 4;
  context.stroke(shape);
  context.fillStyle = look.color;
  context.fill(shape);
};

/** Bright tails, landmarks, heads, crosses and the points of the step under the pointer. Returns the heads in view. */
export const paintLive = (context: CanvasRenderingContext2D, scene: LiveScene): readonly Head[] => {
  const { paths, looks, step, size, outline } = scene;
  context.clearRect(0, 0, size.width, size.height);
  const frame = { left: -8, top: -8, right: size.width + 8, bottom: size.height + 8 };
  const order = drawingOrder(looks);
  const heads: Head[] = [];
  for (const run of order) {
    const path = paths[run];
    const look = looks[run];
    if (path && look) paintTail(context, path, look, scene, scene.strength?.(run) ?? 1);
  }
  context.setLineDash([]);
  scene.landmarks?.(context);
  const atHeads = (part: 'arrows' | 'names') => {
    for (const run of order) {
      const path = paths[run];
      if (!path || hasEnded(path, step)) continue;
      const at = pointAt(path.path, step);
      if (isInside(frame, at[0], at[1])) scene.atHead?.(part, context, run, at);
    }
  };
  atHeads('arrows');
  for (const run of order) {
    const path = paths[run];
    const look = looks[run];
    if (!path || !look) continue;
    if (path.end && hasEnded(path, step)) {
      paintCross(context, path.end.x, path.end.y, look, outline);
      heads.push({ run, x: path.end.x, y: path.end.y });
      continue;
    }
    const [x, y] = pointAt(path.path, step);
    if (!isInside(frame, x, y)) continue;
    paintMarker(context, x, y, look, look.selected ? SELECTED_RADIUS : HEAD_RADIUS, outline);
    heads.push({ run, x, y });
  }
  if (scene.hover !== undefined) {
    for (const run of order) {
      const path = paths[run];
      const look = looks[run];
      if (!path || !look || scene.hover > path.lastStep) continue;
      const [x, y] = pointAt(path.path, scene.hover);
      if (isInside(frame, x, y)) paintMarker(context, x, y, look, HOVER_RADIUS, outline);
    }
  }
  atHeads('names');
  return heads;
};
