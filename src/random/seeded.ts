import { cos, log, sin } from '../formula/math/float64';

/** The only source of randomness in the program: everything random follows from an experiment's seed. */
export interface Random {
  /** Whole number, 32 random bits. */
  bits(): number;
  /** Uniform in [0, 1), 53 bits. */
  uniform(): number;
  /** Standard normal. */
  normal(): number;
  /** Whole number in [0, n). */
  integer(n: number): number;
  /** For each place draws `uniform()`: below `chance` it becomes the first value, otherwise the second. */
  fill(out: Float32Array, chance: number, first: number, second: number): void;
  /** Puts the numbers into a random order, from the last place on: draws `integer` for each (Fisher and Yates). */
  shuffle(order: Uint32Array): void;
}

const MIX = 0x9e3779b9;

const splitMix = (seed: number) => {
  let state = seed | 0;
  return () => {
    state = (state + MIX) | 0;
    let z = state ^ (state >>> 16);
    z = Math.imul(z, 0x21f0aaad);
    z ^= z >>> 15;
    z = Math.imul(z, 0x735a2d97);
    return (z ^ (z >>> 15)) >>> 0;
  };
};

/** FNV-1a, so that streams with different names from one seed are independent. */
const hash = (text: string) => {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
};

type State = readonly [number, number, number, number];

/** `fill` below, with the generator's state in local variables: several times faster than one call a number. */
const fillChoice = (
  [a, b, c, counter]: State,
  out: Float32Array,
  chance: number,
  first: number,
  second: number,
): State => {
  let x = a | 0;
  let y = b | 0;
  let z = c | 0;
  let count = counter | 0;
  let high = 0;
  // Looked up: a branch on chance is guessed wrong half the time.
  const values = [second, first];
  const limit = chance * 9007199254740992;
  for (let k = 0; k < 2 * out.length; k += 1) {
    const sum = (((x + y) | 0) + count) | 0;
    count = (count + 1) | 0;
    x = y ^ (y >>> 9);
    y = (z + (z << 3)) | 0;
    z = (((z << 21) | (z >>> 11)) + sum) | 0;
    if ((k & 1) === 0) high = sum >>> 5;
    else out[k >> 1] = values[Number(high * 67108864 + (sum >>> 6) < limit)] ?? 0;
  }
  return [x, y, z, count];
};

/** `shuffle` below, in the same way. */
const shuffleAll = ([a, b, c, counter]: State, order: Uint32Array): State => {
  let x = a | 0;
  let y = b | 0;
  let z = c | 0;
  let count = counter | 0;
  let high = 0;
  for (let k = 2 * order.length - 2; k > 0; k -= 1) {
    const sum = (((x + y) | 0) + count) | 0;
    count = (count + 1) | 0;
    x = y ^ (y >>> 9);
    y = (z + (z << 3)) | 0;
    z = (((z << 21) | (z >>> 11)) + sum) | 0;
    if ((k & 1) === 0) {
      high = sum >>> 5;
      continue;
    }
    const i = (k + 1) >> 1;
    const j = Math.floor(((high * 67108864 + (sum >>> 6)) / 9007199254740992) * (i + 1));
    const kept = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = kept;
  }
  return [x, y, z, count];
};

/**
 * A generator (sfc32 of PractRand, 128 bits of state) for one named purpose of one experiment.
 * @param seed the experiment's seed, a whole number
 * @param stream what the numbers are for, for example `weights` or `batches/3`
 */
export const createRandom = (seed: number, stream: string): Random => {
  const mix = splitMix(hash(stream) ^ Math.imul(seed | 0, 0x85ebca6b) ^ Math.floor(seed / 2 ** 32));
  let a = mix();
  let b = mix();
  let c = mix();
  let counter = 1;
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let i = 0; i < 15; i += 1) next();
  const uniform = () => ((next() >>> 5) * 67108864 + (next() >>> 6)) / 9007199254740992;
  const fill = (out: Float32Array, chance: number, first: number, second: number) => {
    [a, b, c, counter] = fillChoice([a, b, c, counter], out, chance, first, second);
  };
  const shuffle = (order: Uint32Array) => {
    [a, b, c, counter] = shuffleAll([a, b, c, counter], order);
  };
  let spare: number | undefined;
  const normal = () => {
    if (spare !== undefined) {
      const value = spare;
      spare = undefined;
      return value;
    }
    const radius = Math.sqrt(-2 * log(1 - uniform()));
    const angle = 2 * Math.PI * uniform();
    spare = radius * sin(angle);
    return radius * cos(angle);
  };
  return { bits: next, uniform, normal, integer: (n) => Math.floor(uniform() * n), fill, shuffle };
};
