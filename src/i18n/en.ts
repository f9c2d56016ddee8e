import { catalog } from './en/catalog';
import { charts } from './en/charts';
import { code } from './en/code';
import { editor } from './en/editor';
import { errors } from './en/errors';
import { inspector } from './en/inspector';
import { maps } from './en/maps';
import { network } from './en/network';
import { relief } from './en/relief';
import { shell } from './en/shell';
import { stage } from './en/stage';
import { surface } from './en/surface';
import { sweep } from './en/sweep';
import { verification } from './en/verification';

/** Every English message; keys read `shell.share.copy`. */
export const en = {
  catalog,
  charts,
  code,
  editor,
  errors,
  inspector,
  maps,
  network,
  relief,
  shell,
  stage,
  surface,
  sweep,
  verification,
} as const;
