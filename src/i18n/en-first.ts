import { catalog } from './en/catalog';
import { charts } from './en/charts';
import { doors } from './en/doors';
import { editor } from './en/editor';
import { errors } from './en/errors';
import { shell } from './en/shell';
import { stage } from './en/stage';
import { surface } from './en/surface';

/** What the first page says; the other messages come with the panels that say them (see `later.ts`). */
export const first = {
  ...doors,
  catalog,
  charts,
  editor,
  errors,
  shell,
  stage,
  surface,
} as const;
