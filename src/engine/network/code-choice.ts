/**
 * How networks are computed on WebAssembly: `compiled`, by code written for the network, a thread for each run or all of
 * them for one (see `createCompiledGradients`); `stock`, by the kernels of tfjs-backend-wasm, which share out every product
 * among threads.
 */
export type CodeChoice = 'compiled' | 'stock';

/** With fewer threads sharing out cannot make up for what the stock kernels lose. */
const MANY_THREADS = 4;

/** How much faster the stock kernels have to be: a choice that chance can turn would turn curves with it. */
const CLEARLY = 1.25;

let chosen: CodeChoice = 'compiled';
let remembered: CodeChoice | undefined;

export const chosenCode = (): CodeChoice => chosen;

export const setCode = (choice: CodeChoice): void => {
  chosen = choice;
};

/** What was found earlier, elsewhere: it is not tried again. */
export const recallCode = (choice: CodeChoice): void => {
  remembered = choice;
};

/** Forgets what was found, for tests. */
export const forgetCode = (): void => {
  remembered = undefined;
  chosen = 'compiled';
};

/**
 * Chooses for this machine, once: ours where there are few threads; where there are many, what a trial finds faster.
 * @param trial milliseconds of a training step with the code in use
 */
export const chooseCode = async (
  threads: number,
  trial: () => Promise<number>,
): Promise<CodeChoice> => {
  if (remembered === undefined) {
    remembered = 'compiled';
    if (threads >= MANY_THREADS) {
      setCode('compiled');
      const ours = await trial();
      setCode('stock');
      if ((await trial()) * CLEARLY < ours) remembered = 'stock';
    }
  }
  setCode(remembered);
  return remembered;
};
