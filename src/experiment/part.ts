import type { FormulaSpec } from '../catalog/definition';
import { isRecord } from '../formula/is-record';
import { type Result, succeed } from '../formula/result';
import { type ExperimentError, problem } from './error';
import { parseFormulas } from './formulas';
import { fillValues, type HyperSpecs } from './hyper';
import type { ScheduleSpec } from './types';
import { unknownText } from './unknown';

interface PartDefinition {
  readonly id: string;
  readonly params: HyperSpecs;
  readonly formulas?: Readonly<Record<string, FormulaSpec>>;
}

/** A schedule or a wrapper: `{ kind, …parameters }`, the parameters filled by its definition. */
export const parsePart = (
  definitions: readonly PartDefinition[],
  noun: string,
  input: unknown,
  field: string,
  steps: number,
): Result<ScheduleSpec, ExperimentError> => {
  const kinds = definitions.map((definition) => definition.id);
  if (!isRecord(input))
    return problem('wrong-type', field, `must be an object like { "kind": "${kinds[0]}" }`);
  if (!Object.hasOwn(input, 'kind'))
    return problem('missing', `${field}.kind`, `is missing; allowed: ${kinds.join(', ')}`);
  const { kind, ...given } = input;
  const definition = definitions.find((entry) => entry.id === kind);
  if (definition === undefined)
    return problem('unknown-id', `${field}.kind`, unknownText(noun, kind, kinds));
  const formulas = parseFormulas(definition.formulas ?? {}, given, field);
  if (!formulas.ok) return formulas;
  const { texts, rest } = formulas.value;
  const values = fillValues(definition.params, rest, field, 'parameter', steps);
  return values.ok ? succeed({ kind: definition.id, ...texts, ...values.value }) : values;
};
