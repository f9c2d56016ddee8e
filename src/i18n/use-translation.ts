import i18next, { type TFunction } from 'i18next';
import { useSyncExternalStore } from 'react';

interface Words {
  /** Another function for every language. */
  readonly t: TFunction;
}

/** Texts without values are looked up once: i18next's way to each costs a start of the page a tenth of its time. */
let plain = new Map<string, string>();

const renewed = (): Words => {
  plain = new Map();
  const t = new Proxy(i18next.t, {
    apply: (translate, self, [key, ...values]) => {
      const known = values.length === 0 ? plain.get(key) : undefined;
      if (known !== undefined) return known;
      const text = Reflect.apply(translate, self, [key, ...values]);
      if (values.length === 0) plain.set(key, text);
      return text;
    },
  });
  return { t };
};

let words = renewed();
const readers = new Set<() => void>();

i18next.on('languageChanged', () => {
  words = renewed();
  for (const reader of readers) reader();
});

/** Whoever adds messages to those that are there: what was looked up before may have been missing. */
export const forgetTexts = (): void => {
  plain = new Map();
};

const subscribe = (reader: () => void) => {
  readers.add(reader);
  return () => {
    readers.delete(reader);
  };
};

/** The page's words for a component, which is drawn anew in another language. */
export const useTranslation = (): Words =>
  useSyncExternalStore(
    subscribe,
    () => words,
    () => words,
  );
