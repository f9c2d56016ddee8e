import { afterEach, describe, expect, it } from 'vitest';
import { chooseCode, chosenCode, forgetCode } from './code-choice';

/** Answers each trial with the time of the code in use. */
const trials = (times: { readonly compiled: number; readonly stock: number }) => {
  const tried: string[] = [];
  const trial = async () => {
    tried.push(chosenCode());
    return times[chosenCode()];
  };
  return { tried, trial };
};

describe('choice of code on WebAssembly', () => {
  afterEach(forgetCode);

  it('tries nothing with two threads', async () => {
    const { tried, trial } = trials({ compiled: 9, stock: 1 });
    expect(await chooseCode(2, trial)).toBe('compiled');
    expect(tried).toEqual([]);
  });

  it.each([
    { compiled: 2, stock: 3, wanted: 'compiled' },
    { compiled: 3.1, stock: 3, wanted: 'compiled' },
    { compiled: 5, stock: 3, wanted: 'stock' },
  ] as const)('takes what is clearly faster, and remembers: $compiled, $stock', async (times) => {
    const { tried, trial } = trials(times);
    expect(await chooseCode(16, trial)).toBe(times.wanted);
    expect(chosenCode()).toBe(times.wanted);
    expect(await chooseCode(16, trial)).toBe(times.wanted);
    expect(tried).toEqual(['compiled', 'stock']);
  });
});
