import * as z from 'zod/mini';
import type { FitDefinition } from '../../catalog/definition';
import { findFit, fits } from '../../catalog/fits';
import { type Result, succeed } from '../../formula/result';
import { domain, startIn } from '../domain';
import { type ExperimentError, formulaProblem, problem } from '../error';
import { sayExperiment } from '../sentences';
import { point, readShape, text } from '../shape';
import { show } from '../show';
import { parseExtras, planeExtras } from '../starts';
import type { FitSpec } from '../types';
import { dataOf, parseData } from './data';
import { fitFormula } from './formula';
import { sayFitData } from './sentences';

const FIELD = 'objective';
const LONGEST_NAME = 40;

const name = () => {
  const form = `a name of 1 to ${LONGEST_NAME} characters`;
  return z
    .string(form)
    .check(z.refine((value) => value.trim() !== '' && value.length <= LONGEST_NAME, form));
};

const fitShape = z.strictObject({
  kind: z._default(z.literal('fit'), 'fit'),
  fit: z.optional(z.enum(fits.map((fit) => fit.id))),
  formula: z.optional(text()),
  names: z.optional(z.tuple([name(), name()], 'two names like ["slope", "intercept"]')),
  data: z.optional(z.unknown()),
  batchSize: z.optional(z.unknown()),
  domain: z.optional(domain()),
  start: z.optional(point()),
  repeats: planeExtras.repeats,
  starts: planeExtras.starts,
});

/** What is not said is as in the fit of the catalogue that is named; without one, as in the first where nothing else is. */
const standardOf = (id: string | undefined, bare: boolean): Partial<FitDefinition> => {
  if (id !== undefined) return findFit(id) ?? {};
  return bare ? fits[0] : {};
};

const batchOf = (input: unknown, count: number): Result<number, ExperimentError> => {
  if (input === undefined) return succeed(count);
  const whole = typeof input === 'number' && Number.isInteger(input) && input >= 1;
  if (whole && input <= count) return succeed(input);
  const allowed = sayFitData('batchOfData', { most: count });
  return problem(
    typeof input === 'number' ? 'out-of-range' : 'wrong-type',
    `${FIELD}.batchSize`,
    sayExperiment('mustBe', { allowed, found: show(input) }),
  );
};

/** A fit: the loss of a model with the parameters x and y over points. */
export const parseFit = (input: unknown): Result<FitSpec, ExperimentError> => {
  const read = readShape(fitShape, input, FIELD);
  if (!read.ok) return read;
  const given = read.value;
  const bare = given.formula === undefined && given.data === undefined;
  const standard = standardOf(given.fit, bare);
  const formula = given.formula ?? standard.formula ?? fits[0].formula;
  const data = parseData(given.data ?? standard.data ?? fits[0].data, `${FIELD}.data`);
  if (!data.ok) return data;
  const { width, count } = dataOf(data.value);
  const checked = fitFormula(formula, width);
  if (!checked.ok) return formulaProblem(`${FIELD}.formula`, checked.error);
  const batchSize = batchOf(given.batchSize ?? standard.batchSize, count);
  if (!batchSize.ok) return batchSize;
  const extras = parseExtras({ repeats: given.repeats, starts: given.starts }, FIELD);
  if (!extras.ok) return extras;
  const at = given.domain ?? standard.domain ?? fits[0].domain;
  return succeed({
    kind: 'fit',
    formula,
    names: given.names ?? standard.names ?? ['x', 'y'],
    data: data.value,
    batchSize: batchSize.value,
    domain: at,
    start: given.start ?? standard.start ?? startIn(at),
    ...extras.value,
  });
};
