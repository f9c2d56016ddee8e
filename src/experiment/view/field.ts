import * as z from 'zod/mini';

/**
 * How a visitor takes back a change: each by itself, all in a row as one (where somebody moves or types), or only with
 * the whole view, when an experiment was opened: it is where somebody is, and would stand between an edit and its undo.
 */
export const UNDOS = ['each', 'row', 'never'] as const;
export type Undo = (typeof UNDOS)[number];

/** One field of a view: what it may be, what it is unless said, and how a link says it shortly. */
export interface Field<T> {
  /** Its key in links. Never given to another field. */
  readonly short: string;
  readonly shape: z.ZodMiniType<T>;
  /** What it is at the first sight. */
  readonly first: T;
  readonly undo: Undo;
  readonly pack: (value: T) => unknown;
  /** Untrusted: what comes out is judged by `shape`. */
  readonly unpack: (packed: unknown) => unknown;
}

interface Kind<T> {
  readonly shape: z.ZodMiniType<T>;
  readonly pack: (value: T) => unknown;
  readonly unpack: (packed: unknown) => unknown;
}

export const field = <T>(
  short: string,
  { shape, pack, unpack }: Kind<T>,
  first: T,
  undo: Undo = 'each',
): Field<T> => ({ short, shape, first, undo, pack, unpack });

export const plain = <T>(shape: z.ZodMiniType<T>): Kind<T> => ({
  shape,
  pack: (value) => value,
  unpack: (packed) => packed,
});

export const flag: Kind<boolean> = {
  shape: z.boolean(),
  pack: Number,
  unpack: (packed) => (packed === 0 || packed === 1 ? packed === 1 : packed),
};

/** One of a few. Links hold its place: the order of `choices` is for ever, new ones come last. */
export const choice = <const T extends readonly (string | number)[]>(
  choices: T,
): Kind<T[number]> => ({
  shape: z.custom<T[number]>((value) => choices.some((one) => one === value)),
  pack: (value) => choices.indexOf(value),
  unpack: (packed) => choices[Number(packed)],
});

/** @param most so many entries at most */
export const list = <T>({ shape, pack, unpack }: Kind<T>, most: number): Kind<readonly T[]> => ({
  shape: z.readonly(z.array(shape).check(z.maxLength(most))),
  pack: (values) => values.map(pack),
  unpack: (packed) => (Array.isArray(packed) ? packed.slice(0, most + 1).map(unpack) : packed),
});

/**
 * An object whose names and values are all allowed. Handed on as it is: zod's own record would leave `__proto__` out in
 * silence, here and in experiments.
 */
export const record = <T>(
  isName: (name: string) => boolean,
  value: z.ZodMiniType<T>,
): z.ZodMiniType<Readonly<Record<string, T>>> =>
  z.custom<Readonly<Record<string, T>>>(
    (given) =>
      typeof given === 'object' &&
      given !== null &&
      !Array.isArray(given) &&
      Object.entries(given).every(
        ([name, entry]) => isName(name) && z.safeParse(value, entry).success,
      ),
  );

/** A value for some of a few names, such as a scale for some quantities. */
export const some = <K extends string, T>(
  names: readonly K[],
  { shape, pack, unpack }: Kind<T>,
): Kind<Readonly<Partial<Record<K, T>>>> => ({
  shape: record((name) => names.some((one) => one === name), shape) as z.ZodMiniType<
    Readonly<Partial<Record<K, T>>>
  >,
  pack: (values) =>
    names.flatMap((name, k) => {
      const value = values[name];
      return value === undefined ? [] : [[k, pack(value)]];
    }),
  unpack: (packed) =>
    Array.isArray(packed)
      ? Object.fromEntries(
          packed
            .slice(0, names.length)
            .flatMap((pair) =>
              Array.isArray(pair) ? [[names[Number(pair[0])] ?? '?', unpack(pair[1])]] : [],
            ),
        )
      : packed,
});

/** It, or nothing. A link without it says nothing. */
export const maybe = <T>({ shape, pack, unpack }: Kind<T>): Kind<T | undefined> => ({
  shape: z.optional(shape),
  pack: (value) => (value === undefined ? null : pack(value)),
  unpack: (packed) => (packed === null ? undefined : unpack(packed)),
});
