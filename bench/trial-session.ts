import type { CallArgument, CallValue } from './browser/session';
import type { portableCalls } from './page/portable';
import type { BackendName } from './page/trainer';

export type PortableCall = (typeof portableCalls)[number]['name'];

/** Where training is measured: in a browser's workers, or in processes of Node. */
export interface TrialSession {
  /** Those that there can be here. */
  readonly backends: readonly BackendName[];
  /**
   * Runs a registered function in a worker. Workers are told apart by name and started as needed, so that what is
   * compared has an engine of its own each.
   */
  call<Name extends PortableCall>(
    worker: string,
    name: Name,
    argument: CallArgument<Name>,
  ): Promise<CallValue<Name>>;
  /** The same; tells what it allocated on the worker's JavaScript heap. */
  heapBytes<Name extends PortableCall>(
    worker: string,
    name: Name,
    argument: CallArgument<Name>,
  ): Promise<number>;
  /** Ends a worker and everything in it. */
  endWorker(worker: string): Promise<void>;
  log(line: string): void;
}
