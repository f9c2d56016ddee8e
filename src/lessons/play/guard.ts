import type { ControlName } from '../../experiment/controls/controls';
import { touched } from '../../experiment/controls/touched';
import type { Experiment, Point } from '../../experiment/types';
import type { LessonLab } from './evidence-of';
import { folded } from './folded';

export interface GuardParts {
  isOpen(control: ControlName): boolean;
  /** The start was moved: whether that is an answer, and not an edit. */
  pointsWith(start: Point): boolean;
  /** The student changed what may be changed. */
  edited(lab: LessonLab): void;
}

export interface Guard {
  /** What the lesson itself does to a lab. */
  set(change: () => void): void;
  readonly busy: boolean;
  /** The experiment of a lab has become another one. */
  changed(lab: LessonLab, before: Experiment): void;
}

const startOf = ({ objective }: Experiment): Point | undefined =>
  objective.kind === 'network' ? undefined : objective.start;

/**
 * Keeps what a step has locked as it is, without a word: whatever changes it, by mouse, by key or by undo, it is taken
 * back. What is open may change; a change in the middle of a race is one of the whole race.
 */
export const createGuard = ({ isOpen, pointsWith, edited }: GuardParts): Guard => {
  let busy = false;
  const set = (change: () => void) => {
    const outer = busy;
    busy = true;
    try {
      change();
    } finally {
      busy = outer;
    }
  };
  return {
    get busy() {
      return busy;
    },
    set,
    changed: (lab, before) => {
      if (busy) return;
      const { experiment, restore } = lab.document.getState();
      const wanted = folded(experiment);
      const controls = touched(folded(before), wanted);
      const start = startOf(wanted);
      if (controls.size === 1 && controls.has('start') && start && pointsWith(start)) return;
      if ([...controls].every(isOpen)) {
        if (wanted !== experiment) set(() => restore(wanted));
        if (controls.size > 0) edited(lab);
      } else set(() => restore(before));
    },
  };
};
