/** Encoded, encoded again by the next chat, and once more by a mail's warning of links. */
const MOST_CODINGS = 3;

/** Runs that are no UTF-8 stay as they are: a link is read as far as it goes. */
const decodeOnce = (text: string): string =>
  text.replace(/(?:%[\da-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });

/** Marks of joining and direction are copied and not seen. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** A link whose `#`, `?` and `=` are there again, where a program percent-encoded it as a whole, without marks that are not seen. */
export const plainLink = (text: string): string => {
  let plain = text;
  for (let k = 0; k < MOST_CODINGS && plain.includes('%'); k += 1) plain = decodeOnce(plain);
  return plain.replace(UNSEEN, '');
};

/** `1.` and base64url: a point, a bracket, a quotation mark or a word that follows in prose is not of it. */
const PAYLOAD = /^\d+\.[A-Za-z0-9_-]*/;

/**
 * What a link holds under a name (`e`: the experiment), without what clings to it.
 * @param text a link, or its hash alone
 * @returns nothing where the text has no such part; what cannot be a payload as it stands
 */
export const payloadIn = (text: string, name: string): string | undefined => {
  const part = new RegExp(`[?&](?:amp;)?${name}=([^&#\\s]*)`).exec(plainLink(text))?.[1];
  return part === undefined ? undefined : (PAYLOAD.exec(part)?.[0] ?? part);
};

/** The page that a hash names (`surface`, `about/verification`), empty where it names none. */
export const pathIn = (hash: string): string => {
  const [path = ''] = plainLink(hash).replace(/^#\/?/, '').split('?');
  return path.replace(/[^\p{L}\p{N}]+$/u, '');
};
