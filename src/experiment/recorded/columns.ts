import { type Measured, quantities, type Recorded } from './quantities';
import type { QuantityDefinition, Source } from './quantity';

const NOT_RECORDED: ReadonlySet<Source['kind']> = new Set([
  'evaluated',
  'minima',
  'asked',
] as const);

/** In the order of the table: that of a row's numbers and of a block's columns. */
export const COLUMNS = Object.entries<QuantityDefinition>(quantities)
  .filter(([, { source }]) => !NOT_RECORDED.has(source.kind))
  .map(([name]) => name as Recorded);

/** Where in a row each stands. */
export const AT = Object.fromEntries(COLUMNS.map((name, k) => [name, k])) as Readonly<
  Record<Recorded, number>
>;

/** A row's numbers by their names. */
export type Sample = Readonly<Record<Recorded, number>>;

export const named = (row: readonly number[]): Sample =>
  Object.fromEntries(COLUMNS.map((name, k) => [name, row[k] ?? Number.NaN])) as Sample;

type MeasuredKind = Exclude<Source['kind'], 'race' | 'evaluated' | 'minima' | 'asked'>;

interface MeasuredBy<K extends MeasuredKind> {
  readonly name: Measured;
  /** In a row. */
  readonly at: number;
  readonly source: Extract<Source, { kind: K }>;
}

/** Those that are measured in one way, each with what its source says. */
export const measuredBy = <K extends MeasuredKind>(kind: K): readonly MeasuredBy<K>[] =>
  COLUMNS.flatMap((name, at) => {
    const source: Source = quantities[name].source;
    return source.kind === kind
      ? [{ name: name as Measured, at, source: source as Extract<Source, { kind: K }> }]
      : [];
  });
