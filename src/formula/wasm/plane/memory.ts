import { createMemory } from '../host';

const PAGE = 65536;
const DOUBLE = 8;

/**
 * The memory of all code for planes, in doubles from:
 * - `results`: what a call leaves beside its value, to be read at once,
 * - `matrices`: numbers that go to the host's matrix functions and come back, within one call,
 * - `uniforms`: what goes to the host's part of a rule and comes back, within one call,
 * - `data`: how many points there are, and the points: see `data.ts`,
 * - `arena`: all that one longer computation needs; a call that uses it finds nothing of before there.
 *
 * One memory serves all modules, because browsers reserve gigabytes of addresses for each.
 */
export const places = { results: 0, matrices: 16, uniforms: 512, data: 4096, arena: 6144 } as const;

export const planeMemory = createMemory(1);

let view = new Float64Array(planeMemory.buffer);

/** The memory's doubles, at least `count` of them. What was handed out before a growth is empty. */
export const planeDoubles = (count = 0): Float64Array<ArrayBuffer> => {
  if (count <= view.length) return view;
  planeMemory.grow(Math.ceil(((count - view.length) * DOUBLE) / PAGE));
  // Memory that has grown is another buffer.
  view = new Float64Array(planeMemory.buffer);
  return view;
};
