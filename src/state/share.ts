import { currentHash } from './address';

/** The whole link of what is shown now; opening it anywhere gives the same experiment. */
export const shareLink = (): string => `${location.href.split('#')[0]}${currentHash()}`;
