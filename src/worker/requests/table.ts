import { missing } from '../failure';
import { activations } from './activations';
import type { Answerer } from './answerer';
import { companions } from './companions';
import { layerCourse, spectrumCourse } from './courses';
import { critical } from './critical';
import { drawn } from './drawn';
import { field } from './field';
import { judge } from './judge';
import { besidePlane, landscape, lineCut, plane } from './landscape';
import { layers } from './layers';
import type { MapRequest, MapSoFar } from './map';
import { mapPath } from './map-path';
import { mistakes } from './mistakes';
import { loaded, model } from './model';
import { momenta } from './momenta';
import { ownDigits } from './own-digits';
import { picture } from './picture';
import { series } from './series';
import { sharpness } from './sharpness';
import { simulate } from './simulate';
import { sweep } from './sweep';
import { timing } from './timing';
import { trace } from './trace';
import { units } from './units';
import { weightTrace } from './weight-trace';
import { spectra, weights } from './weights';

/** Maps come with their shaders when the first one is asked for. */
const map: Answerer<MapRequest, MapSoFar> = async (request, asker) =>
  (await import('./map').catch(missing)).map(request, asker);

/** What the page can ask the worker for. A new request is a file of its own and a line here; types are its own. */
export const requests = {
  activations,
  besidePlane,
  companions,
  critical,
  drawn,
  field,
  judge,
  landscape,
  layerCourse,
  layers,
  lineCut,
  loaded,
  map,
  mapPath,
  mistakes,
  model,
  momenta,
  ownDigits,
  picture,
  plane,
  series,
  sharpness,
  simulate,
  spectra,
  spectrumCourse,
  sweep,
  timing,
  trace,
  units,
  weights,
  weightTrace,
} as const;

type Requests = typeof requests;
export type RequestKind = keyof Requests;
export type RequestOf<K extends RequestKind> =
  Requests[K] extends Answerer<infer Request, infer _> ? Request : never;
export type AnswerOf<K extends RequestKind> =
  Requests[K] extends Answerer<infer _, infer Answer> ? Answer : never;
