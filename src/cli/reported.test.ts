import { describe, expect, it } from 'vitest';
import { main } from './main';
import { nodeIo } from './node-io';
import type { RunResult } from './results';

const runCase = async (name: string) => {
  let [stdout, stderr] = ['', ''];
  const io = {
    ...nodeIo,
    stdout: async (text: string) => {
      stdout += text;
    },
    stderr: async (text: string) => {
      stderr += text;
    },
  };
  const file = new URL(`./fixtures/reported/${name}.json`, import.meta.url).pathname;
  const code = await main([file, '--backend', 'cpu'], io, () => 0);
  const printed: { readonly runs: readonly RunResult[] } =
    code === 0 ? JSON.parse(stdout) : { runs: [] };
  return { code, stderr, stdout, run: printed.runs[0] };
};

const near = (value: number, digits = 9) => expect.closeTo(value, digits);

describe('inputs that once failed', () => {
  it('a plateau of negative losses', async () => {
    const { run } = await runCase('03-plateau-negative');
    const { lr = [], loss = [] } = run ?? {};
    const drops = lr.flatMap((rate, k) => (k > 0 && rate !== lr[k - 1] ? [k] : []));
    expect(drops).toEqual([28, 36, 42, 48, 54]);
    expect(loss.at(-1)).toBeCloseTo(-50.0586, 4);
  });

  it('one cycle of PyTorch, from its peak to its end', async () => {
    const { run } = await runCase('04-one-cycle');
    expect(run?.lr.indexOf(Math.max(...run.lr))).toBe(59);
    expect([run?.lr[59], run?.lr.at(-1)]).toEqual([near(0.01, 15), near(4e-8, 15)]);
  });

  it('a schedule without a finite rate', async () => {
    const { run, stdout } = await runCase('05-schedule-inf');
    expect(stdout).not.toContain('null');
    expect(run?.message).toMatch(/no finite learning rate at step 1 /);
  });

  it.each([
    ['09-ackley-at-minimum', 0],
    ['fault-dropwave-0', -1],
  ])('a start at the smooth or pointed minimum: %s', async (name, least) => {
    const { run } = await runCase(name);
    expect(run?.status).toBe('finished');
    expect([...new Set(run?.path?.map(String))]).toEqual(['0,0']);
    for (const loss of run?.loss ?? []) expect(loss).toBeCloseTo(least, 12);
  });

  it('a line search that fails on a slope', async () => {
    const { run } = await runCase('10-bfgs-kink-not-arrived');
    expect(run).not.toHaveProperty('arrivedAt');
    expect(run?.loss.at(-1)).toBe(2);
  });

  it('two slashes, a decimal comma', async () => {
    const slashes = await runCase('11-comment-slashes');
    expect([slashes.code, slashes.stderr]).toEqual([2, expect.stringContaining('floor(a/b)')]);
    const comma = await runCase('12-decimal-comma');
    expect([comma.code, comma.stderr]).toEqual([2, expect.stringContaining('Write 0.5')]);
  });

  it('what was pasted, and an inverse function', async () => {
    // x^2 + y^2, sin(x) + y^2 and asin(x/5)^2 + y^2 at (1, 1).
    expect((await runCase('13-nbsp')).run?.loss[0]).toBe(2);
    expect((await runCase('13b-wikipedia')).run?.loss[0]).toBe(1 + Math.sin(1));
    const { code, run } = await runCase('14-asin-hint');
    expect(code).toBe(0);
    expect(run?.loss[0]).toBeCloseTo(1 + Math.asin(0.2) ** 2, 12);
  });

  it('Adafactor where layers have no gradient', async () => {
    const { run } = await runCase('15-adafactor-zero-gradient');
    expect(run?.status).toBe('finished');
    // torch.optim.Adafactor in single precision.
    [Math.LN10, 2.3025808, 2.3025775, 2.3025737, 2.3025692].forEach((loss, k) => {
      expect(Math.abs((run?.loss[k] ?? Number.NaN) - loss)).toBeLessThan(1e-6);
    });
  });

  it('ADOPT clips by the paper, from its second update on', async () => {
    const { run } = await runCase('fault-adopt');
    expect([run?.path?.[3]?.[1], run?.path?.[6]?.[1]]).toEqual([
      near(0.016446, 6),
      near(0.080668, 6),
    ]);
  });

  it('Rprop begins from the first rate of its schedule; averaged SGD takes the rate of its step', async () => {
    expect((await runCase('fault-rprop-cyclic')).run?.path?.[1]).toEqual([near(1.01), near(1.99)]);
    // Not torch.optim.ASGD, whose second point is (1.00875, 1.98885): its rate lags a step behind.
    const { run } = await runCase('fault-asgd-warmup');
    expect(run?.lr.slice(0, 2)).toEqual([near(0.01), near(0.019)]);
    // Matyas' gradient at (1, 2) is (-0.44, 0.56).
    expect(run?.path?.[1]).toEqual([near(1 + 0.01 * 0.44, 5), near(2 - 0.01 * 0.56, 5)]);
  });

  it('a power of a negative base with an exponent that holds still', async () => {
    const { run } = await runCase('fault-negative-base');
    // Its gradient at (-1.5, 0.5) is (-3, 1).
    expect(run?.path?.[1]).toEqual([near(-1.2), near(0.4)]);
    expect(run?.status).toBe('finished');
  });

  it('Nelder-Mead on a function of x alone', async () => {
    const { run } = await runCase('fault-nm-1d');
    expect(run?.arrivedAt).toBeLessThan(100);
    expect([...new Set(run?.path?.map(([, y]) => y))]).toEqual([0]);
  });
});
