import type { AddressBar } from './address-bar';

/**
 * The address of a page that is opened for one experiment and has no bar of its own: what happens in it is told to nobody.
 * @param place where links from it lead
 */
export const fixedAddress = (hash: string, place: string, base: string): AddressBar => ({
  hash,
  place,
  base,
  replace: () => {},
  push: () => {},
  onMove: () => () => {},
});
