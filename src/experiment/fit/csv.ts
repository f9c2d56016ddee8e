import type { PointList } from '../../catalog/definition';
import { LEAST_POINTS, MOST_POINTS } from '../../catalog/point-sets/params';
import { type Result, succeed } from '../../formula/result';
import type { Said } from '../../formula/said';
import { type ExperimentError, problem } from '../error';
import { sayExperiment } from '../sentences';
import { show } from '../show';
import { sayFitData } from './sentences';

interface Line {
  /** Counted from 1. */
  readonly number: number;
  readonly text: string;
}

const separators: readonly (string | RegExp)[] = ['\t', ';', ',', /\s+/];

/** A comma inside quotation marks separates no cells. */
const IN_QUOTES = '\uE000';

const cellsOf = ({ text }: Line, separator: string | RegExp): readonly string[] =>
  text
    .trim()
    .replace(/"[^"]*"/g, (quoted) => quoted.replaceAll(',', IN_QUOTES))
    .split(separator)
    .map((cell) =>
      cell
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .replaceAll(IN_QUOTES, ',')
        .trim(),
    );

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** A finite number; with a decimal comma where no commas separate cells, or in quotation marks. */
const numberIn = (cell: string): number | undefined => {
  const text = cell.replace(',', '.').replace('\u2212', '-');
  const value = NUMBER.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value + 0 : undefined;
};

/** The separator by which most lines are two or three numbers. */
const separatorOf = (lines: readonly Line[]): string | RegExp => {
  const fitting = (separator: string | RegExp) =>
    lines.filter((line) => {
      const cells = cellsOf(line, separator);
      return (
        (cells.length === 2 || cells.length === 3) &&
        cells.every((cell) => numberIn(cell) !== undefined)
      );
    }).length;
  const counts = separators.map(fitting);
  const most = Math.max(...counts);
  const found = separators[counts.indexOf(most)];
  if (most > 0 && found !== undefined) return found;
  return separators.find((one) => lines.some((line) => cellsOf(line, one).length > 1)) ?? ',';
};

/** Points, and the line of each where they were written in lines. */
export interface CsvTable {
  readonly points: PointList;
  /** Counted from 1. */
  readonly lines: readonly number[] | undefined;
}

/**
 * Points from a table as text: two or three columns, between them tabs, semicolons, commas or blanks; decimal commas where
 * commas separate nothing else; a line of titles in front where there is one; empty lines and those that begin with `#`
 * count as nothing.
 * @returns the points, or what is wrong with the first wrong cell: its line, and its column of the table, from 1
 */
export const readCsv = (text: string, field: string): Result<CsvTable, ExperimentError> => {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line, k): Line => ({ number: k + 1, text: line }))
    .filter((line) => line.text.trim() !== '' && !line.text.trim().startsWith('#'));
  const separator = separatorOf(lines);
  const [first] = lines;
  const isTitles =
    first !== undefined && cellsOf(first, separator).every((cell) => numberIn(cell) === undefined);
  const rows = isTitles ? lines.slice(1) : lines;
  const wrong = (line: Line, column: number, what: Said) =>
    problem(
      'wrong-type',
      field,
      sayExperiment('formula', { line: line.number, column, problem: what }),
    );
  const points: number[][] = [];
  for (const line of rows) {
    const cells = cellsOf(line, separator);
    const width = points[0]?.length ?? cells.length;
    if (cells.length < 2 || cells.length > 3)
      return wrong(
        line,
        Math.min(cells.length + 1, 4),
        sayFitData('csvColumns', { count: cells.length }),
      );
    if (cells.length !== width)
      return wrong(
        line,
        Math.min(cells.length, width) + 1,
        sayFitData('pointWidth', { count: cells.length, width }),
      );
    const point: number[] = [];
    for (const [k, cell] of cells.entries()) {
      const value = numberIn(cell);
      if (value === undefined)
        return wrong(line, k + 1, sayFitData('csvCell', { cell: show(cell) }));
      point.push(value);
    }
    if (points.length === MOST_POINTS)
      return wrong(line, 1, sayFitData('manyPoints', { most: MOST_POINTS, count: rows.length }));
    points.push(point);
  }
  if (points.length < LEAST_POINTS)
    return wrong(
      rows.at(-1) ?? lines.at(-1) ?? { number: 1, text: '' },
      1,
      sayFitData('fewPoints', { least: LEAST_POINTS, count: points.length }),
    );
  return succeed({ points, lines: rows.map(({ number }) => number) });
};

/** The points alone. */
export const parseCsv = (text: string, field: string): Result<PointList, ExperimentError> => {
  const table = readCsv(text, field);
  return table.ok ? succeed(table.value.points) : table;
};
