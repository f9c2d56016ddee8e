import * as z from 'zod/mini';
import { findMethod, methods } from '../catalog/methods';
import { findOptimizer, optimizers } from '../catalog/optimizers';
import { schedules } from '../catalog/schedules';
import { wrappers } from '../catalog/wrappers';
import { type Result, succeed } from '../formula/result';
import { parseChanges } from './changes';
import { customSpecs } from './custom';
import { type ExperimentError, formulaProblem, problem } from './error';
import { fillValues, type HyperSpecs } from './hyper';
import { parsePart } from './part';
import { withoutRetired } from './retired';
import { MOST_LOOKS } from './run-looks';
import { sayExperiment } from './sentences';
import { readShape, record, text, whole } from './shape';
import type { RunSpec, ScheduleSpec, WrapperSpec } from './types';
import { unknownText } from './unknown';

const MOST_WRAPPERS = 8;

/** Characters of a run's name. */
export const LONGEST_NAME = 40;
const nameText = `a name of 1 to ${LONGEST_NAME} characters`;
/** Whether a text may name a run, apart from blanks around it. */
export const isName = (given: string): boolean =>
  given.trim() !== '' && [...given.trim()].length <= LONGEST_NAME;

const name = z
  .string(nameText)
  .check(z.refine((given) => given.trim() === given && isName(given), nameText));

const shape = z.strictObject({
  optimizer: z.optional(text()),
  name: z.optional(name),
  look: z.optional(whole(0, MOST_LOOKS - 1)),
  rule: z.optional(text()),
  hyper: z._default(record(), {}),
  schedule: z.optional(z.unknown()),
  wrappers: z._default(z.array(z.unknown(), 'a list'), []),
  changes: z._default(z.array(z.unknown(), 'a list'), []),
});

const specsOf = (
  optimizer: string,
  rule: string | undefined,
  field: string,
): Result<HyperSpecs, ExperimentError> => {
  if (optimizer === 'custom') {
    if (rule === undefined)
      return problem(
        'missing',
        `${field}.rule`,
        'is missing; write an update rule like "theta = theta - lr * g"',
      );
    const specs = customSpecs(rule);
    return specs.ok ? specs : formulaProblem(`${field}.rule`, specs.error);
  }
  const definition = findOptimizer(optimizer) ?? findMethod(optimizer);
  if (definition === undefined) {
    const allowed = [...[...optimizers, ...methods].map((entry) => entry.id), 'custom'];
    return problem(
      'unknown-id',
      `${field}.optimizer`,
      unknownText('optimizer', optimizer, allowed),
    );
  }
  if (rule !== undefined)
    return problem(
      'not-allowed',
      `${field}.rule`,
      'only a run with the optimizer "custom" may have a rule',
    );
  return succeed(definition.hyper);
};

/** A method has no formula to put a wrapper around, and often no rate for a schedule to change. */
const checkMethod = (
  optimizer: string,
  schedule: ScheduleSpec,
  around: readonly WrapperSpec[],
  field: string,
): Result<undefined, ExperimentError> => {
  const method = findMethod(optimizer);
  if (method === undefined) return succeed(undefined);
  if (around.length > 0)
    return problem('not-allowed', `${field}.wrappers`, sayExperiment('noWrappers', { optimizer }));
  if (schedule.kind !== 'constant' && !('lr' in method.hyper))
    return problem(
      'not-allowed',
      `${field}.schedule.kind`,
      sayExperiment('noSchedule', { optimizer }),
    );
  return succeed(undefined);
};

/** One run of an experiment of that many steps; everything that was not given is filled in. */
export const parseRun = (
  input: unknown,
  field: string,
  steps: number,
): Result<RunSpec, ExperimentError> => {
  const read = readShape(shape, input, field);
  if (!read.ok) return read;
  const { rule } = read.value;
  const optimizer = read.value.optimizer ?? (rule === undefined ? 'adam' : 'custom');
  const specs = specsOf(optimizer, rule, field);
  if (!specs.ok) return specs;
  const hyper = fillValues(
    specs.value,
    withoutRetired(optimizer, read.value.hyper),
    `${field}.hyper`,
    'hyperparameter',
    steps,
  );
  if (!hyper.ok) return hyper;
  const schedule = parsePart(
    schedules,
    'schedule',
    read.value.schedule ?? { kind: 'constant' },
    `${field}.schedule`,
    steps,
  );
  if (!schedule.ok) return schedule;
  if (read.value.wrappers.length > MOST_WRAPPERS)
    return problem(
      'out-of-range',
      `${field}.wrappers`,
      sayExperiment('wrappers', { most: MOST_WRAPPERS }),
    );
  const around: WrapperSpec[] = [];
  for (const [index, entry] of read.value.wrappers.entries()) {
    const wrapper = parsePart(wrappers, 'wrapper', entry, `${field}.wrappers[${index}]`, steps);
    if (!wrapper.ok) return wrapper;
    around.push(wrapper.value);
  }
  const fits = checkMethod(optimizer, schedule.value, around, field);
  if (!fits.ok) return fits;
  const changes = parseChanges(
    read.value.changes,
    specs.value,
    `${field}.changes`,
    steps,
    (given) => withoutRetired(optimizer, given),
  );
  if (!changes.ok) return changes;
  return succeed({
    optimizer,
    ...(read.value.name === undefined ? {} : { name: read.value.name }),
    ...(read.value.look === undefined ? {} : { look: read.value.look }),
    ...(rule === undefined ? {} : { rule }),
    hyper: hyper.value,
    schedule: schedule.value,
    wrappers: around,
    ...(changes.value.length === 0 ? {} : { changes: changes.value }),
  });
};
