import type { CheckedResult, Fault } from '../../lessons/assigned/check-class';
import type { Answer } from '../../lessons/schema/question';
import { csvCell } from '../share/series/csv-cell';

/** What was said, as text: a run by its number, counted from 1. */
export const saidText = (said: Answer): string => {
  const run = (id: string) => (/^\d+$/.test(id) ? String(Number(id) + 1) : id);
  switch (said.kind) {
    case 'choice':
      return run(said.choice);
    case 'order':
      return said.items.map(run).join(' > ');
    case 'place':
      return said.at.map((x) => String(Number(x.toPrecision(4)))).join(' ');
    case 'number':
      return String(said.value);
    default:
      return said satisfies never;
  }
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
      csvCell(said ? saidText(said) : ''),
      right === undefined ? '' : right ? 'right' : 'wrong',
      csvCell(fault ? faultText(fault) : ''),
      csvCell(link),
    ].join(','),
  );
  return `${['number,name,score,prediction,right,fault,link', ...rows].join('\r\n')}\r\n`;
};
