import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Keep } from '../page/keep';

/** A digit of the visitor's own: drawn or from an image. */
export interface OwnDigit {
  readonly id: number;
  /** The class that the visitor says it is. */
  readonly label: number;
  /** As the data set keeps its examples: a byte a pixel. */
  readonly values: Uint8Array;
}

export interface OwnDigitsState {
  /** In the order in which they came; nothing before it is read. */
  readonly list: readonly OwnDigit[] | undefined;
  /** The browser kept none of the last change: they are gone with the page. */
  readonly refused: boolean;
}

export interface OwnDigits {
  readonly store: StoreApi<OwnDigitsState>;
  load(): Promise<void>;
  /** @returns whether there was room for it */
  add(digit: Omit<OwnDigit, 'id'>): Promise<boolean>;
  remove(id: number): Promise<void>;
  clear(): Promise<void>;
  /** What was removed, where it was. */
  putBack(digits: readonly OwnDigit[], place: number): Promise<void>;
}

/** 80 kB of pictures: all of them are sent with every question. */
export const MOST_OWN_DIGITS = 100;
const KEY = 'own-digits';

const isOwnDigit = (value: unknown): value is OwnDigit => {
  if (typeof value !== 'object' || value === null) return false;
  const { id, label, values } = value as Readonly<Record<string, unknown>>;
  return Number.isInteger(id) && Number.isInteger(label) && values instanceof Uint8Array;
};

/** The visitor's own test set, kept in the browser where that keeps anything, else as long as the page. */
export const createOwnDigits = (keep: Keep): OwnDigits => {
  const store = createStore<OwnDigitsState>()(() => ({ list: undefined, refused: false }));
  const read = async (): Promise<readonly OwnDigit[]> => {
    const { list, refused } = store.getState();
    if (refused && list) return list;
    const kept = await keep.read(KEY);
    return Array.isArray(kept) ? kept.filter(isOwnDigit) : [];
  };
  /** One after the other, each from what another tab may have written meanwhile. */
  let last: Promise<unknown> = Promise.resolve();
  const change = (make: (list: readonly OwnDigit[]) => readonly OwnDigit[]): Promise<void> => {
    const changed = last.then(async () => {
      const list = make(await read()).slice(0, MOST_OWN_DIGITS);
      store.setState({ list, refused: !(await keep.write(KEY, list)) });
    });
    last = changed;
    return changed;
  };
  return {
    store,
    load: async () => store.setState({ list: await read() }),
    add: async (digit) => {
      let room = false;
      await change((list) => {
        room = list.length < MOST_OWN_DIGITS;
        const id = Math.max(0, ...list.map((one) => one.id)) + 1;
        return room ? [...list, { ...digit, id }] : list;
      });
      return room;
    },
    remove: (id) => change((list) => list.filter((one) => one.id !== id)),
    clear: () => change(() => []),
    putBack: (digits, place) =>
      change((list) => {
        const back = new Set(digits.map(({ id }) => id));
        return list.filter(({ id }) => !back.has(id)).toSpliced(place, 0, ...digits);
      }),
  };
};

const known = new WeakMap<Keep, OwnDigits>();

/** Those of a page, by what it keeps. */
export const ownDigitsOf = (keep: Keep): OwnDigits => {
  const found = known.get(keep) ?? createOwnDigits(keep);
  known.set(keep, found);
  return found;
};
