import type { Random } from '../../random/seeded';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const nest = (depth: number, object: boolean): Json => {
  let value: Json = 1;
  for (let k = 0; k < depth; k += 1) value = object ? { a: value } : [value];
  return value;
};

const WORDS = ['', 'adam', 'custom', 'network', '\u202eevil', 'a\u0000b', '\ud800', '🙂'.repeat(9)];
const LONG = ['k'.repeat(101), 'n'.repeat(20_001), 'theta = theta - lr * g;'.repeat(300)];
const NUMBERS = [0, -1, 0.5, 1, 2, 17, 65, 1e9, 1e308, 5e-324, -1e308, 2 ** 53];
const KEYS = [
  '__proto__',
  'constructor',
  'kind',
  'lr',
  'rule',
  'hyper',
  'points',
  'ключ',
  '\u2066',
];

const pick = <T>(random: Random, list: readonly T[]): T => {
  const value = list[random.integer(list.length)];
  if (value === undefined) throw new Error('an empty list');
  return value;
};

const odd = (random: Random): Json =>
  pick<() => Json>(random, [
    () => pick(random, WORDS),
    () => pick(random, LONG),
    () => pick(random, NUMBERS),
    () => pick(random, [null, true, false]),
    () => pick<Json>(random, [[], {}, [[]], { kind: 'cosine' }, [1, 2], [null]]),
    () => nest(1 + random.integer(60), random.integer(2) === 1),
    () => Array.from({ length: random.integer(300) }, () => random.integer(9)),
  ])();

/** One thing changed inside: a value, a key, an order, a number of entries, what stands around. */
const changed = (value: Json, random: Random): Json => {
  const inside: readonly (readonly [string, Json])[] =
    typeof value === 'object' && value !== null ? Object.entries(value) : [];
  // Further down, mostly: most of a document is there.
  if (inside.length > 0 && random.integer(5) > 0) {
    const [at] = pick(random, inside);
    const entries = inside.map(
      ([key, inner]) => [key, key === at ? changed(inner, random) : inner] as const,
    );
    return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
  }
  const some = random.integer(inside.length + 1);
  const rebuilt = (entries: readonly (readonly [string, Json])[]): Json =>
    Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
  return pick<() => Json>(random, [
    () => odd(random),
    () => [value],
    () => ({ [pick(random, KEYS)]: value }),
    () => rebuilt(inside.filter((_, k) => k !== some)),
    () => rebuilt([...inside].reverse()),
    () =>
      rebuilt(
        inside.map(([key, inner], k) => [
          k === some ? pick(random, [...KEYS, ...LONG]) : key,
          inner,
        ]),
      ),
    () => rebuilt([...inside, [pick(random, KEYS), odd(random)]]),
    () =>
      Array.isArray(value)
        ? Array.from({ length: 1 + random.integer(80) }, (_, k) => value[k % value.length] ?? 0)
        : odd(random),
  ])();
};

/** A document with some things in it changed, as text. `__proto__` is a key there like any other. */
export const mutate = (document: string, random: Random): string => {
  let value: Json = JSON.parse(document);
  for (let times = 1 + random.integer(3); times > 0; times -= 1) value = changed(value, random);
  return JSON.stringify(value);
};
