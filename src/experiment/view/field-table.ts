import * as z from 'zod/mini';
import { same } from '../same';
import type { Field } from './field';

/** What all fields together hold. */
export type ValueOf<Fields> = {
  readonly [K in keyof Fields]: Fields[K] extends Field<infer T> ? T : never;
};

/** What a link says beside its experiment, field by field. */
export interface FieldTable<Fields> {
  /** As it is unless said. */
  readonly first: ValueOf<Fields>;
  /** What differs: nothing where two say the same. */
  brief(value: ValueOf<Fields>, first: ValueOf<Fields>): Partial<ValueOf<Fields>>;
  /** Untrusted: the fields that are what they may be. */
  read(input: object): Partial<ValueOf<Fields>>;
  /** Under short keys, as a link holds it. */
  pack(brief: Partial<ValueOf<Fields>>): readonly (readonly [string, unknown])[];
  /** Untrusted, and not judged: see `read`. */
  unpack(packed: object): object;
}

export const fieldTable = <const Fields extends object>(fields: Fields): FieldTable<Fields> => {
  type Part = Partial<ValueOf<Fields>>;
  const all = Object.entries(fields) as [keyof Fields & string, Field<unknown>][];
  const of = (entries: readonly (readonly [string, unknown])[]) =>
    Object.fromEntries(entries) as Part;
  return {
    first: of(all.map(([name, { first }]) => [name, first])) as ValueOf<Fields>,
    brief: (value, first) =>
      of(all.flatMap(([name]) => (same(value[name], first[name]) ? [] : [[name, value[name]]]))),
    read: (input) =>
      of(
        all.flatMap(([name, { shape }]) => {
          if (!Object.hasOwn(input, name)) return [];
          const parsed = z.safeParse(shape, Reflect.get(input, name));
          return parsed.success ? [[name, parsed.data]] : [];
        }),
      ),
    pack: (brief) =>
      all.flatMap(([name, { short, pack }]) =>
        name in brief ? [[short, pack(brief[name])] as const] : [],
      ),
    unpack: (packed) =>
      Object.fromEntries(
        all.flatMap(([name, { short, unpack }]) =>
          Object.hasOwn(packed, short) ? [[name, unpack(Reflect.get(packed, short))]] : [],
        ),
      ),
  };
};
