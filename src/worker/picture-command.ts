import { samplePicture } from '../engine/surface/picture';
import { createYield, post } from './post';
import type { Command } from './protocol';

const SLICE_MS = 12;

const pause = createYield();
let newest = 0;

/** Computes a picture in slices; a newer command ends it without an answer. */
export const picture = async (command: Extract<Command, { type: 'picture' }>): Promise<void> => {
  const { id, width, height, view } = command;
  newest = id;
  const rows = samplePicture(command);
  let untilMs = performance.now() + SLICE_MS;
  for (;;) {
    const { done, value } = rows.next();
    if (done === true) {
      post({ type: 'picture', id, width, height, view, pixels: value }, [value.buffer]);
      return;
    }
    if (performance.now() < untilMs) continue;
    await pause();
    if (newest !== id) return;
    untilMs = performance.now() + SLICE_MS;
  }
};
