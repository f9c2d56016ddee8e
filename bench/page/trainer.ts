import type { BackendName } from '../../src/engine/network/load-backend';
import type { Workload } from './workload';

export type { BackendName };

/** A way to train a network, on a backend, from the same pictures. */
export interface Trainer {
  /**
   * Makes so many steps; `done` resolves when the last one's results are here.
   * `javascriptMs`: how long the calls took until they returned, where they return before the work is done.
   */
  train(steps: number): { readonly done: Promise<void> };
}

export type OpenTrainer = (backend: BackendName, workload: Workload) => Promise<Trainer>;
