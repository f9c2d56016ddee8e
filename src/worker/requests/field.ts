import { sampleField } from '../../engine/surface/field';
import type { Domain, PlaneSpec } from '../../experiment/types';
import type { Answerer } from './answerer';

export interface FieldRequest {
  readonly spec: PlaneSpec;
  readonly view: Domain;
  readonly width: number;
  readonly height: number;
}

export interface FieldValues {
  /** Row 0 on top. */
  readonly values: Float32Array<ArrayBuffer>;
  readonly min: number;
  readonly max: number;
}

/** Values of the objective over a view, for the heat map and the contours. */
export const field: Answerer<FieldRequest, FieldValues> = ({ spec, view, width, height }) => {
  const { values, min, max } = sampleField(spec, view, width, height);
  return { answer: { values, min, max }, transfer: [values.buffer] };
};
