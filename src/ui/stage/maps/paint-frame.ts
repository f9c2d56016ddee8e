import type { MapScale } from '../../../experiment/map/spec';
import type { Domain } from '../../../experiment/types';
import { mapTicks } from './axis-ticks';
import { type MapFrame, toFrame } from './map-frame';

export interface FrameLook {
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  readonly font: string;
  readonly mono: string;
}

export interface FrameWords {
  /** Names of the axes. */
  readonly x: string;
  readonly y: string;
  readonly scales: readonly [MapScale, MapScale];
}

const X_PIXELS = 84;
const Y_PIXELS = 56;
const TICK = 4;

/** Ticks, their labels and the names of the axes around a map. */
export const paintFrame = (
  context: CanvasRenderingContext2D,
  frame: MapFrame,
  view: Domain,
  words: FrameWords,
  look: FrameLook,
): void => {
  const { left, top, width, height } = frame;
  const bottom = top + height;
  context.save();
  context.strokeStyle = look.line;
  context.lineWidth = 1;
  context.strokeRect(left - 0.5, top - 0.5, width + 1, height + 1);
  context.fillStyle = look.muted;
  context.font = `11px ${look.mono}`;
  context.textAlign = 'center';
  context.textBaseline = 'top';
  const across = mapTicks(words.scales[0], view[0], width / X_PIXELS);
  const up = mapTicks(words.scales[1], view[1], height / Y_PIXELS);
  const named = (name: string, base: string | undefined) =>
    base === undefined ? name : `${name} − (${base})`;
  for (const { at, label } of across.ticks) {
    const x = Math.round(toFrame(frame, view, [at, view[1][0]])[0]) + 0.5;
    context.beginPath();
    context.moveTo(x, bottom + 1);
    context.lineTo(x, bottom + 1 + TICK);
    context.stroke();
    const half = context.measureText(label).width / 2;
    const middle = Math.min(left + width + 12 - half, Math.max(half, x));
    context.fillText(label, middle, bottom + TICK + 4);
  }
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  for (const { at, label } of up.ticks) {
    const y = Math.round(toFrame(frame, view, [view[0][0], at])[1]) + 0.5;
    context.beginPath();
    context.moveTo(left - 1, y);
    context.lineTo(left - 1 - TICK, y);
    context.stroke();
    context.fillText(label, left - TICK - 4, Math.min(bottom - 5, Math.max(top + 5, y)), left - 18);
  }
  context.fillStyle = look.text;
  context.font = `500 12px ${look.font}`;
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  context.fillText(named(words.x, across.base), left + width / 2, bottom + 36);
  context.translate(11, top + height / 2);
  context.rotate(-Math.PI / 2);
  context.fillText(named(words.y, up.base), 0, 0);
  context.restore();
};
