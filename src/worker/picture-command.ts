import { runSlices } from '../engine/run-slices';
import { samplePicture } from '../engine/surface/picture';
import { createYield, post } from './post';
import type { Command } from './protocol';

const host = { now: () => performance.now(), yieldToHost: createYield() };
let newest = 0;

/** Computes a picture in slices; a newer command ends it without an answer. */
export const picture = async (command: Extract<Command, { type: 'picture' }>): Promise<void> => {
  const { id, width, height, view } = command;
  newest = id;
  const pixels = await runSlices(samplePicture(command), host, () => newest !== id);
  if (pixels) post({ type: 'picture', id, width, height, view, pixels }, [pixels.buffer]);
};
