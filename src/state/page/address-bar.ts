/** The browser's address bar and its history. */
export interface AddressBar {
  /** With its `#`. */
  readonly hash: string;
  /** All before the hash. */
  readonly place: string;
  /** What relative addresses are relative to. */
  readonly base: string;
  replace(hash: string): void;
  push(hash: string): void;
  /** The visitor went back or on, or typed a hash; returns the way out. */
  onMove(listener: () => void): () => void;
}

export const browserAddress: AddressBar = {
  get hash() {
    return location.hash;
  },
  get place() {
    return location.href.split('#')[0] ?? '';
  },
  get base() {
    return document.baseURI;
  },
  replace: (hash) => history.replaceState(null, '', hash),
  push: (hash) => history.pushState(null, '', hash),
  onMove: (listener) => {
    addEventListener('popstate', listener);
    return () => removeEventListener('popstate', listener);
  },
};
