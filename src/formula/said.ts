/**
 * A sentence, by its key and its values: the page says it in its own language, everything else in English. Values may be
 * sentences themselves.
 */
export interface Said {
  readonly key: string;
  readonly values: SaidValues;
  readonly english: string;
}

export type SaidValue = string | number | Said;
export type SaidValues = Readonly<Record<string, SaidValue>>;

export const englishOf = (value: SaidValue): string =>
  typeof value === 'object' ? value.english : String(value);

/**
 * Says the sentences of one table.
 * @param prefix of the keys, as the page's messages have them
 * @param sentences English, with `{{name}}` where a value goes
 */
export const createSay =
  <K extends string>(prefix: string, sentences: Readonly<Record<K, string>>) =>
  (key: K, values: SaidValues = {}): Said => ({
    key: `${prefix}.${key}`,
    values,
    english: sentences[key].replace(/\{\{(\w+)\}\}/g, (whole, name: string) => {
      const value = Object.hasOwn(values, name) ? values[name] : undefined;
      return value === undefined ? whole : englishOf(value);
    }),
  });
