import { afterEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { chooseKernels, chosenKernels, setKernels } from './kernel-choice';
import { createTrialStore } from './trial-store';

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

/** A browser's cache, as much of it as a trial needs. */
const memoryCaches = () => {
  const kept = new Map<string, Response>();
  const cache = {
    match: async (key: string) => kept.get(key)?.clone(),
    put: async (key: string, response: Response) => {
      kept.set(key, response);
    },
  };
  return { kept, caches: { open: async () => cache } as unknown as CacheStorage };
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

  it('goes by the trial of an earlier visit, and by a new one where the store holds something else', async () => {
    const { kept, caches } = memoryCaches();
    const store = createTrialStore(caches);
    const first = trials({ register: 5, stock: 3 });
    const chip = adapter('a chip of two visits', false);
    expect(await chooseKernels(chip, first.trial, store)).toBe('stock');
    expect(kept.size).toBe(1);
    const shape = z.enum(['register', 'stock']);
    const key = 'kernels maker//a chip of two visits/';
    expect(await store.get(key, shape)).toBe('stock');
    for (const other of ['"fast"', '{', '']) {
      for (const name of kept.keys()) kept.set(name, new Response(other));
      expect(await store.get(key, shape)).toBeUndefined();
    }
  });

  it('takes what the store remembers without a trial', async () => {
    const store = createTrialStore(memoryCaches().caches);
    await store.put('kernels maker//a chip seen before/', 'stock');
    const { tried, trial } = trials({ register: 1, stock: 9 });
    expect(await chooseKernels(adapter('a chip seen before', false), trial, store)).toBe('stock');
    expect(tried).toEqual([]);
  });
});
