import { about } from './en/about';
import { assign } from './en/assign';
import { backend } from './en/backend';
import { code } from './en/code';
import { details } from './en/details';
import { editor } from './en/editor';
import { failure } from './en/failure';
import { fit } from './en/fit';
import { formulas } from './en/formulas';
import { gallery } from './en/gallery';
import { goodRates } from './en/good-rates';
import { inside } from './en/inside';
import { learn } from './en/learn';
import { maps } from './en/maps';
import { model } from './en/model';
import { network } from './en/network';
import { noise } from './en/noise';
import { present } from './en/present';
import { recovery } from './en/recovery';
import { relief } from './en/relief';
import { rules } from './en/rules';
import { share } from './en/share';
import { shortcuts } from './en/shortcuts';
import { status } from './en/status';
import { sweep } from './en/sweep';
import { training } from './en/training';
import { verification } from './en/verification';

/** Of panels that load on demand. */
export const later = {
  about,
  assign,
  formulas,
  rules,
  share,
  training,
  backend,
  gallery,
  goodRates,
  code,
  details,
  editor,
  failure,
  fit,
  inside,
  learn,
  maps,
  model,
  network,
  status,
  noise,
  present,
  recovery,
  relief,
  shortcuts,
  sweep,
  verification,
} as const;
