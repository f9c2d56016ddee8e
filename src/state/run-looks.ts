import { documentStore } from './document';
import { followRuns } from './follow-runs';
import { sessionStore } from './session';
import type { SessionState } from './types';

/** Which run is selected, and which are seen: by their places. */
export type RunLooks = Pick<SessionState, 'selectedRun' | 'muted' | 'solo'>;

export const plainLooks: RunLooks = { selectedRun: 0, muted: new Set(), solo: undefined };

export const runLooks = (): RunLooks => {
  const { selectedRun, muted, solo } = sessionStore.getState();
  return { selectedRun, muted, solo };
};

/** Keeps the looks with their runs when runs are added, removed, or come back by undo. */
export const connectRunLooks = (): void => {
  documentStore.subscribe((state, before) => {
    if (state.page !== before.page) return;
    const [now, earlier] = [
      state.experiments[state.page].runs,
      before.experiments[state.page].runs,
    ];
    if (now === earlier) return;
    // Another experiment has other runs; another surface has the same.
    if (state.loads !== before.loads && JSON.stringify(now) !== JSON.stringify(earlier)) {
      sessionStore.setState(plainLooks);
      return;
    }
    if (now.length === earlier.length) return;
    const to = followRuns(earlier, now);
    const { selectedRun, muted, solo } = runLooks();
    sessionStore.setState({
      // Where the selected one is gone, the one in its place.
      selectedRun: to(selectedRun) ?? Math.min(selectedRun, now.length - 1),
      muted: new Set([...muted].flatMap((run) => to(run) ?? [])),
      solo: solo === undefined ? undefined : to(solo),
    });
  });
};
