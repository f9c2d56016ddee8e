import type { TFunction } from 'i18next';
import type { en } from './en';

type Plain<T, Path extends string = ''> = {
  [K in keyof T & string]: T[K] extends string
    ? // What counts comes as _one and _other.
      K extends `${string}_${string}`
      ? never
      : T[K] extends `${string}{{${string}`
        ? never
        : `${Path}${K}`
    : Plain<T[K], `${Path}${K}.`>;
}[keyof T & string];

/** The key of a message that takes no values. */
export type PlainKey = Plain<Omit<typeof en, 'catalog'>>;

/** A message whose key only running code knows: a test holds that every such key exists. */
export const messageOf = (
  t: TFunction,
  key: string,
  values: Readonly<Record<string, string | number | undefined>>,
): string => (t as unknown as (name: string, given: object) => string)(key, values);
