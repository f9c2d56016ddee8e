import type { StoreApi } from 'zustand/vanilla';

/** What is computed in the background, from when its lab is first seen. */
export interface Begun<T> {
  readonly store: StoreApi<T>;
  begin(): void;
}
