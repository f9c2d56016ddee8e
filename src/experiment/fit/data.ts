import * as z from 'zod/mini';
import type { FitData, PointList } from '../../catalog/definition';
import { findPointSet, pointSets } from '../../catalog/point-sets';
import type { DataPoints } from '../../formula/data';
import { dataPoints } from '../../formula/data-points';
import { type Result, succeed } from '../../formula/result';
import { type ExperimentError, problem } from '../error';
import { fillValues } from '../hyper';
import { readShape } from '../shape';
import { unknownText } from '../unknown';
import { parseCsv } from './csv';
import { parsePoints } from './points';
import { sayFitData } from './sentences';

/** Points by themselves, as against a way to make some. */
export type GivenPoints = FitData & { readonly kind: 'points'; readonly points: PointList };

export const isGiven = (data: FitData): data is GivenPoints => data.kind === 'points';

const pointsShape = z.strictObject({
  kind: z.literal('points'),
  points: z.optional(z.unknown()),
  csv: z.optional(z.string('a text')),
});

const dataShape = z.looseObject({ kind: z.optional(z.string('a text')) });

/** `{ kind: 'points', points }`, the same with a table as text (`csv`), or a point set by its id with its parameters. */
export const parseData = (input: unknown, field: string): Result<FitData, ExperimentError> => {
  const read = readShape(dataShape, input, field);
  if (!read.ok) return read;
  const { kind, ...given } = read.value;
  const ids = ['points', ...pointSets.map(({ id }) => id)];
  if (kind === undefined || kind === 'points') {
    const shaped = readShape(pointsShape, { ...given, kind: 'points' }, field);
    if (!shaped.ok) return shaped;
    const { points, csv } = shaped.value;
    if (points !== undefined && csv !== undefined)
      return problem('not-allowed', field, sayFitData('pointsOrCsv'));
    const parsed =
      csv === undefined ? parsePoints(points, `${field}.points`) : parseCsv(csv, `${field}.csv`);
    return parsed.ok ? succeed({ kind: 'points', points: parsed.value }) : parsed;
  }
  const definition = findPointSet(kind);
  if (definition === undefined)
    return problem('unknown-id', `${field}.kind`, unknownText('kind', kind, ids));
  const values = fillValues(definition.params, given, field, 'parameter', 0);
  if (!values.ok) return values;
  return succeed({ kind, ...(values.value as Readonly<Record<string, number>>) });
};

const made = new Map<string, PointList>();
const MOST_KEPT = 32;

/** The points of a parsed experiment's data. */
export const pointsOf = (data: FitData): PointList => {
  if (isGiven(data)) return data.points;
  const key = JSON.stringify(data);
  const known = made.get(key);
  if (known !== undefined) return known;
  const { kind, ...params } = data;
  const definition = findPointSet(kind);
  if (definition === undefined) throw new Error(`no point set ${kind} in the catalogue`);
  const points = definition.generate(params as Readonly<Record<string, number>>);
  if (made.size >= MOST_KEPT) made.clear();
  made.set(key, points);
  return points;
};

const packed = new WeakMap<PointList, DataPoints>();

/** The same as code reads them; equal lists that are one object give one object. */
export const dataOf = (data: FitData): DataPoints => {
  const points = pointsOf(data);
  const known = packed.get(points);
  if (known !== undefined) return known;
  const found = dataPoints(points);
  packed.set(points, found);
  return found;
};
