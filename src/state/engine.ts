import type { SaidValue } from '../formula/said';
import { connectWorker } from '../worker/client';
import { browserClock } from './engine/clock';
import { createEngine } from './engine/engine';

/** What a crash is told with. */
export const crashReason = (message: string): SaidValue =>
  message || { key: 'recovery.silent', values: {}, english: 'without a message' };

/** The page's one worker. */
export const engine = createEngine(connectWorker, browserClock);
