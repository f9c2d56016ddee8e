import { catalog } from './en/catalog';
import { charts } from './en/charts';
import { doors } from './en/doors';
import { errors } from './en/errors';
import { firstEditor } from './en/first-editor';
import { shell } from './en/shell';
import { stage } from './en/stage';
import { surface } from './en/surface';

/** What the first page says; the other messages come with the panels that say them (see `later.ts`). */
export const first = {
  ...doors,
  catalog,
  charts,
  editor: firstEditor,
  errors,
  shell,
  stage,
  surface,
} as const;
