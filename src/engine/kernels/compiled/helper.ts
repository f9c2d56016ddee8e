import { mathImports } from '../../../formula/wasm/math';
import { JobBoard, type JobInputs } from './job-board';
import type { StepExports } from './step-exports';

/** What another thread needs to help with gradients; can be posted to it. */
export interface HelperSetup {
  readonly module: WebAssembly.Module;
  /** A shared one. */
  readonly memory: WebAssembly.Memory;
  /** Address of the board. */
  readonly board: number;
  readonly inputs: JobInputs;
}

/** Instantiates a module by `compileStep`. */
export const instantiateStep = (
  module: WebAssembly.Module,
  memory: WebAssembly.Memory,
): StepExports => {
  const { exports } = new WebAssembly.Instance(module, { env: { memory, ...mathImports } });
  return exports as unknown as StepExports;
};

/** Helps until the board is closed down; blocks this thread while there is much to do. */
export const help = ({ module, memory, board, inputs }: HelperSetup): Promise<void> =>
  new JobBoard(memory, board).help(instantiateStep(module, memory), inputs);
