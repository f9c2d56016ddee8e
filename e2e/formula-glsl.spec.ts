import { expect, test } from 'playwright/test';
import { shareHarness } from './harness';
import { disagreements, EXPRESSIONS, POINTS } from './support/expressions';

const harness = shareHarness();

test(`${EXPRESSIONS.length} expressions say the same in GLSL as in JavaScript`, async () => {
  const readings = await harness.call('glslExpressions', {
    expressions: EXPRESSIONS,
    points: POINTS,
  });
  expect(readings).toHaveLength(EXPRESSIONS.length);
  expect(readings.flatMap(({ glsl, ...reading }) => disagreements(reading, glsl))).toEqual([]);
});

test('what is not finite comes out of GLSL as of JavaScript', async () => {
  const expressions = [
    'log(x)',
    'log(0 * x)',
    'x^0.5',
    '(0 * abs(x))^-1',
    'min(log(-1), x)',
    'max(x, log(-1))',
  ];
  const points = [
    [-1, 0],
    [2, 0],
    [-0.5, 1],
  ] as const;
  const readings = await harness.call('glslExpressions', { expressions, points });
  expect(readings.flatMap(({ glsl, ...reading }) => disagreements(reading, glsl))).toEqual([]);
});
