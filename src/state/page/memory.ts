/** What the browser keeps from one visit to the next: texts by their keys. */
export interface Memory {
  read(key: string): string | undefined;
  write(key: string, text: string): void;
}

type TextStorage = Pick<Storage, 'getItem' | 'setItem'>;

/** @param open gives the storage; a browser that forbids it throws, then and later: it forgets, and nothing else is lost */
export const createMemory = (open: () => TextStorage | undefined): Memory => ({
  read: (key) => {
    try {
      return open()?.getItem(`downhill.${key}`) ?? undefined;
    } catch {
      return undefined;
    }
  },
  write: (key, text) => {
    try {
      open()?.setItem(`downhill.${key}`, text);
    } catch {
      // Forgotten.
    }
  },
});
