import { deflateSync, strFromU8, strToU8 } from 'fflate';
import { decodeBase64Url, encodeBase64Url } from '../base64url';
import { checkBounds } from '../bounds';
import { inflateBounded } from '../inflate';
import { unclung } from '../unclung';
import type { Field } from './field';
import { VIEW_FIELDS } from './fields';
import { briefView, type FirstSight, readView, type View, type ViewField } from './view';

/** Of how a link packs a view, beside the experiment's own. */
const VERSION = 1;

/** Characters of a link's part, and bytes of what is inside. */
const MOST_CHARACTERS = 8 * 1024;
const MOST_BYTES = 32 * 1024;

const fields = Object.entries(VIEW_FIELDS) as [ViewField, Field<unknown>][];

/**
 * What stands behind `v=` in a link: `1.` and what differs from the first sight, under short keys in alphabetical order,
 * deflated, base64url. Empty where nothing differs: the link then needs no such part.
 */
export const encodeView = (view: View, sight: FirstSight = {}): string => {
  const brief = briefView(view, sight);
  const packed = fields
    .flatMap(([name, { short, pack }]) =>
      name in brief ? [[short, pack(brief[name])] as const] : [],
    )
    .sort(([a], [b]) => (a < b ? -1 : 1));
  if (packed.length === 0) return '';
  const json = JSON.stringify(Object.fromEntries(packed));
  return `${VERSION}.${encodeBase64Url(deflateSync(strToU8(json), { level: 9 }))}`;
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** A link's view, and whether all that the link says of it could be read. */
export interface ReadView {
  readonly view: View;
  /** Otherwise something is as at the first sight, because the link's word for it is none that is known. */
  readonly whole: boolean;
}

const readExactly = (payload: string, sight: FirstSight): ReadView | undefined => {
  if (payload.length > MOST_CHARACTERS) return undefined;
  const [, version, body] = /^([1-9]\d{0,5})\.(.*)$/s.exec(payload) ?? [];
  if (Number(version) !== VERSION || body === undefined) return undefined;
  const bytes = decodeBase64Url(body);
  if (bytes === undefined) return undefined;
  const inflated = inflateBounded(bytes, MOST_BYTES);
  if (typeof inflated === 'string') return undefined;
  const packed = parseJson(strFromU8(inflated));
  if (typeof packed !== 'object' || packed === null || Array.isArray(packed)) return undefined;
  // Before anything walks it: a list in lists without end fills the stack of whoever makes a number of it.
  if (!checkBounds(packed).ok) return undefined;
  const unpacked = fields.flatMap(([name, { short, unpack }]) =>
    Object.hasOwn(packed, short) ? [[name, unpack(Reflect.get(packed, short))] as const] : [],
  );
  const { view, taken } = readView(Object.fromEntries(unpacked), sight);
  return { view, whole: taken === Object.keys(packed).length };
};

/**
 * The view of a link's part. Bounded before and after inflation; never throws.
 * @returns nothing where the part is damaged or of a newer version: the link opens without it
 */
export const decodeView = (payload: string, sight: FirstSight = {}): ReadView | undefined => {
  for (const candidate of unclung(payload)) {
    const read = readExactly(candidate, sight);
    if (read) return read;
  }
  return undefined;
};
