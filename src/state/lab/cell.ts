/** A value that may change at every frame, outside React. */
export interface Cell<T> {
  readonly value: T;
  /** @param by who changes it: those who listen need not hear of themselves */
  set(value: T, by?: object): void;
  /** Called at once after every change; returns the way out. */
  subscribe(listener: (value: T, by: object | undefined) => void): () => void;
}

export const createCell = <T>(first: T): Cell<T> => {
  const listeners = new Set<(value: T, by: object | undefined) => void>();
  let value = first;
  return {
    get value() {
      return value;
    },
    set: (next, by) => {
      if (next === value) return;
      value = next;
      for (const listener of [...listeners]) listener(next, by);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
};
