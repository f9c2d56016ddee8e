import { messageOf } from '../formula/message-of';

/** The file that is missing; browsers say the rest in words of their own, in a language that need not be the page's. */
const fileIn = (message: string): string => /[^\s/]+\.(?:js|css)\b/.exec(message)?.[0] ?? '';

/** A part of the page that could not be fetched: no fault of its code, and the next try may succeed. */
export class LoadError extends Error {
  /** For the page; the console has the browser's own words. Empty where these name none. */
  readonly file: string;
  /** To be called before the part is shown again: it is then fetched anew. */
  readonly again: () => void;

  constructor(cause: unknown, again: () => void) {
    super(messageOf(cause), { cause });
    this.file = fileIn(this.message);
    this.name = 'LoadError';
    this.again = again;
  }
}
