import * as z from 'zod/mini';
import type { Field } from './field';
import { VIEW_FIELDS } from './fields';

type Fields = typeof VIEW_FIELDS;
export type ViewField = keyof Fields;

/** Everything that a visitor sees of a lab and that is not the experiment. */
export type View = {
  readonly [K in ViewField]: Fields[K] extends Field<infer T> ? T : never;
};

const names = Object.keys(VIEW_FIELDS) as ViewField[];
const fieldOf = (name: ViewField): Field<unknown> => VIEW_FIELDS[name] as Field<unknown>;

/** Where the first sight of a lab differs from what the fields say. */
export type FirstSight = Readonly<Partial<View>>;

/** The view at the first sight of a lab. */
export const firstView = (sight: FirstSight = {}): View => ({
  ...(Object.fromEntries(names.map((name) => [name, fieldOf(name).first])) as View),
  ...sight,
});

const same = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);

/** A view as far as it differs from the first sight: nothing where it is that. */
export const briefView = (view: View, sight: FirstSight = {}): Readonly<Partial<View>> => {
  const first = firstView(sight);
  return Object.fromEntries(
    names.flatMap((name) => (same(view[name], first[name]) ? [] : [[name, view[name]]])),
  );
};

/**
 * The door for every view that is not our own: links, files, storage. Never throws: a field that is not what it may be
 * is as at the first sight, and one that is not known is not there.
 */
export const parseView = (input: unknown, sight: FirstSight = {}): View => {
  const first = firstView(sight);
  if (typeof input !== 'object' || input === null) return first;
  const read = names.flatMap((name): [string, unknown][] => {
    if (!Object.hasOwn(input, name)) return [];
    const parsed = z.safeParse(fieldOf(name).shape, Reflect.get(input, name));
    return parsed.success ? [[name, parsed.data]] : [];
  });
  return { ...first, ...(Object.fromEntries(read) as Partial<View>) };
};

/** Whether a change of these fields can be taken back. */
export const isUndoable = (changed: Iterable<string>): boolean =>
  [...changed].some((name) => names.some((one) => one === name && fieldOf(one).undoable));

/** What an undo brings back of a view. */
export const undoableOf = (view: Partial<View>): Readonly<Partial<View>> =>
  Object.fromEntries(names.flatMap((name) => (fieldOf(name).undoable ? [[name, view[name]]] : [])));
