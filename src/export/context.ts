import type { Experiment } from '../experiment/types';
import type { SafeName } from '../formula/python/safe';
import type { RunPlan } from './plan';
import type { PythonSchedule } from './schedule';
import type { Lines } from './text';

/** What every script is written from. */
export interface ExportContext {
  readonly experiment: Experiment;
  readonly plan: RunPlan;
  readonly schedule: PythonSchedule | undefined;
  /** What the run is, as lines of prose for the head of the script. */
  readonly about: Lines;
}

/** A run's optimizer as one library's scripts use it. */
export interface PythonOptimizer {
  /** Its class or function where it is generated, and those of later phases. */
  readonly definitions: readonly Lines[];
  /** The expression that makes the first phase's. */
  readonly make: Lines;
  /** Statements at the top of an update, over `t` and `lr0`: changed numbers, another phase, the schedule's rate. */
  readonly advance: Lines;
  readonly safe: ReadonlySet<SafeName>;
  /** Where a run is not judged at theta: a function, and after the last update statements that move theta there. */
  readonly judging?: { readonly definition: Lines; readonly move: Lines };
}
