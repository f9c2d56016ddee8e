/** What the browser keeps from one visit to the next and is too large for a text. It may forget, and never fails. */
export interface Keep {
  /** Resolves to nothing where nothing is kept, or nothing can be. */
  read(key: string): Promise<unknown>;
  /** Resolves to whether it is kept. @param value as `structuredClone` takes it */
  write(key: string, value: unknown): Promise<boolean>;
  clear(key: string): Promise<void>;
}

type Library = Pick<typeof import('idb-keyval'), 'createStore' | 'get' | 'set' | 'del'>;

/**
 * In the browser's database; where that is forbidden, full or stuck, nothing is kept.
 * @param load gives the library, which nobody needs at first sight
 */
export const createKeep = (load: () => Promise<Library>): Keep => {
  let opening:
    | Promise<Library & { readonly store: ReturnType<Library['createStore']> }>
    | undefined;
  const open = () => {
    opening ??= load().then((library) => ({
      ...library,
      store: library.createStore('downhill', 'kept'),
    }));
    return opening;
  };
  return {
    read: async (key) => {
      try {
        const { get, store } = await open();
        return await get(key, store);
      } catch {
        return undefined;
      }
    },
    write: async (key, value) => {
      try {
        const { set, store } = await open();
        await set(key, value, store);
        return true;
      } catch {
        return false;
      }
    },
    clear: async (key) => {
      try {
        const { del, store } = await open();
        await del(key, store);
      } catch {
        // There is nothing to clear, or nobody to do it.
      }
    },
  };
};

/** Keeps nothing, for what shall leave no trace in the browser. */
export const nothingKept: Keep = {
  read: async () => undefined,
  write: async () => false,
  clear: async () => {},
};
