import type { LineSink } from './polyline';

const BARB_ANGLE = 0.45;

/** Adds a shaft from (x, y) along the unit vector (ux, uy) and two barbs of `barb` pixels at its end. */
export const addArrow = (
  path: LineSink,
  x: number,
  y: number,
  ux: number,
  uy: number,
  length: number,
  barb: number,
): void => {
  const endX = x + ux * length;
  const endY = y + uy * length;
  const cos = Math.cos(BARB_ANGLE) * barb;
  const sin = Math.sin(BARB_ANGLE) * barb;
  path.moveTo(x, y);
  path.lineTo(endX, endY);
  path.moveTo(endX - ux * cos + uy * sin, endY - uy * cos - ux * sin);
  path.lineTo(endX, endY);
  path.lineTo(endX - ux * cos - uy * sin, endY - uy * cos + ux * sin);
};
