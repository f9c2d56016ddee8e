import type { Domain, PlaneSpec } from './types';
import type { ValueCurve } from './value-curve';

/** A heat map to be computed, a colour a pixel. */
export interface PictureSpec {
  readonly spec: PlaneSpec;
  readonly view: Domain;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly curve: ValueCurve;
  /** Colours from the lowest share to the highest: red, green, blue of each. */
  readonly table: Uint8ClampedArray;
}
