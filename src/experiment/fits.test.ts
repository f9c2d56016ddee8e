import { describe, expect, it } from 'vitest';
import { planeProblem } from './custom';
import { numericHyper, runProgram } from './program';
import { parseExperiment } from './schema';
import { valid } from './testing/walk';

const gaussNewton = { optimizer: 'sophia', hyper: { estimator: 'gauss-newton' } };
const typed = { rule: 'theta = theta - lr * g / (abs(gaussNewton) + 1)' };
const network = { kind: 'network', model: 'softmax-regression' };

describe('what needs a network', () => {
  it.each([
    ['a choice', gaussNewton, /^runs\[0\]\.hyper\.estimator$/],
    [
      'a choice made on the way',
      { optimizer: 'sophia', changes: [{ step: 5, hyper: { estimator: 'gauss-newton' } }] },
      /^runs\[0\]\.changes\[0\]\.hyper\.estimator$/,
    ],
    ['a typed rule', typed, /^runs\[0\]\.rule$/],
  ])('%s is refused on a surface with the reason, and taken on a network', (_, run, field) => {
    const refused = parseExperiment({ runs: [run] });
    if (refused.ok) throw new Error('taken');
    expect(refused.error.field).toMatch(field);
    expect(refused.error.message).toMatch(/network/);
    expect(refused.error.message).toMatch(/hessian|hutchinson/);
    expect(parseExperiment({ objective: network, runs: [run] }).ok).toBe(true);
  });

  it('is told where it stands in a typed rule, but not of a variable of that name', () => {
    expect(planeProblem('m = g\ntheta = theta - lr * gaussNewton')).toMatchObject({
      code: 'needs-network',
      line: 2,
      column: 22,
      length: 11,
    });
    expect(planeProblem('gaussNewton = g^2\ntheta = theta - lr * gaussNewton')).toBeUndefined();
  });

  it('is chosen by the number of a word, which is folded away', () => {
    const programOf = (run: object) => {
      const [spec] = valid({ objective: network, runs: [run] }).runs;
      if (spec === undefined) throw new Error('no run');
      const program = runProgram(spec);
      if (!program.ok) throw new Error(program.error.message);
      return { given: program.value.given.map(({ name }) => name), hyper: numericHyper(spec) };
    };
    expect(programOf(gaussNewton)).toMatchObject({
      given: ['gaussNewton'],
      hyper: { estimator: 1 },
    });
    expect(programOf({ optimizer: 'sophia' })).toMatchObject({
      given: ['hessian'],
      hyper: { estimator: 0 },
    });
  });
});
