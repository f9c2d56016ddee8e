import { createStore, type StoreApi } from 'zustand/vanilla';
import type { BackendChoice, BackendStatus, FailureCode, Phase } from '../../worker/protocol';
import type { Memory } from '../page/memory';

const KEEPS = 'keepsRace';

/** Whether the visitor lets the browser keep races: unless they said no. */
export const keepsRaces = (memory: Memory): boolean => memory.read(KEEPS) !== 'no';

export const rememberKeeping = (memory: Memory, keeps: boolean): void =>
  memory.write(KEEPS, keeps ? 'yes' : 'no');

export type NetworkPhase = 'idle' | 'loading' | 'ready' | 'failed';

/** What a run answered for each of the digits shown when it had made so many updates. */
export interface Answered {
  readonly step: number;
  readonly classes: Uint8Array;
}

/** How far a race of networks is, and what trains it. */
export interface NetworkState {
  readonly phase: NetworkPhase;
  /** The number of the race that the worker has: what is asked of it names that. */
  readonly session: number;
  readonly progress:
    | { readonly phase: Phase; readonly done: number; readonly total: number }
    | undefined;
  readonly backendChoice: BackendChoice;
  /** The last race is kept in the browser, and goes on when the page is loaded again. */
  readonly keepsRace: boolean;
  readonly backend: BackendStatus | undefined;
  readonly stepsPerSecond: number;
  readonly dimension: number;
  readonly stateBytes: readonly number[];
  readonly digits: Uint8Array | undefined;
  readonly labels: Uint8Array | undefined;
  /** By run, in the order of their steps. */
  readonly answers: readonly (readonly Answered[])[];
  readonly failure:
    | {
        readonly code: FailureCode;
        readonly message: string;
        readonly values?: Readonly<Record<string, string>>;
      }
    | undefined;
}

export const createNetworkState = (keepsRace: boolean): StoreApi<NetworkState> =>
  createStore<NetworkState>()(() => ({
    phase: 'idle',
    session: 0,
    progress: undefined,
    backendChoice: 'auto',
    keepsRace,
    backend: undefined,
    stepsPerSecond: 0,
    dimension: 0,
    stateBytes: [],
    digits: undefined,
    labels: undefined,
    answers: [],
    failure: undefined,
  }));
