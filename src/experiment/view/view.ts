import { same } from '../same';
import { type Field, UNDOS, type Undo } from './field';
import { fieldTable, type ValueOf } from './field-table';
import { VIEW_FIELDS } from './fields';

export type ViewField = keyof typeof VIEW_FIELDS;

/** Everything that a visitor sees of a lab and that is not the experiment. */
export type View = ValueOf<typeof VIEW_FIELDS>;

export const viewTable = fieldTable(VIEW_FIELDS);
const names = Object.keys(VIEW_FIELDS) as ViewField[];
const fieldOf = (name: ViewField): Field<unknown> => VIEW_FIELDS[name] as Field<unknown>;

/** Where the first sight of a lab differs from what the fields say. */
export type FirstSight = Readonly<Partial<View>>;

/** The view at the first sight of a lab. */
export const firstView = (sight: FirstSight = {}): View => ({ ...viewTable.first, ...sight });

/** A view as far as it differs from the first sight: nothing where it is that. */
export const briefView = (view: View, sight: FirstSight = {}): Readonly<Partial<View>> =>
  viewTable.brief(view, firstView(sight));

/**
 * The door for every view that is not our own: links, files, storage. Never throws: a field that is not what it may be
 * is as at the first sight, and one that is not known is not there.
 * @returns the view, and how many fields were taken from what was given
 */
export const readView = (
  input: unknown,
  sight: FirstSight = {},
): { readonly view: View; readonly taken: number } => {
  const first = firstView(sight);
  if (typeof input !== 'object' || input === null) return { view: first, taken: 0 };
  const read = viewTable.read(input);
  return { view: { ...first, ...read }, taken: Object.keys(read).length };
};

export const parseView = (input: unknown, sight: FirstSight = {}): View =>
  readView(input, sight).view;

/** How a change of these fields is taken back: as the one of them that is taken back most easily. */
export const undoOf = (changed: readonly ViewField[]): Undo => {
  const ways = changed.map((name) => fieldOf(name).undo);
  return UNDOS.find((undo) => ways.includes(undo)) ?? 'never';
};

/** Some fields of a view. */
export const partOf = (view: Partial<View>, fields: readonly ViewField[]): Partial<View> =>
  Object.fromEntries(fields.map((name) => [name, view[name]]));

/** Whether two views say the same of all that the first one says. */
export const agrees = (part: Partial<View>, view: Partial<View>): boolean =>
  names.every((name) => !(name in part) || same(part[name], view[name]));

/** The view on an experiment with so many runs: what speaks of a run that is not there is as at the first sight. */
export const viewOfRuns = (view: View, runs: number): View => {
  const there = (run: number | undefined) => (run !== undefined && run < runs ? run : undefined);
  const { hidden } = view;
  return {
    ...view,
    run: there(view.run) ?? 0,
    hidden: hidden.every((run) => run < runs) ? hidden : hidden.filter((run) => run < runs),
    solo: there(view.solo),
    mapRun: there(view.mapRun),
    editing: there(view.editing),
  };
};
