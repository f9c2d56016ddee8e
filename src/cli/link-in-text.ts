import { decodeExperiment, type LinkError } from '../experiment/codec';
import { payloadIn, plainLink } from '../experiment/link';
import type { Experiment } from '../experiment/types';
import { fail, type Result } from '../formula/result';

/** Longer than the names that people give to files: `1.json` is one. */
const BARE_PAYLOAD = /^[\s"'`<([]*(?:e=)?(\d+\.[A-Za-z0-9_-]{40,})[^A-Za-z0-9_-]*$/;

/** Where a line may break. */
const BREAKABLE = /<wbr ?\/?>/g;
/** Where quoted-printable mail breaks a line. */
const SOFT_BREAK = /=\r?\n/g;
/** Before what Markdown, LaTeX and shells would read as theirs. */
const ESCAPE = /\\([_#?&=.-])/g;
const JSON_ESCAPE = /\\u00([2-7][\da-f])/gi;

const PIECES = /[?&](?:amp;)?e=(?:3D)?(\d+\.[A-Za-z0-9_-]*)/g;
/** The end of a line, or a space, with what mails put before the next. */
const BREAK = /^\s+(?:[>|]\s*)*([A-Za-z0-9_-]+)/;
const MOST_PIECES = 512;
const MOST_LINKS = 16;

const unescaped = (text: string): string =>
  plainLink(
    text
      .replace(SOFT_BREAK, '')
      .replace(BREAKABLE, '')
      .replace(ESCAPE, '$1')
      .replace(JSON_ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  );

/** A payload as it stands, and then with what follows its line's end, piece by piece. */
function* joined(text: string, payload: string, end: number): Generator<string> {
  let whole = payload;
  let rest = text.slice(end);
  yield whole;
  for (let k = 0; k < MOST_PIECES; k += 1) {
    const next = BREAK.exec(rest);
    if (next === null) return;
    whole += next[1] ?? '';
    rest = rest.slice(next[0].length);
    yield whole;
  }
}

/**
 * The experiment of the first link in a text that opens; what mails, chats and editors put into a link, and lines over
 * which it is broken, are not of it.
 * @returns undefined where the text holds no link; the first link's error where none opens
 */
export const experimentIn = (text: string): Result<Experiment, LinkError> | undefined => {
  const payload = payloadIn(text, 'e') ?? BARE_PAYLOAD.exec(text)?.[1];
  const asItStands = payload === undefined ? undefined : decodeExperiment(payload);
  if (asItStands?.ok) return asItStands;
  const plain = unescaped(text);
  let first = asItStands;
  for (const found of [...plain.matchAll(PIECES)].slice(0, MOST_LINKS))
    for (const candidate of joined(plain, found[1] ?? '', found.index + found[0].length)) {
      const decoded = decodeExperiment(candidate);
      if (decoded.ok || decoded.error.code !== 'damaged') return decoded;
      first ??= fail(decoded.error);
    }
  return first;
};
