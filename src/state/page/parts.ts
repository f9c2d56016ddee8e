import { type ConnectEngine, connectWorker } from '../../worker/client';
import { browserClock, type Clock } from '../engine/clock';
import { browserFrames, type FrameScheduler } from '../frames/frame-loop';
import { type AddressBar, browserAddress } from './address-bar';
import { createMemory, type Memory } from './memory';

/** What a page is made of; a test hands in its own. */
export interface PageParts {
  readonly connect: ConnectEngine;
  readonly clock: Clock;
  readonly frames: FrameScheduler;
  readonly memory: Memory;
  readonly address: AddressBar;
  /** Whether the visitor wants no motion. */
  readonly stillness: () => boolean;
  /** As the browser names it: `zh-CN`. */
  readonly language: string;
}

export const browserParts = (): PageParts => ({
  connect: connectWorker,
  clock: browserClock,
  frames: browserFrames,
  memory: createMemory(() => globalThis.localStorage),
  address: browserAddress,
  stillness: () => matchMedia('(prefers-reduced-motion: reduce)').matches,
  language: navigator.language ?? '',
});
