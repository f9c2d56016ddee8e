import * as z from 'zod/mini';
import { findSurface, surfaces } from '../catalog/surfaces';
import { parseExpression } from '../formula/parse';
import { type Result, succeed } from '../formula/result';
import { checkSurface } from '../formula/surface';
import { domain, startIn } from './domain';
import { type ExperimentError, formulaProblem, problem } from './error';
import { fitDoor, knowsFits } from './fit/door';
import { fillValues } from './hyper';
import { type DatasetCatalogue, knownDatasets } from './network/dataset';
import { parseNetwork } from './network/parse';
import { notNegative, point, readShape, record, text } from './shape';
import { parseExtras, planeExtras } from './starts';
import type { FormulaSpec, ObjectiveSpec, SurfaceSpec } from './types';

const FIELD = 'objective';

const surfaceShape = z.strictObject({
  kind: z._default(z.literal('surface'), 'surface'),
  surface: z._default(z.enum(surfaces.map((surface) => surface.id)), 'rosenbrock'),
  parameters: z._default(record(), {}),
  start: z.optional(point()),
  gradientNoise: z.optional(notNegative()),
  ...planeExtras,
});

const parseSurface = (input: unknown): Result<SurfaceSpec, ExperimentError> => {
  const read = readShape(surfaceShape, input, FIELD);
  if (!read.ok) return read;
  const { kind, surface, start } = read.value;
  const definition = findSurface(surface);
  if (definition === undefined) throw new Error(`the catalogue lost the surface ${surface}`);
  const specs = definition.parameters ?? {};
  const filled = fillValues(specs, read.value.parameters, `${FIELD}.parameters`, 'parameter', 0);
  if (!filled.ok) return filled;
  const parameters: Record<string, number> = {};
  for (const [name, value] of Object.entries(filled.value))
    if (typeof value === 'number') parameters[name] = value;
  const gradientNoise = read.value.gradientNoise ?? definition.gradientNoise ?? 0;
  const extras = parseExtras(read.value, FIELD);
  if (!extras.ok) return extras;
  return succeed({
    kind,
    surface,
    parameters,
    start: start ?? definition.start,
    gradientNoise,
    ...extras.value,
  });
};

const formulaShape = z.strictObject({
  kind: z._default(z.literal('formula'), 'formula'),
  formula: z._default(text(), 'x^2 + 3*y^2'),
  domain: z._default(domain(), [
    [-2, 2],
    [-2, 2],
  ]),
  start: z.optional(point()),
  gradientNoise: z._default(notNegative(), 0),
  ...planeExtras,
});

const parseFormula = (input: unknown): Result<FormulaSpec, ExperimentError> => {
  const read = readShape(formulaShape, input, FIELD);
  if (!read.ok) return read;
  const { kind, formula, domain: at, start, gradientNoise } = read.value;
  const parsed = parseExpression(formula);
  const checked = parsed.ok ? checkSurface(parsed.value, []) : parsed;
  if (!checked.ok) return formulaProblem(`${FIELD}.formula`, checked.error);
  const extras = parseExtras(read.value, FIELD);
  if (!extras.ok) return extras;
  return succeed({
    kind,
    formula,
    domain: at,
    start: start ?? startIn(at),
    gradientNoise,
    ...extras.value,
  });
};

const kindShape = z.looseObject({
  kind: z.optional(z.enum(['surface', 'formula', 'fit', 'network'])),
});

/** Where the kind is left out, the other keys tell it. */
const parseKind = (input: unknown): Result<ObjectiveSpec['kind'], ExperimentError> => {
  const read = readShape(kindShape, input, FIELD);
  if (!read.ok) return read;
  if (read.value.kind !== undefined) return succeed(read.value.kind);
  if ('data' in read.value || 'fit' in read.value) return succeed('fit');
  if ('formula' in read.value) return succeed('formula');
  return succeed('model' in read.value || 'dataset' in read.value ? 'network' : 'surface');
};

/** What is minimised, every default filled in. */
export const parseObjective = (
  input: unknown,
  catalogue: DatasetCatalogue = knownDatasets(),
): Result<ObjectiveSpec, ExperimentError> => {
  const kind = parseKind(input);
  if (!kind.ok) return kind;
  switch (kind.value) {
    case 'surface':
      return parseSurface(input);
    case 'formula':
      return parseFormula(input);
    case 'fit':
      return knowsFits()
        ? fitDoor().parse(input)
        : problem('not-loaded', `${FIELD}.kind`, 'fits are not loaded yet; reload the page');
    case 'network':
      return parseNetwork(input, catalogue);
    default:
      return kind.value satisfies never;
  }
};
