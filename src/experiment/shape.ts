import * as z from 'zod/mini';
import { isRecord } from '../formula/is-record';
import { type Result, succeed } from '../formula/result';
import { type ExperimentError, problem } from './error';
import { fieldOf } from './field';
import { show } from './show';
import { unknownText } from './unknown';

/*
 * The zod half of the door: the form of one object at a time, so that every complaint has one field. A schema's error
 * text says what is allowed; `readShape` puts the field in front and what was found behind it.
 */

// JSON has no minus zero: without this, decode(encode(s)) would not equal s.
const plainZero = z.overwrite<number>((value) => value + 0);

export const finite = () => z.number('a finite number').check(plainZero);

export const notNegative = () =>
  z.number('a number, 0 or more').check(z.minimum(0, 'a number, 0 or more'), plainZero);

export const fraction = () => {
  const text = 'a number from 0 up to, but not, 1';
  return z.number(text).check(z.minimum(0, text), z.lt(1, text), plainZero);
};

export const whole = (least: number, most: number) => {
  const text = `a whole number from ${least} to ${most}`;
  return z.number(text).check(
    z.refine((value) => Number.isInteger(value) && value >= least && value <= most, text),
    plainZero,
  );
};

export const point = () => z.tuple([finite(), finite()], 'a pair of finite numbers like [1, 2]');

export const text = () => z.string('a text');

/** Handed on as it is: zod's own record would leave `__proto__` out in silence. */
export const record = () => z.custom<Readonly<Record<string, unknown>>>(isRecord, 'an object');

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? Reflect.get(value, key)
        : undefined,
    input,
  );

const unknownKey = (schema: z.ZodMiniObject, field: string, key: string) =>
  problem(
    'unknown-key',
    fieldOf(field, [key]),
    unknownText('key', key, Object.keys(schema.def.shape)),
  );

/** Checks one object against its form; fills the defaults that the schema holds. */
export const readShape = <S extends z.ZodMiniObject>(
  schema: S,
  input: unknown,
  field: string,
): Result<z.output<S>, ExperimentError> => {
  // The one unknown key that zod leaves out without a word.
  if (isRecord(input) && Object.hasOwn(input, '__proto__'))
    return unknownKey(schema, field, '__proto__');
  const result = z.safeParse(schema, input);
  if (result.success) return succeed(result.data);
  const issue = result.error.issues[0];
  if (issue === undefined) throw new Error('zod failed without an issue');
  if (issue.code === 'unrecognized_keys') return unknownKey(schema, field, issue.keys[0] ?? '');
  const where = fieldOf(field, issue.path);
  const found = valueAt(input, issue.path);
  if (issue.code === 'invalid_value') {
    const noun = String(issue.path.at(-1) ?? 'value');
    return problem('unknown-id', where, unknownText(noun, found, issue.values.map(String)));
  }
  if (where === '')
    return problem('wrong-type', '', `the experiment must be an object, not ${show(found)}`);
  const allowed =
    issue.code === 'invalid_type' && issue.expected === 'object' ? 'an object' : issue.message;
  return problem(
    issue.code === 'invalid_type' && typeof found !== 'number' ? 'wrong-type' : 'out-of-range',
    where,
    `must be ${allowed}, not ${show(found)}`,
  );
};
