import { describe, expect, it } from 'vitest';
import { methods } from '../catalog/methods';
import { optimizers } from '../catalog/optimizers';
import { decodeExperiment, encodeExperiment } from './codec';
import { defaultRun } from './defaults';
import { probeProgram, runProgram } from './program';
import { parseExperiment } from './schema';
import { hyperSpecsOf } from './specs';

const parse = (run: object, more: object = {}) => parseExperiment({ runs: [run], ...more });

describe('methods in the document', () => {
  it.each(methods.map(({ id }) => id))('%s: defaults are filled and survive a link', (id) => {
    const parsed = parse({ optimizer: id });
    if (!parsed.ok) throw new Error(parsed.error.message);
    const [run] = parsed.value.runs;
    const specs = methods.find((method) => method.id === id)?.hyper ?? {};
    expect(Object.keys(run?.hyper ?? {})).toEqual(Object.keys(specs));
    expect(run === undefined ? {} : hyperSpecsOf(run)).toBe(specs);
    expect(decodeExperiment(encodeExperiment(parsed.value))).toEqual(parsed);
    expect(defaultRun(id, 'plane')).toEqual(run);
  });

  it('has no id twice, and names every id where one is wrong', () => {
    const ids = [...optimizers, ...methods].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const wrong = parse({ optimizer: 'bgfs' });
    expect(wrong.ok ? '' : wrong.error.message).toMatch(/did you mean "bfgs".*lbfgs/);
  });

  it.each<[string, object, object, RegExp]>([
    [
      'a wrong choice',
      { optimizer: 'lbfgs', hyper: { lineSearch: 'armijo' } },
      {},
      /runs\[0\]\.hyper\.lineSearch.*strong-wolfe, none/,
    ],
    [
      'a wrapper',
      { optimizer: 'bfgs', wrappers: [{ kind: 'clip-norm' }] },
      {},
      /runs\[0\]\.wrappers.*bfgs is a method/,
    ],
    [
      'a schedule of no rate',
      { optimizer: 'bfgs', schedule: { kind: 'cosine' } },
      {},
      /runs\[0\]\.schedule\.kind.*constant/,
    ],
    [
      'a rule',
      { optimizer: 'bfgs', rule: 'theta = theta - lr * g' },
      {},
      /runs\[0\]\.rule.*custom/,
    ],
    [
      'a matrix of 10^10 entries',
      { optimizer: 'bfgs' },
      { objective: { kind: 'network' } },
      /runs\[0\]\.optimizer.*"bfgs" runs on surfaces only.*L-BFGS/,
    ],
    [
      'a simplex of 10^5 corners',
      { optimizer: 'nelder-mead' },
      { objective: { kind: 'network' } },
      /surfaces only/,
    ],
  ])('refuses %s', (_name, run, more, says) => {
    const parsed = parse(run, more);
    expect(parsed.ok ? '' : parsed.error.message).toMatch(says);
  });

  it('takes a schedule where there is a rate, and general methods on networks', () => {
    expect(parse({ optimizer: 'lbfgs', schedule: { kind: 'cosine' } }).ok).toBe(true);
    const network = { objective: { kind: 'network' } };
    const general = methods.filter(({ objectives }) => objectives === 'any');
    expect(general.length).toBeGreaterThanOrEqual(5);
    for (const { id } of general) expect(parse({ optimizer: id }, network).ok).toBe(true);
  });

  it('says that a method has no formula', () => {
    const program = runProgram(defaultRun('lbfgs', 'plane'));
    expect(program.ok ? '' : program.error.message).toMatch(/method/);
  });
});

describe('probeProgram', () => {
  it('is there with SAM only, under a name that no rule uses', () => {
    const plain = defaultRun('adam', 'plane');
    expect(probeProgram(plain)).toEqual({ ok: true, value: undefined });
    const custom = { optimizer: 'custom', rule: 'theta = theta - lr * samRho * g' };
    const parsed = parse({ ...custom, wrappers: [{ kind: 'sam', rho: 0.1 }] });
    if (!parsed.ok) throw new Error(parsed.error.message);
    const [run] = parsed.value.runs;
    const program = run === undefined ? undefined : probeProgram(run);
    expect(program?.ok && program.value?.hyper).toEqual(['samRho2']);
  });
});
