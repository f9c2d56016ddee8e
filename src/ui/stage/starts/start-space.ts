import type { Domain, Point } from '../../../experiment/types';

/** Where starts are seen and moved, on the map or on the relief; pixels are CSS pixels from the stage's top left. */
export interface StartSpace {
  /** What is shown of the plane; undefined while nothing is. */
  readonly view: Domain | undefined;
  /** The function knows only x. */
  readonly isCurve: boolean;
  pixelOf(point: Point): Point | undefined;
  pointAt(pixel: Point): Point | undefined;
  /** Where a start goes that was at `from` when the pointer is at a pixel. */
  dragTo(pixel: Point, from: Point): Point | undefined;
  /** A start was moved by keys, maybe out of what is seen. */
  reveal(point: Point): void;
}
