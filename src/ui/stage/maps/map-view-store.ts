import { createStore } from 'zustand/vanilla';
import type { MapKind } from '../../../experiment/map/spec';

interface MapViewState {
  /** The map that lies over the stage. */
  readonly kind: MapKind | undefined;
  show(kind: MapKind | undefined): void;
  toggle(kind: MapKind): void;
}

/** Which map is open: neither kept nor in the link. Small, for the toolbar is there before the maps are. */
export const mapViewStore = createStore<MapViewState>()((set, get) => ({
  kind: undefined,
  show: (kind) => set({ kind }),
  toggle: (kind) => set({ kind: get().kind === kind ? undefined : kind }),
}));
