import type { StoreApi } from 'zustand/vanilla';
import type { Cell } from './cell';
import type { DocumentState } from './document-state';
import { followEdited } from './follow-edited';
import { followRuns } from './follow-runs';
import { FIRST_PLACE, type RacePlace } from './opening';
import type { LabView } from './view';

/**
 * Keeps the view with its runs, which have no name but their place, when runs are added, removed, or come back by undo;
 * and shows whole what was opened as a whole. Returns the way out.
 */
export const followView = (
  document: StoreApi<DocumentState>,
  view: LabView,
  opening: Cell<RacePlace>,
): (() => void) =>
  document.subscribe((state, before) => {
    if (state.loads !== before.loads) {
      view.showWhole();
      opening.set({ ...FIRST_PLACE });
    }
    const [now, earlier] = [state.experiment.runs, before.experiment.runs];
    if (now === earlier) return;
    const { run, hidden, solo, editing } = view.store.getState();
    const edited = editing === undefined ? undefined : followEdited(earlier, now, editing);
    if (edited !== editing) view.follow({ editing: edited });
    // Another experiment has other runs; another surface has the same.
    if (state.loads !== before.loads && JSON.stringify(now) !== JSON.stringify(earlier)) {
      view.follow({ run: 0, hidden: [], solo: undefined });
      return;
    }
    if (now.length === earlier.length) return;
    const to = followRuns(earlier, now);
    view.follow({
      // Where the selected one is gone, the one in its place.
      run: to(run) ?? Math.min(run, now.length - 1),
      hidden: hidden.flatMap((one) => to(one) ?? []),
      solo: solo === undefined ? undefined : to(solo),
    });
  });
