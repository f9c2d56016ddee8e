import * as z from 'zod/mini';
import { type AdapterReport, adapterName } from './adapter';
import type { TrialStore } from './trial-store';

/**
 * How networks are computed on WebGPU: `register`, our kernels with tiles in registers; `stock`, those of
 * tfjs-backend-webgpu, with tiles in workgroup memory. On WebGL `register` are our fragment programs, always chosen: a
 * step is a tenth of the programs, and half of the texels read.
 */
export type KernelChoice = 'register' | 'stock';

let chosen: KernelChoice = 'register';
const remembered = new Map<string, KernelChoice>();

export const chosenKernels = (): KernelChoice => chosen;

export const setKernels = (choice: KernelChoice): void => {
  chosen = choice;
};

/** What was found for an adapter earlier, elsewhere: it is not tried again. */
export const recallKernels = (adapter: AdapterReport, choice: KernelChoice): void => {
  remembered.set(adapterName(adapter), choice);
};

const shape = z.enum(['register', 'stock']);

/** By a trial of both, unless an earlier visit made it. */
const measured = async (
  name: string,
  trial: () => Promise<number>,
  store: TrialStore | undefined,
): Promise<KernelChoice> => {
  const key = `kernels ${name}`;
  const known = await store?.get(key, shape);
  if (known !== undefined) return known;
  setKernels('register');
  const ours = await trial();
  setKernels('stock');
  const choice = ours <= (await trial()) ? 'register' : 'stock';
  await store?.put(key, choice);
  return choice;
};

/**
 * Chooses kernels for the adapter, once: ours on a software adapter, where barriers cost more than everything else;
 * on hardware what a trial finds faster.
 * @param trial milliseconds of a training step with the kernels in use
 * @param store remembers what a trial found for the next visit
 */
export const chooseKernels = async (
  adapter: AdapterReport,
  trial: () => Promise<number>,
  store?: TrialStore,
): Promise<KernelChoice> => {
  const name = adapterName(adapter);
  let choice = remembered.get(name);
  if (choice === undefined) {
    choice = adapter.isFallback ? 'register' : await measured(name, trial, store);
    remembered.set(name, choice);
  }
  setKernels(choice);
  return choice;
};
