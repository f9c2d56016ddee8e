/**
 * What shows nothing or turns the text around it, but for line breaks and tabs: controls, formats, lone surrogates,
 * private and unassigned code points.
 */
const UNSEEN = /(?![\n\t])[\p{C}\p{Zl}\p{Zp}]/gu;
/** More marks on one letter than a language uses: they pile up over the lines above and below. */
const PILED = /(\p{M}{2})\p{M}+/gu;

const escaped = (character: string): string => {
  const hex = (character.codePointAt(0) ?? 0).toString(16);
  return hex.length > 4 ? `\\u{${hex}}` : `\\u${hex.padStart(4, '0')}`;
};

/** Lines of text from elsewhere as they may be shown: nothing in them hides, reorders or overflows. */
export const revealed = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(UNSEEN, escaped).replace(PILED, '$1…');

/**
 * Text from elsewhere on one line, for messages and names; see `revealed`.
 * @param most characters of the result
 */
export const printable = (text: string, most: number): string => {
  // The rest of a long text is not even looked at.
  const start = text.slice(0, 4 * most);
  const characters = [...revealed(start.trim().replace(/\s+/g, ' '))];
  return characters.length > most || start.length < text.length
    ? `${characters.slice(0, most - 1).join('')}…`
    : characters.join('');
};
