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
  let spare: number | undefined;
  const normal = () => {
    if (spare !== undefined) {
      const value = spare;
      spare = undefined;
      return value;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
    const angle = 2 * Math.PI * uniform();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
  return { bits: next, uniform, normal, integer: (n) => Math.floor(uniform() * n) };
};
