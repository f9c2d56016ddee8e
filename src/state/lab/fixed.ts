import type { ControlName } from '../../experiment/controls/controls';
import type { Experiment } from '../../experiment/types';
import type { Seen } from './view';

/** What somebody else has fixed of a lab: a hand-out all of its experiment, a teacher some controls of it. */
export interface Fixed {
  /** The part of a link that says so; a hand-out needs none. */
  readonly payload?: string;
  /** The experiment as it was given out. */
  readonly from: Experiment;
  /** Whether the experiment may become this one: by mouse, by key, by undo, by a link. Says so where it may not. */
  mayBecome(next: Experiment): boolean;
  /** Whether this may not be changed by anybody here: what it is controlled by looks so. */
  isLocked(control: ControlName): boolean;
  /** Of a change of how it is looked at, what is allowed. */
  mayLook?(patch: Partial<Seen>): Partial<Seen>;
}
