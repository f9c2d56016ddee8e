import type { Lab } from '../../../state/lab/lab';

/** Calls back whenever runs are to be drawn otherwise: hidden, selected, ended. Returns the way out. */
export const followLooks = (
  { view, playback }: Pick<Lab, 'view' | 'playback'>,
  changed: () => void,
): (() => void) => {
  const ways = [
    view.store.subscribe((state, before) => {
      const others =
        state.hidden !== before.hidden ||
        state.solo !== before.solo ||
        state.run !== before.run ||
        state.hideFuture !== before.hideFuture;
      if (others) changed();
    }),
    playback.subscribe((state, before) => {
      if (state.status !== before.status) changed();
    }),
  ];
  return () => {
    for (const way of ways) way();
  };
};
