import type { BrowserSession } from './browser/session';
import type { Measurement } from './measurement';
import type { TrialSession } from './trial-session';

/** One bench: a file of its own, and a line in `benches`. */
export interface Bench<Name extends string = string> {
  /** What the command is given. */
  readonly name: Name;
  /** One sentence for the list of benches and for RESULTS.md. */
  readonly about: string;
  /** Needs the built site, beside the bench's own page: it is built first. */
  readonly needsSite?: boolean;
  /**
   * Measures in one browser session, everything that is compared in turns (see `alternate`).
   * What it writes to `session.log` goes to standard error.
   */
  run(session: BrowserSession): Promise<readonly Measurement[]>;
}

export const defineBench = <const Name extends string>(bench: Bench<Name>): Bench<Name> => bench;

/** One that needs no browser, and runs in Node too. */
export interface PortableBench<Name extends string = string> extends Bench<Name> {
  run(session: TrialSession): Promise<readonly Measurement[]>;
}

export const definePortableBench = <const Name extends string>(
  bench: PortableBench<Name>,
): PortableBench<Name> => bench;
