import { packPart, readPart } from '../packed-part';
import { briefView, type FirstSight, readView, type View, viewTable } from './view';

/** Of how a link packs a view, beside the experiment's own. */
const VERSION = 1;

/**
 * What stands behind `v=` in a link: `1.` and what differs from the first sight, under short keys in alphabetical order,
 * deflated, base64url. Empty where nothing differs: the link then needs no such part.
 */
export const encodeView = (view: View, sight: FirstSight = {}): string =>
  packPart(VERSION, viewTable.pack(briefView(view, sight)));

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
  const { view, taken } = readView(viewTable.unpack(packed), sight);
  return { view, whole: taken === Object.keys(packed).length };
};
