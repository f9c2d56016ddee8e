import type { ScheduleFunction } from '../catalog/definition';
import { numericHyper, runProgram } from '../experiment/program';
import { compileSchedule, listensToLoss } from '../experiment/schedule';
import type { HyperChange, RunSpec } from '../experiment/types';
import type { RuleProgram } from '../formula/program';
import { insertChange, takeChanges } from './change-list';
import { programKey } from './program-key';
import { valid } from './valid';

/** A rule with its hyperparameters and schedule of today: its specification, and what changed since. */
export class CurrentRule {
  #spec: RunSpec;
  /** Those that are still to come. */
  readonly #changes: HyperChange[];
  #program: RuleProgram;
  #key: string;
  #hyper: Readonly<Record<string, number>>;
  #schedule: ScheduleFunction;
  readonly #heard: number[] = [];

  /**
   * @param updates that were made already, with the changes of that time
   * @param heard losses that the schedule was told since it began
   * @throws if the run is not one of a parsed experiment
   */
  constructor(spec: RunSpec, updates = 0, heard: readonly number[] = []) {
    this.#changes = [...(spec.changes ?? [])];
    const past = takeChanges(this.#changes, updates);
    this.#spec = past === undefined ? spec : { ...spec, hyper: { ...spec.hyper, ...past } };
    this.#program = valid(runProgram(this.#spec));
    this.#key = programKey(this.#program);
    this.#hyper = numericHyper(this.#spec);
    this.#schedule = this.#compileSchedule();
    for (const loss of heard) this.rate(updates, loss);
  }

  get program(): RuleProgram {
    return this.#program;
  }

  get hyper(): Readonly<Record<string, number>> {
    return this.#hyper;
  }

  /** The learning rate of update number step + 1. @param loss the last one that is known, if any */
  rate(step: number, loss: number | undefined): number {
    if (loss !== undefined && this.listens) this.#heard.push(loss);
    return this.#schedule(step, loss);
  }

  /** Its schedule looks at the loss. */
  get listens(): boolean {
    return listensToLoss(this.#spec.schedule);
  }

  /** The losses that its schedule was told since it began: what it remembers follows from them. */
  get heard(): readonly number[] {
    return this.#heard;
  }

  change(change: HyperChange): void {
    insertChange(this.#changes, change);
  }

  /**
   * Lets the changes up to an update (1-based) take effect.
   * @returns whether the program is another one now
   */
  applyChanges(update: number): boolean {
    const past = takeChanges(this.#changes, update);
    if (past === undefined) return false;
    this.#spec = { ...this.#spec, hyper: { ...this.#spec.hyper, ...past } };
    const rate = this.#hyper.lr;
    this.#hyper = numericHyper(this.#spec);
    // A schedule may remember what it saw: only another rate makes it begin anew.
    if (this.#hyper.lr !== rate) {
      this.#schedule = this.#compileSchedule();
      this.#heard.length = 0;
    }
    // A value that left or reached its neutral one, or a flag, makes it another formula.
    const program = valid(runProgram(this.#spec));
    const key = programKey(program);
    if (key === this.#key) return false;
    this.#program = program;
    this.#key = key;
    return true;
  }

  #compileSchedule(): ScheduleFunction {
    return compileSchedule(this.#spec.schedule, this.#hyper.lr ?? Number.NaN);
  }
}
