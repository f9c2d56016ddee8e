import { fillLine, type SymbolName } from '../../catalog/method/symbols';
import { findMethod } from '../../catalog/methods';
import type { ShownNumbers, UpdateTrace } from '../../experiment/step-trace';
import type { Point, RunSpec } from '../../experiment/types';
import { texNumber } from '../../formula/tex/number';

/** A line of a method's step in LaTeX: in symbols, and with the step's numbers. */
export interface MethodLine {
  readonly symbols: string;
  readonly numbers: string;
}

type Dimension = 1 | 2;

const signed = (value: number): string => {
  const text = texNumber(value);
  return text.startsWith('-') ? `(${text})` : text;
};

const column = ([x, y]: Point, dimension: Dimension): string =>
  dimension === 1
    ? signed(x)
    : `\\begin{pmatrix} ${texNumber(x)} \\\\ ${texNumber(y)} \\end{pmatrix}`;

const square = (rows: readonly Point[], dimension: Dimension): string =>
  dimension === 1
    ? signed(rows[0]?.[0] ?? Number.NaN)
    : `\\begin{pmatrix} ${rows
        .map(([a, b]) => `${texNumber(a)} & ${texNumber(b)}`)
        .join(' \\\\ ')} \\end{pmatrix}`;

const isPoint = (value: Point | readonly Point[]): value is Point => typeof value[0] === 'number';

const write = (value: ShownNumbers[string], dimension: Dimension): string => {
  if (typeof value === 'number') return signed(value);
  return isPoint(value) ? column(value, dimension) : square(value, dimension);
};

/**
 * The lines of the step that a method made.
 * @param run with the hyperparameters of that step
 */
export const methodLines = (
  { optimizer, hyper }: Pick<RunSpec, 'optimizer' | 'hyper'>,
  { before, after, what }: UpdateTrace,
  dimension: Dimension,
): readonly MethodLine[] => {
  const method = findMethod(optimizer);
  if (method === undefined || what.kind !== 'method') return [];
  const { shown } = what;
  const known: ShownNumbers = { ...shown, theta: before, 'theta+': after };
  const numberOf = (name: SymbolName): string | undefined => {
    const value = known[name];
    if (value !== undefined) return write(value, dimension);
    const given = hyper[name];
    return typeof given === 'number' ? signed(given) : undefined;
  };
  return method.formula(hyper, shown).map((line) => ({
    symbols: fillLine(line, () => undefined),
    // Two plain numbers side by side would be read as one.
    numbers: fillLine(dimension === 1 ? line.replaceAll('}\\,{', '} \\cdot {') : line, numberOf),
  }));
};
