import type { RunSeries } from './telemetry';

/** A recorded step of a run. */
export interface Place {
  readonly series: RunSeries;
  readonly index: number;
}

export type Standing = 'waiting' | 'running' | 'paused' | 'converged' | 'finished' | 'diverged';
