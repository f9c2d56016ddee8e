const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** What XML allows in no way, not even as an entity; a name that somebody typed may hold it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Text as XML holds it, in elements and in attributes. */
export const escapeXml = (text: string): string =>
  text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);

type Value = string | number | undefined;

/** Hundredths of a pixel are enough, and shorter. */
const written = (value: string | number): string =>
  typeof value === 'number' ? String(Math.round(value * 100) / 100) : escapeXml(value);

/**
 * An element of a picture.
 * @param attributes those that are undefined are left out
 * @param inside further elements, as text
 */
export const element = (
  name: string,
  attributes: Readonly<Record<string, Value>>,
  ...inside: readonly string[]
): string => {
  const list = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${written(value)}"`]))
    .join('');
  return inside.length === 0 ? `<${name}${list}/>` : `<${name}${list}>${inside.join('')}</${name}>`;
};

/** A line of text. */
export const textElement = (
  x: number,
  y: number,
  text: string,
  attributes: Readonly<Record<string, Value>> = {},
): string => element('text', { x, y, ...attributes }, escapeXml(text));
