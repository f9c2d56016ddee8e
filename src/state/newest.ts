/**
 * One request under way, only the newest waiting (the pattern of mosaic): while an answer is awaited, newer
 * requests replace one another.
 */
export interface Newest<T> {
  ask(request: T): void;
  /** The answer has come (or never will): the newest waiting request goes out. */
  answered(): void;
}

export const createNewest = <T>(send: (request: T) => void): Newest<T> => {
  let busy = false;
  let waiting: { readonly request: T } | undefined;
  return {
    ask: (request) => {
      if (busy) {
        waiting = { request };
        return;
      }
      busy = true;
      send(request);
    },
    answered: () => {
      busy = false;
      const next = waiting;
      waiting = undefined;
      if (next) {
        busy = true;
        send(next.request);
      }
    },
  };
};
