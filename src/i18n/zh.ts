import { about } from './zh/about';
import { assign } from './zh/assign';
import { backend } from './zh/backend';
import { catalog } from './zh/catalog';
import { charts } from './zh/charts';
import { code } from './zh/code';
import { details } from './zh/details';
import { editor } from './zh/editor';
import { errors } from './zh/errors';
import { failure } from './zh/failure';
import { fit } from './zh/fit';
import { formulas } from './zh/formulas';
import { gallery } from './zh/gallery';
import { goodRates } from './zh/good-rates';
import { inside } from './zh/inside';
import { inspector } from './zh/inspector';
import { learn } from './zh/learn';
import { maps } from './zh/maps';
import { model } from './zh/model';
import { network } from './zh/network';
import { noise } from './zh/noise';
import { present } from './zh/present';
import { recovery } from './zh/recovery';
import { relief } from './zh/relief';
import { rules } from './zh/rules';
import { share } from './zh/share';
import { shell } from './zh/shell';
import { shortcuts } from './zh/shortcuts';
import { stage } from './zh/stage';
import { status } from './zh/status';
import { surface } from './zh/surface';
import { sweep } from './zh/sweep';
import { training } from './zh/training';
import { verification } from './zh/verification';

/** Every Chinese message; each area is typed by its English half. */
export const zh = {
  about,
  assign,
  formulas,
  rules,
  share,
  training,
  backend,
  gallery,
  goodRates,
  catalog,
  charts,
  code,
  details,
  editor,
  errors,
  failure,
  fit,
  inside,
  inspector,
  learn,
  maps,
  model,
  network,
  status,
  noise,
  present,
  recovery,
  relief,
  shell,
  shortcuts,
  stage,
  surface,
  sweep,
  verification,
} as const;
