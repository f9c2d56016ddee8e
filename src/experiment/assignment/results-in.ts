import { decodeExperiment } from '../codec';
import { payloadIn, plainLink } from '../link';
import type { Experiment } from '../types';
import { decodeResult, type HandedIn, type ReadResult } from './result';

/** A link that somebody pasted, and what it is. */
export type PastedResult =
  | {
      readonly kind: 'result';
      readonly text: string;
      readonly experiment: Experiment;
      /** Of the link; a plain link of the experiment has none. */
      readonly assignment: string;
      readonly handed: ReadResult;
    }
  /** It holds an experiment that cannot be read, or a result that cannot. */
  | { readonly kind: 'unreadable'; readonly text: string };

/** What stands between links: white space, and what chats, mails and spreadsheets put around them. */
// No semicolon: `&amp;` ends in one.
const BETWEEN = /[\s"'<>|()[\]，。（）「」]+/;

const nothingSaid: Omit<HandedIn, 'atSeconds'> = { name: '', score: undefined, said: undefined };

const read = (text: string): PastedResult => {
  const decoded = decodeExperiment(payloadIn(text, 'e') ?? '');
  if (!decoded.ok) return { kind: 'unreadable', text };
  const experiment = decoded.value;
  const assignment = payloadIn(text, 'a') ?? '';
  const packed = payloadIn(text, 'r');
  if (packed === undefined) {
    const handed = { ...nothingSaid, atSeconds: 0, intact: true };
    return { kind: 'result', text, experiment, assignment, handed };
  }
  const handed = decodeResult(packed, experiment, assignment);
  return handed
    ? { kind: 'result', text, experiment, assignment, handed }
    : { kind: 'unreadable', text };
};

const MOST = 500;

/**
 * All results in a text: a chat's export, a column of a spreadsheet, lines. What a chat has encoded or put around a link
 * is undone; of a link that a chat shows twice in a line (as words and as what they lead to) there is one.
 */
export const resultsIn = (text: string): readonly PastedResult[] =>
  text
    .split(/\r\n|\r|\n/)
    .flatMap((line) => {
      const links = line
        .split(BETWEEN)
        .filter((part) => /[?&]e=\d/.test(plainLink(part).replaceAll('&amp;', '&')));
      return [...new Set(links)];
    })
    .slice(0, MOST)
    .map(read);
