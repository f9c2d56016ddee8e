import type { CheckedResult, Fault } from '../../lessons/assigned/check-class';
import { csvCell } from '../share/series/csv-cell';
import { type SaidWords, saidText } from './said-text';

/** A run by its number, counted from 1. */
const WORDS: SaidWords = {
  run: (id) => (/^\d+$/.test(id) ? String(Number(id) + 1) : id),
  place: (at) => at.map((x) => String(Number(x.toPrecision(4)))).join(' '),
  between: ' > ',
};

/** RFC 4180: a row for every result, in the order in which they were pasted. */
export const classCsv = (
  checked: readonly CheckedResult[],
  faultText: (fault: Fault) => string,
): string => {
  const rows = checked.map(({ name, score, said, right, fault, link }, k) =>
    [
      String(k + 1),
      csvCell(name),
      score === undefined ? '' : String(score),
      csvCell(said ? saidText(said, WORDS) : ''),
      right === undefined ? '' : right ? 'right' : 'wrong',
      csvCell(fault ? faultText(fault) : ''),
      csvCell(link),
    ].join(','),
  );
  return `${['number,name,score,prediction,right,fault,link', ...rows].join('\r\n')}\r\n`;
};
