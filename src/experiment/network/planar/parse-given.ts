import * as z from 'zod/mini';
import type { PointList } from '../../../catalog/definition';
import { FEWEST_CLASSES, MOST_CLASSES } from '../../../catalog/planar-sets/params';
import { type Result, succeed } from '../../../formula/result';
import { type ExperimentError, problem } from '../../error';
import { type CsvTable, readCsv } from '../../fit/csv';
import { parsePoints } from '../../fit/points';
import { sayFitData } from '../../fit/sentences';
import { sayExperiment } from '../../sentences';
import { readShape, text, whole } from '../../shape';
import { show } from '../../show';
import type { DatasetSpec } from '../../types';
import { parseFeatures } from './features';
import { parseTest } from './parse-test';

const shape = z.strictObject({
  kind: z.literal('points'),
  points: z.optional(z.unknown()),
  csv: z.optional(text()),
  target: z.optional(z.enum(['classes', 'values'])),
  classes: z.optional(whole(FEWEST_CLASSES, MOST_CLASSES)),
  seed: z._default(whole(0, Number.MAX_SAFE_INTEGER), 1),
  features: z.optional(z.unknown()),
  test: z.optional(z.unknown()),
});

const isClass = (value: number, classes: number): boolean =>
  Number.isInteger(value) && value >= 0 && value < classes;

/** The points with the place of each, for errors: a field, or a line of a table. */
const readPoints = (
  { points, csv }: { readonly points?: unknown; readonly csv?: string | undefined },
  field: string,
): Result<CsvTable, ExperimentError> => {
  if (csv !== undefined) return readCsv(csv, `${field}.csv`);
  const parsed = parsePoints(points, `${field}.points`);
  return parsed.ok ? succeed({ points: parsed.value, lines: undefined }) : parsed;
};

export interface TargetChoice {
  readonly target?: 'classes' | 'values' | undefined;
  readonly classes?: number | undefined;
}

/** Every point has a third number, and where that is a class, it is one of those that there are. */
export const checkAnswers = (
  { points, lines }: CsvTable,
  { target, classes }: TargetChoice,
  field: string,
): Result<
  { readonly target: 'classes' | 'values'; readonly classes?: number },
  ExperimentError
> => {
  const wrong = (k: number, column: number, said: ReturnType<typeof sayFitData>) =>
    lines === undefined
      ? problem('out-of-range', `${field}.points[${k}]${column > 3 ? '' : `[${column - 1}]`}`, said)
      : problem(
          'out-of-range',
          field,
          sayExperiment('formula', { line: lines[k] ?? 0, column, problem: said }),
        );
  const narrow = points.findIndex((point) => point.length < 3);
  if (narrow >= 0) return wrong(narrow, 3, sayFitData('noAnswer'));
  const answers = points.map((point) => point[2] ?? Number.NaN);
  const areClasses = answers.every((answer) => isClass(answer, classes ?? MOST_CLASSES));
  const found = target ?? (areClasses || classes !== undefined ? 'classes' : 'values');
  if (found === 'values') return succeed({ target: found });
  const most = classes ?? MOST_CLASSES;
  const stranger = answers.findIndex((answer) => !isClass(answer, most));
  if (stranger >= 0)
    return wrong(
      stranger,
      3,
      sayFitData('noClass', { most: most - 1, found: show(answers[stranger]) }),
    );
  return succeed({
    target: found,
    classes: classes ?? Math.max(FEWEST_CLASSES, Math.max(...answers) + 1),
  });
};

/**
 * `{ kind: 'points', points, target, classes, seed, features, test }`; points may come as a table (`csv`), and without
 * `test` the seed chooses who is held out.
 */
export const parseGiven = (
  input: Readonly<Record<string, unknown>>,
  field: string,
): Result<DatasetSpec, ExperimentError> => {
  const read = readShape(shape, input, field);
  if (!read.ok) return read;
  const { points, csv, target, classes, seed } = read.value;
  if (points !== undefined && csv !== undefined)
    return problem('not-allowed', field, sayFitData('pointsOrCsv'));
  if (target === 'values' && classes !== undefined)
    return problem('not-allowed', `${field}.classes`, sayFitData('classesOfValues'));
  const table = readPoints({ points, csv }, field);
  if (!table.ok) return table;
  const answers = checkAnswers(
    table.value,
    { target, classes },
    csv === undefined ? field : `${field}.csv`,
  );
  if (!answers.ok) return answers;
  const features = parseFeatures(read.value.features, `${field}.features`);
  if (!features.ok) return features;
  const list: PointList = table.value.points;
  const held = parseTest(read.value.test, list.length, `${field}.test`);
  if (!held.ok) return held;
  return succeed({
    kind: 'points',
    points: list,
    ...answers.value,
    seed,
    features: features.value,
    ...(held.value && { test: held.value }),
  });
};
