/**
 * One request under way (or as many as `most` says), only the newest waiting (the pattern of mosaic): while answers are
 * awaited, newer requests replace one another.
 */
export interface Newest<T> {
  ask(request: T): void;
  /** The answer has come (or never will): the newest waiting request goes out. */
  answered(): void;
}

export const createNewest = <T>(send: (request: T) => void, most = 1): Newest<T> => {
  let underWay = 0;
  let waiting: { readonly request: T } | undefined;
  return {
    ask: (request) => {
      if (underWay >= most) {
        waiting = { request };
        return;
      }
      underWay += 1;
      send(request);
    },
    answered: () => {
      underWay = Math.max(0, underWay - 1);
      const next = waiting;
      waiting = undefined;
      if (next) {
        underWay += 1;
        send(next.request);
      }
    },
  };
};
