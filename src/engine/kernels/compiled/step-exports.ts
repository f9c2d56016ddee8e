/**
 * What a module by `compileStep` exports; everything but losses and numbers of parts are addresses. `gradient` is
 * `prepare`, then every part of `rows`, of `parameters` and of `penalty`, and `total`, by one thread. Threads that share
 * memory may each take parts of one kind, in any order, with a room of its own for each (see `StepParts`); all have
 * to be done before the next kind begins.
 */
export interface StepExports {
  gradient(theta: number, gradient: number, x: number, labels: number, work: number): number;
  loss(theta: number, x: number, labels: number, work: number): number;
  expand(raw: number, table: number, x: number): void;
  prepare(theta: number, work: number): void;
  rows(theta: number, x: number, labels: number, work: number, room: number, part: number): void;
  parameters(gradient: number, x: number, work: number, part: number): void;
  penalty(theta: number, gradient: number, work: number, part: number): void;
  /** The loss, penalty and all. */
  total(work: number): number;
}

/** Into how many parts a step falls. */
export interface StepParts {
  readonly rows: number;
  readonly parameters: number;
  readonly penalty: number;
  /** Of the whole step, about. */
  readonly multiplications: number;
  /** Numbers before a thread's own room in a work area. */
  readonly ownRoom: number;
}
