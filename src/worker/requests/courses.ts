import type { LayerCourse, SpectrumCourse } from '../../experiment/network/inside';
import type { Answerer } from './answerer';
import { ofRace } from './of-race';

export interface CourseRequest {
  readonly session: number;
  readonly run: number;
  /** The last step that is looked at. */
  readonly until: number;
}

/** A run's layers over the steps; they come step by step, in the gaps of the training. */
export const layerCourse: Answerer<CourseRequest, LayerCourse> = ofRace(
  async () => (await import('./find-courses')).findLayerCourse,
);

/** The singular values of its matrices over the steps, the same. */
export const spectrumCourse: Answerer<CourseRequest, SpectrumCourse> = ofRace(
  async () => (await import('./find-courses')).findSpectrumCourse,
);
