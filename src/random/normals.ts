import { exp, log } from '../formula/math/float64';
import type { Random } from './seeded';

/** Strips of equal area under the bell, from the widest one, which holds the tail, to the top. */
const STRIPS = 128;
const TAIL = 3.442619855899;
const AREA = 9.91256303526217e-3;

const bell = (x: number) => exp(-0.5 * x * x);

const edges = new Float64Array(STRIPS + 1);
edges[0] = AREA / bell(TAIL);
edges[1] = TAIL;
for (let k = 2; k < STRIPS; k += 1) {
  const before = edges[k - 1] ?? 0;
  edges[k] = Math.sqrt(-2 * log(AREA / before + bell(before)));
}
const inner = Float64Array.from(
  { length: STRIPS },
  (_, k) => (edges[k + 1] ?? 0) / (edges[k] ?? 1),
);

const tail = (random: Random, negative: boolean): number => {
  for (;;) {
    const x = log(1 - random.uniform()) / TAIL;
    const y = log(1 - random.uniform());
    if (-2 * y >= x * x) return negative ? x - TAIL : TAIL - x;
  }
};

const draw = (random: Random): number => {
  for (;;) {
    const bits = random.bits();
    const strip = bits & (STRIPS - 1);
    const u = (bits >>> 7) / 2 ** 24 - 1;
    const outer = edges[strip] ?? 0;
    if (Math.abs(u) < (inner[strip] ?? 0)) return u * outer;
    if (strip === 0) return tail(random, u < 0);
    const x = u * outer;
    const below = exp(-0.5 * (outer * outer - x * x));
    const next = edges[strip + 1] ?? 0;
    const above = exp(-0.5 * (next * next - x * x));
    if (above + random.uniform() * (below - above) < 1) return x;
  }
};

/**
 * Standard normal numbers for vectors in single precision, several times as fast as `Random.normal`, which they are not
 * equal to: the ziggurat of Marsaglia and Tsang (2000) in Doornik's form, 25 bits each.
 */
export const fillNormal = (random: Random, out: Float32Array): Float32Array => {
  for (let k = 0; k < out.length; k += 1) out[k] = draw(random);
  return out;
};
