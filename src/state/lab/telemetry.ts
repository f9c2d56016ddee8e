import { type Origins, regrouped } from '../../experiment/origins';
import { type Block, COLUMNS, type Column } from '../../worker/protocol';

const AT = Object.fromEntries(COLUMNS.map((name, index) => [name, index])) as Readonly<
  Record<Column, number>
>;

/** What is recorded of one run: columns of doubles that grow as blocks arrive. */
export class RunSeries {
  length = 0;
  private capacity = 0;
  private columns: Float64Array[] = COLUMNS.map(() => new Float64Array(0));

  /** The first `length` values; a view that the next `append` may outdate: don't keep it. */
  column(name: Column): Float64Array {
    const column = this.columns[AT[name]];
    return column ? column.subarray(0, this.length) : new Float64Array(0);
  }

  /** The last recorded index whose step is at most `step`; -1 if there is none. */
  indexOfStep(step: number): number {
    const steps = this.columns[AT.step];
    if (!steps) return -1;
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((steps[middle] ?? Number.POSITIVE_INFINITY) <= step) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** Evenly from 0 on, where no seconds were recorded. */
  fillSeconds(perStep: number): void {
    const steps = this.column('step');
    const seconds = this.column('seconds');
    steps.forEach((step, k) => {
      seconds[k] = step * perStep;
    });
  }

  /** Forgets what was recorded at this step and later. */
  rewind(step: number): void {
    this.length = this.indexOfStep(step - 1) + 1;
  }

  /** What was recorded before this step, as it can be told again: a copy. */
  until(run: number, step: number): Block {
    const count = this.indexOfStep(step - 1) + 1;
    const data = new Float64Array(COLUMNS.length * count);
    this.columns.forEach((column, index) => {
      data.set(column.subarray(0, count), index * count);
    });
    return { run, count, data };
  }

  append(block: Block): void {
    const { count, data } = block;
    const needed = this.length + count;
    if (needed > this.capacity) {
      this.capacity = Math.max(needed, this.capacity * 2, 256);
      this.columns = this.columns.map((old) => {
        const grown = new Float64Array(this.capacity);
        grown.set(old.subarray(0, this.length));
        return grown;
      });
    }
    this.columns.forEach((column, index) => {
      column.set(data.subarray(index * count, (index + 1) * count), this.length);
    });
    this.length = needed;
  }
}

/** Everything recorded of a lab's race. */
export class Telemetry {
  runs: readonly RunSeries[] = [];
  lastStep = 0;
  /** Another number whenever the race was replaced, not merely extended. */
  generation = 0;

  replace(runCount: number, blocks: readonly Block[]): void {
    this.runs = Array.from({ length: runCount }, () => new RunSeries());
    this.lastStep = 0;
    this.generation += 1;
    this.extend(blocks);
  }

  /**
   * Forgets what was recorded later: the race goes on from there.
   * @param made updates of each run: the step that it goes on with
   */
  rewind(step: number, made: readonly number[]): void {
    this.runs.forEach((run, k) => {
      run.rewind(made[k] ?? step);
    });
    this.lastStep = Math.min(this.lastStep, step);
    this.generation += 1;
  }

  /** Runs have joined and left; the race stands where it stood. */
  regroup(origins: Origins): void {
    this.runs = regrouped(origins, this.runs, () => new RunSeries());
    this.generation += 1;
  }

  /** `reached`: the step the race stands at, where that is further than what was recorded. */
  extend(blocks: readonly Block[], reached = 0): void {
    this.lastStep = Math.max(this.lastStep, reached);
    for (const block of blocks) {
      if (block.count === 0) continue;
      this.runs[block.run]?.append(block);
      this.lastStep = Math.max(this.lastStep, block.data[(AT.step + 1) * block.count - 1] ?? 0);
    }
  }
}
