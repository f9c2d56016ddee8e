import { expect, it } from 'vitest';
import { failureOf, missing } from './failure';

it('tells a part that did not arrive from an error of the engine', async () => {
  const module = './no-such-part.ts';
  const lost: unknown = await import(/* @vite-ignore */ module)
    .catch(missing)
    .catch((error: unknown) => error);
  expect(failureOf(lost).code).toBe('part-missing');
  expect(failureOf(new RangeError('out of range'))).toEqual({
    code: 'engine-failed',
    message: 'out of range',
  });
});
