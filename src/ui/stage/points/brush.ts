import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PlanarPoint } from '../../../catalog/planar-sets/planar';
import type { ExperimentError } from '../../../experiment/error';
import type { NetworkLab } from '../../../state/network/network-lab';

/** How the points of the data set are changed by hand; not part of a link. */
export interface BrushState {
  readonly on: boolean;
  readonly tool: 'paint' | 'erase' | 'move';
  /** The class that is painted, and the value where points have one. */
  readonly label: number;
  readonly value: number;
  /** In shares of the plane's width. */
  readonly width: number;
  /** The point that keys move. */
  readonly chosen: number | undefined;
  /** What a stroke under way leaves, before the document hears of it. */
  readonly stroke:
    | { readonly added: readonly PlanarPoint[]; readonly erased: ReadonlySet<PlanarPoint> }
    | undefined;
  /** Why a stroke was not taken, or not all of it. */
  readonly problem: 'full' | ExperimentError | undefined;
}

const stores = new WeakMap<NetworkLab, StoreApi<BrushState>>();

export const brushIn = (lab: NetworkLab): StoreApi<BrushState> => {
  const known = stores.get(lab);
  if (known) return known;
  const made = createStore<BrushState>()(() => ({
    on: false,
    tool: 'paint',
    label: 0,
    value: 0,
    width: 0.08,
    chosen: undefined,
    stroke: undefined,
    problem: undefined,
  }));
  stores.set(lab, made);
  return made;
};
