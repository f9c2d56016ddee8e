import type { HyperSpec, HyperValue } from '../catalog/definition';
import { type Result, succeed } from '../formula/result';
import { type ExperimentError, problem } from './error';
import { sayExperiment } from './sentences';
import { show } from './show';
import { unknownText } from './unknown';
import { acceptValue, describeAllowed } from './value';

export type HyperSpecs = Readonly<Record<string, HyperSpec>>;
type Values = Record<string, HyperValue>;

/** Checks given values against their specifications; leaves out what was not given. */
export const checkValues = (
  specs: HyperSpecs,
  given: Readonly<Record<string, unknown>>,
  field: string,
  noun: string,
): Result<Values, ExperimentError> => {
  const values: Values = {};
  for (const [name, value] of Object.entries(given)) {
    const spec = Object.hasOwn(specs, name) ? specs[name] : undefined;
    const where = `${field}.${name}`;
    if (spec === undefined)
      return problem('unknown-key', where, unknownText(noun, name, Object.keys(specs)));
    // `undefined` is what an absent field looks like from TypeScript.
    if (value === undefined) continue;
    const accepted = acceptValue(spec, value);
    if (accepted === undefined)
      return problem(
        typeof value === 'number' ? 'out-of-range' : 'wrong-type',
        where,
        sayExperiment('mustBe', { allowed: describeAllowed(spec), found: show(value) }),
      );
    values[name] = accepted;
  }
  return succeed(values);
};

/** The default of one specification; `steps` is the experiment's number of steps. */
export const defaultOf = (spec: HyperSpec, steps: number): HyperValue =>
  'defaultFrom' in spec && spec.defaultFrom === 'steps' ? steps : spec.default;

/** Every value of the specifications, in their order: as given, else the default. */
export const fillValues = (
  specs: HyperSpecs,
  given: Readonly<Record<string, unknown>>,
  field: string,
  noun: string,
  steps: number,
): Result<Values, ExperimentError> => {
  const checked = checkValues(specs, given, field, noun);
  if (!checked.ok) return checked;
  const values: Values = {};
  // A rule may call its hyperparameter `constructor`: only what the object itself holds was given.
  for (const [name, spec] of Object.entries(specs))
    values[name] =
      (Object.hasOwn(checked.value, name) ? checked.value[name] : undefined) ??
      defaultOf(spec, steps);
  return succeed(values);
};
