import { createStore } from 'zustand/vanilla';

export const COORDINATES = ['x', 'y', 'both'] as const;
export type Coordinate = (typeof COORDINATES)[number];

export interface InspectorState {
  /** Formulas and curvature are shown; else one line says what the run is doing. */
  readonly open: boolean;
  readonly coordinate: Coordinate;
  /** The name in the rule that somebody points at. */
  readonly term: string | undefined;
  setOpen(open: boolean): void;
  setCoordinate(coordinate: Coordinate): void;
  point(term: string | undefined): void;
}

const KEY = 'downhill.inspector';

const remembered = (): boolean => {
  try {
    return globalThis.localStorage?.getItem(KEY) === 'open';
  } catch {
    return false;
  }
};

const remember = (open: boolean): void => {
  try {
    globalThis.localStorage?.setItem(KEY, open ? 'open' : 'closed');
  } catch {
    // A browser that forbids storage forgets the choice; nothing else is lost.
  }
};

export const inspectorStore = createStore<InspectorState>()((set, get) => ({
  open: remembered(),
  coordinate: 'x',
  term: undefined,
  setOpen: (open) => {
    remember(open);
    set({ open });
  },
  setCoordinate: (coordinate) => set({ coordinate }),
  point: (term) => {
    if (term !== get().term) set({ term });
  },
}));
