import type { SiteFile } from './site-file';

/** What the page tells the service worker or asks it. */
export type ToServiceWorker =
  /** A page has been loaded: what only earlier versions needed can go, if no other page is open. */
  | { readonly type: 'started' }
  /** Which files there are; answered through the message's port with `KeptFile[]`. */
  | { readonly type: 'files' }
  /** The visitor wants the new version now. */
  | { readonly type: 'activate' };

export interface KeptFile extends Pick<SiteFile, 'path' | 'bytes'> {
  readonly kept: boolean;
}

/** On this channel a page asks the workers which files they have fetched. */
export const USED_CHANNEL = 'downhill-used';
