import { afterEach, describe, expect, it } from 'vitest';
import { chooseKernels, chosenKernels, setKernels } from './kernel-choice';

const adapter = (device: string, isFallback: boolean) => ({
  vendor: 'maker',
  architecture: '',
  device,
  description: '',
  isFallback,
});

/** Answers each trial with the time of the kernels in use. */
const trials = (times: { readonly register: number; readonly stock: number }) => {
  const tried: string[] = [];
  const trial = async () => {
    tried.push(chosenKernels());
    return times[chosenKernels()];
  };
  return { tried, trial };
};

describe('choice of kernels', () => {
  afterEach(() => setKernels('register'));

  it('tries nothing on a software adapter', async () => {
    const { tried, trial } = trials({ register: 9, stock: 1 });
    expect(await chooseKernels(adapter('software', true), trial)).toBe('register');
    expect(tried).toEqual([]);
  });

  it.each([
    { register: 2, stock: 3, faster: 'register' },
    { register: 5, stock: 3, faster: 'stock' },
  ] as const)('takes what is faster on hardware, and remembers: $faster', async (times) => {
    const { tried, trial } = trials(times);
    const hardware = adapter(`chip ${times.faster}`, false);
    expect(await chooseKernels(hardware, trial)).toBe(times.faster);
    expect(chosenKernels()).toBe(times.faster);
    setKernels('register');
    expect(await chooseKernels(hardware, trial)).toBe(times.faster);
    expect(tried).toEqual(['register', 'stock']);
  });
});
