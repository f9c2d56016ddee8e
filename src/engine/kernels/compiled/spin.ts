/** How long a thread stays busy waiting before it sleeps: about what going to sleep and waking up would cost. */
const SPIN_MS = 0.06;
/** Looks between two looks at the clock. */
const LOOKS = 64;

interface PausingAtomics {
  pause?(): void;
}

/** Whether a word became something else than `value` within a moment. */
export const spinWhile = (words: Int32Array, index: number, value: number): boolean => {
  const { pause } = Atomics as PausingAtomics;
  const began = performance.now();
  do {
    for (let k = 0; k < LOOKS; k += 1) {
      if (Atomics.load(words, index) !== value) return true;
      pause?.call(Atomics);
    }
  } while (performance.now() - began < SPIN_MS);
  return false;
};
