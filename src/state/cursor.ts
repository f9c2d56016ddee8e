import { requestPaint } from './frame-loop';

/**
 * The step the page shows, outside React: stage, charts, scrubber and cards follow it. Fractional while a
 * surface race plays. `live` (network): it follows the newest step until somebody scrubs back.
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

const createCursor = (): Cursor => {
  const listeners = new Set<() => void>();
  let step = 0;
  let live = true;
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
      return live;
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
      if (next === live) return;
      live = next;
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

export const cursor: Cursor = createCursor();
