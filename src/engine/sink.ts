export type RunStatus = 'running' | 'finished' | 'diverged';

/** What is recorded of one run at one step. `loss` at `step` is before update number step + 1. */
export interface Sample {
  readonly step: number;
  readonly loss: number;
  /** Learning rate of update number step + 1; NaN after the last update. */
  readonly lr: number;
  readonly gradientNorm: number;
  /** Length of the update that led here; NaN at step 0. */
  readonly stepLength: number;
  /** Gradient evaluations spent up to here. */
  readonly evaluations: number;
  /** Seconds since the race began, by the injected clock. */
  readonly seconds: number;
  readonly x: number;
  readonly y: number;
  /** At the point on which the run is judged (an average, say); NaN where that is theta itself. */
  readonly judgedLoss: number;
  readonly judgedX: number;
  readonly judgedY: number;
}

/** Where a race reports to. Calls come in order of steps within a run. */
export interface Sink {
  sample(run: number, sample: Sample): void;
  /** `step`: the last step that counts. */
  status(run: number, status: RunStatus, step: number): void;
}
