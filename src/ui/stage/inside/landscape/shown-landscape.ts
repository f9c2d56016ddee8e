import type { NetworkLab } from '../../../../state/network/network-lab';
import type { Shown } from './landscape-stage';

const shown = new WeakMap<NetworkLab, Shown>();

/** What a lab's landscape has shown last, for pictures of it. */
export const shownLandscape = (lab: NetworkLab): Shown | undefined => shown.get(lab);

export const keepLandscape = (lab: NetworkLab, landscape: Shown): void => {
  shown.set(lab, landscape);
};
