/** What is to be undone when something ends, in the order opposite to that in which it was begun. */
export interface WaysOut {
  add(...ways: readonly (() => void)[]): void;
  takeAll(): void;
}

export const createWaysOut = (): WaysOut => {
  const ways: (() => void)[] = [];
  return {
    add: (...more) => {
      ways.push(...more);
    },
    takeAll: () => {
      for (let way = ways.pop(); way; way = ways.pop()) way();
    },
  };
};
