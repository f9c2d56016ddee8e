import type { Sprite } from 'three';
import { markerPath } from '../../canvas/marker-path';
import type { Marker } from '../../run-style';
import { createSprite } from './sprites';

const star = (radius: number): Path2D => {
  const path = new Path2D();
  for (let k = 0; k < 10; k += 1) {
    const r = k % 2 === 0 ? radius : radius * 0.45;
    const angle = (Math.PI * k) / 5 - Math.PI / 2;
    path.lineTo(r * Math.cos(angle), r * Math.sin(angle));
  }
  path.closePath();
  return path;
};

const filled =
  (path: Path2D, color: string, outline: string, width: number) =>
  (context: CanvasRenderingContext2D) => {
    context.lineJoin = 'round';
    context.strokeStyle = outline;
    context.lineWidth = width;
    context.stroke(path);
    context.fillStyle = color;
    context.fill(path);
  };

/** A known minimum. */
export const createStar = (color: string, outline: string): Sprite =>
  createSprite([26, 26], filled(star(9), color, outline, 3), { hides: false, order: 6 });

/** Where the runs begin: a ring. */
export const createStartRing = (color: string, outline: string): Sprite =>
  createSprite(
    [26, 26],
    (context) => {
      context.beginPath();
      context.arc(0, 0, 7, 0, 2 * Math.PI);
      context.strokeStyle = outline;
      context.lineWidth = 5;
      context.stroke();
      context.strokeStyle = color;
      context.lineWidth = 2;
      context.stroke();
    },
    { hides: false, order: 6 },
  );

/** The head of a run. */
export const createHead = (
  marker: Marker,
  color: string,
  outline: string,
  selected: boolean,
): Sprite =>
  createSprite([30, 30], filled(markerPath(marker, 0, 0, selected ? 7.5 : 6), color, outline, 4), {
    hides: false,
    order: selected ? 9 : 8,
  });

/** The end of a run that diverged. */
export const createCross = (color: string, outline: string): Sprite =>
  createSprite(
    [26, 26],
    (context) => {
      context.lineCap = 'round';
      for (const [width, style] of [
        [6, outline],
        [3, color],
      ] as const) {
        context.strokeStyle = style;
        context.lineWidth = width;
        context.beginPath();
        context.moveTo(-5.5, -5.5);
        context.lineTo(5.5, 5.5);
        context.moveTo(5.5, -5.5);
        context.lineTo(-5.5, 5.5);
        context.stroke();
      }
    },
    { hides: false, order: 8 },
  );
