import { deflateSync, strFromU8, strToU8 } from 'fflate';
import { decodeBase64Url, encodeBase64Url } from './base64url';
import { checkBounds } from './bounds';
import { inflateBounded } from './inflate';
import { unclung } from './unclung';

/** Characters of a link's part, and bytes of what is inside. */
const MOST_CHARACTERS = 8 * 1024;
const MOST_BYTES = 32 * 1024;

/**
 * A part of a link beside the experiment: its version, a point, and short keys with their values in alphabetical order,
 * deflated, base64url. Empty where there is nothing to say: the link then needs no such part.
 */
export const packPart = (
  version: number,
  entries: readonly (readonly [string, unknown])[],
): string => {
  if (entries.length === 0) return '';
  const sorted = entries.toSorted(([a], [b]) => (a < b ? -1 : 1));
  const json = JSON.stringify(Object.fromEntries(sorted));
  return `${version}.${encodeBase64Url(deflateSync(strToU8(json), { level: 9 }))}`;
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const readExactly = (version: number, payload: string): object | undefined => {
  if (payload.length > MOST_CHARACTERS) return undefined;
  const [, given, body] = /^([1-9]\d{0,5})\.(.*)$/s.exec(payload) ?? [];
  if (Number(given) !== version || body === undefined) return undefined;
  const bytes = decodeBase64Url(body);
  if (bytes === undefined) return undefined;
  const inflated = inflateBounded(bytes, MOST_BYTES);
  if (typeof inflated === 'string') return undefined;
  const packed = parseJson(strFromU8(inflated));
  if (typeof packed !== 'object' || packed === null || Array.isArray(packed)) return undefined;
  // Before anything walks it: a list in lists without end fills the stack of whoever makes a number of it.
  return checkBounds(packed).ok ? packed : undefined;
};

/**
 * The short keys and values of a link's part, untrusted. Bounded before and after inflation; never throws.
 * @returns nothing where the part is damaged or of another version
 */
export const readPart = (version: number, payload: string): object | undefined => {
  for (const candidate of unclung(payload)) {
    const packed = readExactly(version, candidate);
    if (packed) return packed;
  }
  return undefined;
};
