/** Undo and redo over whole values; edits with the same key in quick succession (a drag) count as one. */
export interface History<T> {
  /** @param mergeMs edits with the same key that come within this time of one another count as one */
  record(before: T, key: string, nowMs: number, mergeMs?: number): void;
  /** @param current what there is, of the kind of what comes back */
  undo(current: (back: T) => T): T | undefined;
  redo(current: (back: T) => T): T | undefined;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

const MERGE_MS = 1200;

export const createHistory = <T>(limit = 200): History<T> => {
  const past: T[] = [];
  const future: T[] = [];
  let lastKey = '';
  let lastMs = Number.NEGATIVE_INFINITY;
  return {
    record(before, key, nowMs, mergeMs = MERGE_MS) {
      const merges = key === lastKey && nowMs - lastMs < mergeMs && past.length > 0;
      lastKey = key;
      lastMs = nowMs;
      future.length = 0;
      if (merges) return;
      past.push(before);
      if (past.length > limit) past.shift();
    },
    undo(current) {
      const before = past.pop();
      if (before === undefined) return undefined;
      future.push(current(before));
      lastKey = '';
      return before;
    },
    redo(current) {
      const after = future.pop();
      if (after === undefined) return undefined;
      past.push(current(after));
      lastKey = '';
      return after;
    },
    get canUndo() {
      return past.length > 0;
    },
    get canRedo() {
      return future.length > 0;
    },
  };
};
