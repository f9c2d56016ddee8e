import type { RunEnd, SavedRace } from '../experiment/saved-race';
import { isLost } from './measures';
import type { Entry } from './racer';
import type { Row, RunStatus, Sink } from './sink';

/** How the runs of a race stand, as its sink has been told. */
export class Outcomes {
  readonly #sink: Sink;
  /** The first step that the sink has not heard of. */
  readonly #first: number;
  readonly #ends: (RunEnd | undefined)[];
  #silent = false;

  /** @param from the race goes on there: the sink is told at once who is over */
  constructor(sink: Sink, runs: number, from?: Pick<SavedRace, 'step' | 'ends'>) {
    this.#sink = sink;
    this.#first = from?.step ?? 0;
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

  /** Who was over before a step: a divergence that a later one showed is not yet one there. */
  endsBefore(step: number): readonly (RunEnd | undefined)[] {
    return this.#ends.map((ended) => (ended && ended.step < step ? ended : undefined));
  }

  /** Tells the sink of a point, and of its run's end if it is one. */
  report(entry: Entry, row: Row): void {
    // Steps made on a device after a divergence that only this reading shows, or read after the race was given up, or
    // told before it was saved.
    if (this.#silent || entry.step < this.#first || this.status(entry.run) !== 'running') return;
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
