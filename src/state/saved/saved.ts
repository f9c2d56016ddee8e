import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Keep } from '../page/keep';
import { type Kept, parseKept } from './kept';

/** What the visitor keeps in this browser, the newest first; nothing before it is read. */
export interface Saved {
  readonly list: readonly Kept[] | undefined;
  /** The browser kept none of the last change. */
  readonly refused: boolean;
}

export interface SavedExperiments {
  readonly store: StoreApi<Saved>;
  load(): Promise<void>;
  /** @returns whether it is kept */
  add(entries: readonly Omit<Kept, 'id'>[]): Promise<boolean>;
  /** Nothing typed: named by what is in it again. */
  rename(id: number, name: string): Promise<boolean>;
  remove(id: number): Promise<boolean>;
  /** Where it was. */
  putBack(entry: Kept, place: number): Promise<boolean>;
}

export const MOST_NAME = 80;
const MOST_SAVED = 500;

/** @param key where in the keep; @param most the oldest give way */
export const createSaved = (keep: Keep, key = 'saved', most = MOST_SAVED): SavedExperiments => {
  const store = createStore<Saved>()(() => ({ list: undefined, refused: false }));
  const read = async () => parseKept(await keep.read(key));
  /** One after the other, each from what another tab may have written meanwhile. */
  let last: Promise<unknown> = Promise.resolve();
  const change = (make: (list: readonly Kept[]) => readonly Kept[]): Promise<boolean> => {
    const changed = last.then(async () => {
      const list = make(await read()).slice(0, most);
      const kept = await keep.write(key, list);
      store.setState({ list: kept ? list : await read(), refused: !kept });
      return kept;
    });
    last = changed;
    return changed;
  };
  return {
    store,
    load: async () => store.setState({ list: await read() }),
    add: (entries) =>
      change((list) => {
        const free = Math.max(0, ...list.map(({ id }) => id)) + 1;
        return [...entries.map((entry, k) => ({ ...entry, id: free + k })), ...list];
      }),
    rename: (id, typed) =>
      change((list) =>
        list.map((entry) => {
          if (entry.id !== id) return entry;
          const { name: _, ...unnamed } = entry;
          const name = typed.trim().slice(0, MOST_NAME);
          return name === '' ? unnamed : { ...unnamed, name };
        }),
      ),
    remove: (id) => change((list) => list.filter((entry) => entry.id !== id)),
    putBack: (entry, place) =>
      change((list) => list.filter(({ id }) => id !== entry.id).toSpliced(place, 0, entry)),
  };
};
