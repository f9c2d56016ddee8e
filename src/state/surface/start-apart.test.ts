import { expect, test } from 'vitest';
import { parseExperiment } from '../../experiment/schema';
import { differOnlyInStart, sayTheSame } from './start-apart';

const parsed = parseExperiment({
  objective: { surface: 'rosenbrock', start: [-1.5, 2] },
  runs: [{ optimizer: 'adam' }],
});
if (!parsed.ok) throw new Error(parsed.error.message);
const base = parsed.value;
const { objective } = base;
if (objective.kind === 'network') throw new Error('a surface was asked for');

test('another start is no other experiment to a chart', () => {
  expect(differOnlyInStart(base, { ...base, objective: { ...objective, start: [1, 1] } })).toBe(
    true,
  );
  expect(differOnlyInStart(base, base)).toBe(true);
});

test('anything else is', () => {
  expect(differOnlyInStart(base, { ...base, steps: base.steps + 1 })).toBe(false);
  expect(differOnlyInStart(base, { ...base, runs: [...base.runs] })).toBe(false);
  const noisy = { ...objective, gradientNoise: 0.5 };
  expect(differOnlyInStart(base, { ...base, objective: noisy })).toBe(false);
  expect(differOnlyInStart({ ...base, objective: noisy }, base)).toBe(false);
});

test('a shown start that is written then says the same', () => {
  const shown = { ...base, objective: { ...objective, start: [1, 2] as const } };
  const written = { ...base, objective: { ...objective, start: [1, 2] as const } };
  expect(sayTheSame(shown, written)).toBe(true);
  expect(sayTheSame(shown, base)).toBe(false);
  expect(sayTheSame(shown, { ...written, steps: 7 })).toBe(false);
});
