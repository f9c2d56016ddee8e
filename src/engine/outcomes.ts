import type { Origins } from '../experiment/origins';
import type { RunEnd, SavedRace } from '../experiment/saved-race';
import { isLost } from './measures';
import type { Entry } from './racer';
import type { Row, RunStatus, Sink } from './sink';

/** How the runs of a race stand, as its sink has been told. */
export class Outcomes {
  readonly #sink: Sink;
  /** By run, the first step that the sink has not heard of. */
  #first: readonly number[];
  #ends: (RunEnd | undefined)[];
  #silent = false;

  /** @param from the race goes on there: the sink is told at once who is over */
  constructor(sink: Sink, runs: number, from?: Pick<SavedRace, 'made' | 'ends'>) {
    this.#sink = sink;
    this.#first = Array.from({ length: runs }, (_, run) => from?.made[run] ?? 0);
    this.#ends = Array.from({ length: runs }, (_, run) => from?.ends[run]);
    this.#ends.forEach((ended, run) => {
      if (ended) sink.status(run, ended.status, ended.step);
    });
  }

  status(run: number): RunStatus {
    return this.#ends[run]?.status ?? 'running';
  }

  /** Gradient evaluations up to and with the one that showed a divergence; nothing for other runs. */
  evaluationsOfDiverged(run: number): number | undefined {
    const ended = this.#ends[run];
    return ended?.status === 'diverged' ? ended.evaluations : undefined;
  }

  /** Who was over after so many updates of each: a divergence that a later one showed is not yet one there. */
  endsWithin(made: readonly number[]): readonly (RunEnd | undefined)[] {
    return this.#ends.map((ended, run) => {
      const updates = made[run] ?? 0;
      // Nothing is made at the end: that point comes after the last update.
      const last = ended?.status === 'finished' ? updates : updates - 1;
      return ended && ended.step <= last ? ended : undefined;
    });
  }

  /** Runs have joined and left: see `Race.regroup`. */
  regroup(origins: Origins): void {
    this.#first = origins.map((origin) => this.#first[origin ?? -1] ?? 0);
    this.#ends = origins.map((origin) => this.#ends[origin ?? -1]);
  }

  /** Tells the sink of a point, and of its run's end if it is one. */
  report(entry: Entry, row: Row): void {
    // Steps made on a device after a divergence that only this reading shows, or read after the race was given up, or
    // told before it was saved.
    if (
      this.#silent ||
      entry.step < (this.#first[entry.run] ?? 0) ||
      this.status(entry.run) !== 'running'
    )
      return;
    if (entry.kind !== 'check') this.#sink.sample(entry.run, row);
    if (isLost(row, entry.measured)) this.#end(entry, 'diverged');
    else if (entry.kind !== 'step') this.#end(entry, 'finished');
  }

  /** Nothing more is told. */
  silence(): void {
    this.#silent = true;
  }

  #end({ run, step, spent }: Entry, as: RunEnd['status']): void {
    this.#ends[run] = { status: as, step, evaluations: spent };
    this.#sink.status(run, as, step);
  }
}
