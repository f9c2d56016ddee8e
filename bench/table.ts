import type { Measurement } from './measurement';

const SHOWN = new Set(['name', 'backend', 'subject', 'median', 'unit', 'runs']);

export const formatNumber = (value: number): string =>
  Number.isFinite(value) ? String(Number(value.toPrecision(3))) : String(value);

/** Downhill's number of the same name, backend and unit. */
const oursOf = (all: readonly Measurement[], { name, backend, unit }: Measurement) =>
  all.find(
    (one) =>
      one.subject === 'downhill' &&
      one.name === name &&
      one.backend === backend &&
      one.unit === unit,
  );

const ratio = (all: readonly Measurement[], one: Measurement): string => {
  const ours = oursOf(all, one);
  return one.subject === 'downhill' || ours === undefined
    ? ''
    : `${formatNumber(one.median / ours.median)} ×`;
};

const details = (one: Measurement): string =>
  Object.entries(one)
    .filter(([key]) => !SHOWN.has(key))
    .map(([key, value]) => `${key} ${typeof value === 'number' ? formatNumber(value) : value}`)
    .join(', ');

const HEAD = ['name', 'backend', 'subject', 'median', 'unit', '÷ downhill', 'runs', 'more'];

const rowsOf = (all: readonly Measurement[]): readonly (readonly string[])[] =>
  all.map((one) => [
    one.name,
    one.backend,
    one.subject,
    formatNumber(one.median),
    one.unit,
    ratio(all, one),
    String(one.runs),
    details(one),
  ]);

/** Columns set off by spaces, for the terminal. */
export const textTable = (all: readonly Measurement[]): string => {
  const rows = [HEAD, ...rowsOf(all)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return `${rows.map(line).join('\n')}\n`;
};

export const markdownTable = (all: readonly Measurement[]): string => {
  const line = (row: readonly string[]) => `| ${row.join(' | ')} |`;
  return [line(HEAD), line(HEAD.map(() => '---')), ...rowsOf(all).map(line)].join('\n');
};
