import type { ConnectEngine } from '../../worker/client';
import { connectWorker } from '../../worker/connect-worker';
import { browserClock, type Clock } from '../engine/clock';
import { browserFrames, type FrameScheduler } from '../frames/frame-loop';
import { type AddressBar, browserAddress } from './address-bar';
import { createKeep, type Keep } from './keep';
import { createMemory, type Memory } from './memory';
import { browserStillness, type Stillness } from './stillness';

/** What a page is made of; a test hands in its own. */
export interface PageParts {
  readonly connect: ConnectEngine;
  readonly clock: Clock;
  readonly frames: FrameScheduler;
  readonly memory: Memory;
  readonly keep: Keep;
  readonly address: AddressBar;
  readonly stillness: Stillness;
  /** Fetches what knows of fits and of networks on points: most visits open none. */
  readonly loadFits: () => Promise<unknown>;
  /** As the browser names it: `zh-CN`. */
  readonly language: string;
  /** Of the address: `?present&lang=zh`. */
  readonly search?: string;
  /** So long nothing may arrive of a race of networks before its page says so; never, unless given. */
  readonly stallMs?: number;
}

export const browserParts = (): PageParts => ({
  connect: connectWorker,
  clock: browserClock,
  frames: browserFrames,
  memory: createMemory(() => globalThis.localStorage),
  keep: createKeep(() => import('idb-keyval')),
  address: browserAddress,
  stillness: browserStillness(),
  loadFits: () => import('../../experiment/later'),
  language: navigator.language ?? '',
  search: location.search,
  stallMs: 20_000,
});
