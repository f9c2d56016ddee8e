import { type Assignment, decodeAssignment } from '../../experiment/assignment/assignment';
import { isEdited } from '../../experiment/assignment/given';
import { brokenLocks } from '../../experiment/assignment/locked';
import { touched } from '../../experiment/controls/touched';
import type { Experiment, Point } from '../../experiment/types';
import { type Cell, createCell } from '../lab/cell';
import type { Fixed } from '../lab/fixed';
import type { Lab } from '../lab/lab';
import type { Seen } from '../lab/view';
import type { Notices } from '../page/notices';

/** A lab's experiment with what a teacher asks about it. */
export interface Assigned extends Fixed {
  readonly payload: string;
  readonly assignment: Assignment;
  /** A prediction is waited for: nothing of the race is seen; a start that is moved may be a finger that points. */
  readonly asking: Cell<Asking | undefined>;
}

export interface Asking {
  readonly point?: (at: Point) => void;
}

/** The assignment of a lab, as soon as it is read. */
export const assignedTo = ({ fixed }: Pick<Lab, 'fixed'>): Assigned | undefined =>
  fixed.value && 'assignment' in fixed.value ? (fixed.value as Assigned) : undefined;

/** How much is hidden from a student of how the lab can be looked at. */
const looked = ({ hidden }: Assignment, asking: boolean, patch: Partial<Seen>): Partial<Seen> => {
  const allowed = { ...patch };
  if (asking || hidden.includes('future')) delete allowed.hideFuture;
  if (hidden.includes('inspector')) delete allowed.inspector;
  if (hidden.includes('tools')) {
    delete allowed.map;
    delete allowed.sweep;
  }
  return allowed;
};

type Told = Pick<Lab, 'document' | 'fixed' | 'view'>;

const onlyStart = (from: Experiment, to: Experiment): boolean => {
  const controls = touched(from, to);
  return controls.size === 1 && controls.has('start');
};

/** Holds a lab to an assignment: what is locked stays as it is in `from`, whoever changes it, and is told. */
export const fixTo = (
  lab: Told,
  payload: string,
  assignment: Assignment,
  from: Experiment,
  notify: Notices['notify'],
): void => {
  const { hidden } = assignment;
  lab.view.follow({
    ...(hidden.includes('future') ? { hideFuture: true } : {}),
    ...(hidden.includes('inspector') ? { inspector: false } : {}),
    ...(hidden.includes('tools') ? { map: undefined, sweep: false } : {}),
  });
  const asking = createCell<Asking | undefined>(undefined);
  const assigned: Assigned = {
    payload,
    assignment,
    from,
    asking,
    mayBecome: (next) => {
      const at = next.objective.kind === 'network' ? undefined : next.objective.start;
      const { experiment } = lab.document.getState();
      if (at && asking.value?.point && onlyStart(experiment, next)) {
        asking.value.point(at);
        return false;
      }
      const allowed = brokenLocks(assignment.locked, from, next).length === 0;
      if (!allowed) notify('info', 'assign.locked');
      return allowed;
    },
    isLocked: (control) => assignment.locked.some((lock) => lock === control),
    mayLook: (patch) => looked(assignment, asking.value !== undefined, patch),
  };
  lab.fixed.set(assigned);
};

/** The same of a link's part, which may be damaged or newer: then nothing is held, and that is told. */
export const fixBy = (
  lab: Told,
  payload: string,
  from: Experiment,
  notify: Notices['notify'],
): void => {
  const read = decodeAssignment(payload);
  if (!read?.whole) notify('warning', read ? 'assign.partly' : 'assign.unreadable');
  const { given, locked = [] } = read?.assignment ?? {};
  if (given && isEdited(given, locked, from)) notify('warning', 'assign.edited');
  if (read) fixTo(lab, payload, read.assignment, from, notify);
  else lab.fixed.set(undefined);
};
