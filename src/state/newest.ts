/**
 * One request under way (or as many as `most` says), only the newest waiting (the pattern of mosaic): while answers are
 * awaited, newer requests replace one another.
 */
export interface Newest<T> {
  ask(request: T): void;
  /** The answer has come: the newest waiting request goes out. */
  answered(): void;
  /**
   * Nothing that is under way will be answered any more.
   * @param again the newest request goes out once more; it is what was asked for last
   */
  lost(again: boolean): void;
}

export const createNewest = <T>(send: (request: T) => void, most = 1): Newest<T> => {
  let underWay = 0;
  let waiting: { readonly request: T } | undefined;
  let sent: { readonly request: T } | undefined;
  const go = (next: { readonly request: T } | undefined) => {
    waiting = undefined;
    if (!next) return;
    underWay += 1;
    sent = next;
    send(next.request);
  };
  return {
    ask: (request) => {
      if (underWay < most) go({ request });
      else waiting = { request };
    },
    answered: () => {
      underWay = Math.max(0, underWay - 1);
      go(waiting);
    },
    lost: (again) => {
      const newest = waiting ?? (underWay > 0 ? sent : undefined);
      underWay = 0;
      go(again ? newest : undefined);
    },
  };
};
