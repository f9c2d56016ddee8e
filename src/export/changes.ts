import type { PlannedChange, RunPlan } from './plan';
import { indent, type Lines } from './text';

/**
 * Statements for the top of an update, over `t`.
 * @param statements of the run's change k; none where it sets nothing
 */
export const atChanges = (
  { phases, changes }: RunPlan,
  statements: (change: PlannedChange, k: number, rateChanged: boolean) => Lines,
): Lines =>
  changes.flatMap((change, k) => {
    const before = k === 0 ? phases[0] : changes[k - 1];
    const inside = statements(change, k, change.hyper.lr !== before?.hyper.lr);
    return inside.length === 0
      ? []
      : [`if t == ${change.at}:  # changed while it ran`, ...indent(inside)];
  });
