import type { Domain } from '../../../experiment/types';

/** Values over a view, row by row from the top, taken at the middle of each cell. */
export interface FieldValues {
  readonly values: Float32Array;
  readonly width: number;
  readonly height: number;
  readonly view: Domain;
  readonly min: number;
  readonly max: number;
}
