/** In Markdown a link may stand between these, and they are characters of base64url, too. */
const CLINGING = /[-_]$/;
const MOST_CLINGING = 3;

/** A payload as it stands, and then without what may cling to its end, one character after the other. */
export function* unclung(payload: string): Generator<string> {
  let rest = payload;
  yield rest;
  for (let k = 0; k < MOST_CLINGING && CLINGING.test(rest); k += 1) {
    rest = rest.slice(0, -1);
    yield rest;
  }
}
