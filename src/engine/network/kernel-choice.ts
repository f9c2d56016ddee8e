import type { AdapterReport } from './adapter';

/**
 * How networks are computed on WebGPU: `register`, our kernels with tiles in registers; `stock`, those of
 * tfjs-backend-webgpu, with tiles in workgroup memory.
 */
export type KernelChoice = 'register' | 'stock';

let chosen: KernelChoice = 'register';
const remembered = new Map<string, KernelChoice>();

export const chosenKernels = (): KernelChoice => chosen;

export const setKernels = (choice: KernelChoice): void => {
  chosen = choice;
};

const nameOf = ({ vendor, architecture, device, description }: AdapterReport) =>
  [vendor, architecture, device, description].join('/');

/**
 * Chooses kernels for the adapter, once: ours on a software adapter, where barriers cost more than everything else;
 * on hardware what a trial finds faster.
 * @param trial milliseconds of a training step with the kernels in use
 */
export const chooseKernels = async (
  adapter: AdapterReport,
  trial: () => Promise<number>,
): Promise<KernelChoice> => {
  const name = nameOf(adapter);
  let choice = remembered.get(name);
  if (choice === undefined) {
    choice = 'register';
    if (!adapter.isFallback) {
      setKernels('register');
      const ours = await trial();
      setKernels('stock');
      choice = ours <= (await trial()) ? 'register' : 'stock';
    }
    remembered.set(name, choice);
  }
  setKernels(choice);
  return choice;
};
