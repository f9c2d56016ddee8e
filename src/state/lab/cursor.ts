/**
 * The step that a lab shows, outside React: stage, charts, scrubber and cards follow it. Fractional while a computed
 * race plays. `live`, where a race is trained: it follows the newest step until somebody scrubs back.
 */
export interface Cursor {
  readonly step: number;
  readonly live: boolean;
  readonly hover: number | undefined;
  set(step: number): void;
  setLive(live: boolean): void;
  /** The step under the pointer in a chart, shown in all of them and on the stage. */
  setHover(step: number | undefined): void;
  /** Called at once after every change; returns the way out. Paint in `onFrame`, not here. */
  subscribe(listener: () => void): () => void;
}

/** @param requestPaint called after every change */
export const createCursor = (requestPaint: () => void, live: boolean): Cursor => {
  const listeners = new Set<() => void>();
  let step = 0;
  let follows = live;
  let hover: number | undefined;
  const changed = () => {
    for (const listener of [...listeners]) listener();
    requestPaint();
  };
  return {
    get step() {
      return step;
    },
    get live() {
      return follows;
    },
    get hover() {
      return hover;
    },
    set(next) {
      if (next === step) return;
      step = next;
      changed();
    },
    setLive(next) {
      if (next === follows) return;
      follows = next;
      changed();
    },
    setHover(next) {
      if (next === hover) return;
      hover = next;
      changed();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
};
