import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Point } from '../../../experiment/types';
import type { SurfaceLab } from '../../../state/surface/surface-lab';

/** What is pointed at in the two spaces of a fit: each shows the other's counterpart. */
export interface Pointing {
  /** Parameters under the pointer on the surface: a model. */
  readonly model: Point | undefined;
  /** The point of the data under the pointer. */
  readonly hovered: number | undefined;
  /** The point that keys and fields move. */
  readonly chosen: number | undefined;
}

const stores = new WeakMap<SurfaceLab, StoreApi<Pointing>>();

export const pointingIn = (lab: SurfaceLab): StoreApi<Pointing> => {
  const known = stores.get(lab);
  if (known) return known;
  const made = createStore<Pointing>()(() => ({
    model: undefined,
    hovered: undefined,
    chosen: undefined,
  }));
  stores.set(lab, made);
  return made;
};
