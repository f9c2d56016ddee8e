const OFFSETS = [0x811c9dc5, 0x9dc5811c] as const;
const PRIMES = [0x01000193, 0x85ebca6b] as const;
/** One pattern for all numbers that are none: engines and machines choose theirs freely. */
const NONE = [0, 0x7ff80000] as const;

const view = new DataView(new ArrayBuffer(8));

/** Takes in float64 numbers bit by bit (FNV-1a, twice over, a word at a time). */
export const createHash = () => {
  let [a, b]: readonly number[] = OFFSETS;
  const word = (bits: number) => {
    a = Math.imul((a ?? 0) ^ bits, PRIMES[0]);
    b = Math.imul((b ?? 0) ^ bits, PRIMES[1]);
    b = (b << 13) | (b >>> 19);
  };
  return {
    add(numbers: Iterable<number>) {
      for (const number of numbers) {
        view.setFloat64(0, number, true);
        const none = Number.isNaN(number);
        word(none ? NONE[0] : view.getInt32(0, true));
        word(none ? NONE[1] : view.getInt32(4, true));
      }
      return this;
    },
    /** 16 hexadecimal digits. */
    get digits() {
      return [a, b].map((half) => ((half ?? 0) >>> 0).toString(16).padStart(8, '0')).join('');
    },
  };
};

export const hashOf = (...lists: readonly Iterable<number>[]): string => {
  const hash = createHash();
  for (const list of lists) hash.add(list);
  return hash.digits;
};
