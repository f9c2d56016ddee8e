import type { Sprite } from 'three';
import { markerPath } from '../../canvas/marker-path';
import type { Marker } from '../../run-style';
import { filled } from './pictures';
import { createSprite } from './sprites';

const CROSS = 5.5;

/** The head of a run. */
export const createHead = (
  marker: Marker,
  color: string,
  outline: string,
  radius: number,
  order: number,
): Sprite =>
  createSprite([30, 30], filled(markerPath(marker, 0, 0, radius), color, outline, 4), {
    hides: false,
    order,
  });

/** The end of a run that diverged. */
export const createCross = (color: string, outline: string, order: number): Sprite =>
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
        context.moveTo(-CROSS, -CROSS);
        context.lineTo(CROSS, CROSS);
        context.moveTo(CROSS, -CROSS);
        context.lineTo(-CROSS, CROSS);
        context.stroke();
      }
    },
    { hides: false, order },
  );
