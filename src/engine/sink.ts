export type RunStatus = 'running' | 'finished' | 'diverged';

/** What is recorded of one run at one step: a number for each entry of the table, in its order. */
export type Row = readonly number[];

/** Where a race reports to. Calls come in order of steps within a run. */
export interface Sink {
  /** The row is the sink's. */
  sample(run: number, row: Row): void;
  /** `step`: the last step that counts. */
  status(run: number, status: RunStatus, step: number): void;
}
