import { expect, it } from 'vitest';
import { analyseRule } from './analyse';
import { parseRule } from './parse';

const analyse = (text: string, evaluate: string, hyper?: readonly string[]) => {
  const rule = parseRule(text);
  if (!rule.ok) throw new Error(rule.error.message);
  return analyseRule(rule.value, { evaluate, ...(hyper === undefined ? {} : { hyper }) });
};
const problemOf = (...args: Parameters<typeof analyse>) => {
  const result = analyse(...args);
  if (result.ok) throw new Error('accepted');
  return result.error;
};

const averaged = 'theta = theta - lr * g\naverage = decay * average + (1 - decay) * theta';

it('keeps the state that only the point to judge reads', () => {
  const kept = analyse(averaged, '2 * average - theta');
  if (!kept.ok) throw new Error(kept.error.message);
  expect(kept.value.state.map(({ name, shape }) => [name, shape])).toEqual([
    ['average', 'element'],
  ]);
  expect(kept.value.evaluate).toMatchObject({ kind: 'binary', operator: '-' });
  const plain = analyse(averaged, 'theta');
  expect(plain.ok && plain.value.state).toEqual([]);
});

it('counts what it reads among the hyperparameters', () => {
  const program = analyse('theta = theta - lr * g', 'theta * scale');
  expect(program.ok && program.value.hyper).toEqual(['scale']);
});

it('refuses what is gone after the update', () => {
  expect(problemOf(averaged, 'g + theta')).toMatchObject({ code: 'unknown-name' });
  expect(problemOf('d = lr * g\ntheta = theta - d', 'theta - d').message).toContain('`d`');
  expect(problemOf(averaged, 'norm(average) * theta').code).toBe('bad-reduction');
  expect(problemOf(averaged, 'averge', ['decay']).message).toContain('Did you mean `average`?');
  expect(problemOf(averaged, 'average +').message).toContain('The point to judge');
});
