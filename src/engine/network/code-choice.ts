/**
 * How networks are computed on WebAssembly: `compiled`, by code written for the network, a thread for each run or all of
 * them for one (see `createCompiledGradients`); `stock`, by the kernels of tfjs-backend-wasm, on one thread, to compare
 * with.
 */
export type CodeChoice = 'compiled' | 'stock';

let chosen: CodeChoice = 'compiled';

export const chosenCode = (): CodeChoice => chosen;

export const setCode = (choice: CodeChoice): void => {
  chosen = choice;
};
