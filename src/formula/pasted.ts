/** A text as the formula language writes it, and where each of its characters (and its end) stood in the original. */
export interface Plain {
  readonly text: string;
  readonly places: readonly number[];
}

/** What pages, papers and chats write for characters of the language; what has a space around it is a word of its own. */
const written: ReadonlyMap<string, string> = new Map([
  ...[...'×·⋅∗•∙⁎✕✖╳⨉⨯・･\u2062'].map((sign) => [sign, '*'] as const),
  ...[...'÷∕⁄➗'].map((sign) => [sign, '/'] as const),
  ...[...'−–‐‑‒⁃˗➖﹣'].map((sign) => [sign, '-'] as const),
  ...[...'≤⩽≦'].map((sign) => [sign, '<='] as const),
  ...[...'≥⩾≧'].map((sign) => [sign, '>='] as const),
  ['≠', '!='],
  ['﹢', '+'],
  ['➕', '+'],
  ['\u2064', '+'],
  ['ˆ', '^'],
  ['←', '='],
  ['、', ','],
  ['\u2063', ','],
  ['π', ' pi '],
]);

const raised: ReadonlyMap<string, string> = new Map(
  [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿˣʸᵗ'].map((sign, k) => [sign, [...'0123456789+-()nxyt'][k] ?? '']),
);
const lowered: ReadonlyMap<string, string> = new Map(
  [...'₀₁₂₃₄₅₆₇₈₉'].map((sign, k) => [sign, String(k)]),
);

/** Spaces of every width. */
const space = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
/** What cannot be seen and changes nothing that can: marks of joining, of direction, of byte order. */
const invisible = /\u00ad|\u180e|[\u200b-\u200f]|\u2060|\u2061|[\ufe00-\ufe0f]|\ufeff/;
const lineEnd = /[\u0085\u2028\u2029]/;
/** Letters and digits of another width or typeface, which are the same letters. */
const dressed = /[\uff01-\uff5e\u{1d400}-\u{1d7ff}ℯℊℎℓℬℰℱℋℐℒℳℛℂℕℙℚℝℤ]/u;
const roots: ReadonlyMap<string, string> = new Map([
  ['√', 'sqrt'],
  ['∛', 'cbrt'],
]);

/** A letter or digit in plain dress, where there is exactly one that it can be. */
const undress = (character: string): string | undefined => {
  if (!dressed.test(character)) return undefined;
  const plain = character.normalize('NFKC');
  return written.get(plain) ?? (/^[!-~]$/.test(plain) ? plain : undefined);
};

/** A run of superscripts as an exponent, in parentheses where it is more than a digit or a letter, and ended by a space. */
const exponentOf = (run: readonly string[]): string => {
  const inside = run.map((sign) => raised.get(sign) ?? '').join('');
  return inside.length === 1 ? `^${inside} ` : `^(${inside}) `;
};

/** What is raised ends with a sign: it is none, or not all of an exponent. */
const unfinished = /[⁺⁻⁽]$/;
/** A point on the line in front of decimals, as in 0·5: as a product it would be 0. */
const decimalDot = /(^|[^\w.])0[·⋅∙]$/;

/** The next character that is seen. */
const seen = (characters: readonly string[], from: number): string | undefined => {
  for (let k = from; k < characters.length; k += 1) {
    const character = characters[k] ?? '';
    if (!/\s/.test(character) && !invisible.test(character)) return character;
  }
  return undefined;
};

/**
 * Writes what was pasted in the characters of the language where it can mean one thing only; everything else stays, for
 * the reader to complain of. No character that is seen is left out.
 */
export const plainText = (original: string): Plain => {
  // Nearly every text is plain already.
  if (/^[\n\x20-\x7e]*$/.test(original))
    return { text: original, places: Array.from({ length: original.length + 1 }, (_, k) => k) };
  const parts: string[] = [];
  const places: number[] = [];
  const add = (text: string, at: number) => {
    parts.push(text);
    for (let k = 0; k < text.length; k += 1) places.push(at);
  };
  const characters = [...original];
  let at = 0;
  let comment = false;
  for (let k = 0; k < characters.length; k += 1) {
    const character = characters[k] ?? '';
    const begins = at;
    at += character.length;
    if (character === '\n') comment = false;
    if (character === '#') comment = true;
    if (invisible.test(character)) continue;
    if (character === '\r') {
      if (characters[k + 1] !== '\n') add('\n', begins);
    } else if (comment) add(character, begins);
    else if (lineEnd.test(character)) add('\n', begins);
    else if (space.test(character)) add(' ', begins);
    else if (raised.has(character)) {
      const run = [character];
      while (raised.has(characters[k + run.length] ?? ''))
        run.push(characters[k + run.length] ?? '');
      const text = run.join('');
      // A power of that power would be read from the right, and not as it looks.
      const again = seen(characters, k + run.length) === '^';
      const opened = parts.findLast((part) => part.trim() !== '')?.endsWith('^');
      const exponent = opened ? exponentOf(run).slice(1) : exponentOf(run);
      add(again || unfinished.test(text) ? text : exponent, begins);
      at += run.length - 1;
      k += run.length - 1;
    } else if (roots.has(character) && /^[(（]$/.test(seen(characters, k + 1) ?? ''))
      add(roots.get(character) ?? '', begins);
    else if (lowered.has(character) && /[A-Za-z₀-₉]/.test(characters[k - 1] ?? ''))
      add(lowered.get(character) ?? '', begins);
    else if (
      /\d/.test(characters[k + 1] ?? '') &&
      decimalDot.test(characters.slice(Math.max(0, k - 2), k + 1).join(''))
    )
      add(character, begins);
    else add(written.get(character) ?? undress(character) ?? character, begins);
  }
  places.push(original.length);
  return { text: parts.join(''), places };
};
