import { createStore } from 'zustand/vanilla';
import type { Page } from '../../state/types';
import type { XMode } from './axis';
import { FIRST_SLOTS, type Quantity } from './quantities';

/** `auto`: logarithmic wherever the values allow it. */
export type ScaleChoice = 'auto' | 'log' | 'linear';

interface ChartsView {
  readonly slots: Readonly<Record<Page, readonly Quantity[]>>;
  readonly x: Readonly<Record<Page, XMode>>;
  readonly scales: Readonly<Partial<Record<Quantity, ScaleChoice>>>;
  /** How near the best known minimum is near enough (with no minimum known: the loss itself). */
  readonly lossTarget: number;
  /** In percent. */
  readonly accuracyTarget: number;
  chooseQuantity(page: Page, slot: number, quantity: Quantity): void;
  chooseX(page: Page, mode: XMode): void;
  chooseScale(quantity: Quantity, scale: ScaleChoice): void;
  setLossTarget(target: number): void;
  setAccuracyTarget(target: number): void;
}

/** How the charts are looked at: outlives a change of page, is not part of the experiment. */
export const chartsView = createStore<ChartsView>()((set, get) => ({
  slots: FIRST_SLOTS,
  x: { surface: 'steps', network: 'steps' },
  scales: {},
  lossTarget: 1e-2,
  accuracyTarget: 95,
  chooseQuantity: (page, slot, quantity) => {
    const { slots } = get();
    const before = slots[page][slot];
    // A quantity that is in another slot already changes places.
    const next = slots[page].map((old, index) => {
      if (index === slot) return quantity;
      return old === quantity && before !== undefined ? before : old;
    });
    set({ slots: { ...slots, [page]: next } });
  },
  chooseX: (page, mode) => set({ x: { ...get().x, [page]: mode } }),
  chooseScale: (quantity, scale) => set({ scales: { ...get().scales, [quantity]: scale } }),
  setLossTarget: (lossTarget) => set({ lossTarget }),
  setAccuracyTarget: (accuracyTarget) => set({ accuracyTarget }),
}));
