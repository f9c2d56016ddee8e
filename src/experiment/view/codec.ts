import { packPart, readPart } from '../packed-part';
import type { Field } from './field';
import { VIEW_FIELDS } from './fields';
import { briefView, type FirstSight, readView, type View, type ViewField } from './view';

/** Of how a link packs a view, beside the experiment's own. */
const VERSION = 1;

const fields = Object.entries(VIEW_FIELDS) as [ViewField, Field<unknown>][];

/**
 * What stands behind `v=` in a link: `1.` and what differs from the first sight, under short keys in alphabetical order,
 * deflated, base64url. Empty where nothing differs: the link then needs no such part.
 */
export const encodeView = (view: View, sight: FirstSight = {}): string => {
  const brief = briefView(view, sight);
  const packed = fields.flatMap(([name, { short, pack }]) =>
    name in brief ? [[short, pack(brief[name])] as const] : [],
  );
  return packPart(VERSION, packed);
};

/** A link's view, and whether all that the link says of it could be read. */
export interface ReadView {
  readonly view: View;
  /** Otherwise something is as at the first sight, because the link's word for it is none that is known. */
  readonly whole: boolean;
}

/**
 * The view of a link's part. Bounded before and after inflation; never throws.
 * @returns nothing where the part is damaged or of a newer version: the link opens without it
 */
export const decodeView = (payload: string, sight: FirstSight = {}): ReadView | undefined => {
  const packed = readPart(VERSION, payload);
  if (packed === undefined) return undefined;
  const unpacked = fields.flatMap(([name, { short, unpack }]) =>
    Object.hasOwn(packed, short) ? [[name, unpack(Reflect.get(packed, short))] as const] : [],
  );
  const { view, taken } = readView(Object.fromEntries(unpacked), sight);
  return { view, whole: taken === Object.keys(packed).length };
};
