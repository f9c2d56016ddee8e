/** Nobody waits any more for what is computed. */
export class Ended extends Error {}

/** A pause in work that can't be told to stop: it throws `Ended` where nobody waits any more. */
export const createPause =
  (goOn: () => boolean | Promise<boolean>): (() => Promise<void>) =>
  async () => {
    if (!(await goOn())) throw new Ended();
  };

/** Does such work. @returns nothing where nobody waits any more */
export const untilEnded = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Ended) return undefined;
    throw error;
  }
};
