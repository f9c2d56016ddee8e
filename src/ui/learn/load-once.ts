/** Parts of lessons that were asked for, by their names: each is loaded once a visit. */
const known = new Map<string, Promise<unknown>>();

/** @param name tells the part from every other one, of whatever kind */
export const loadOnce = <T>(name: string, load: () => Promise<T>): Promise<T> => {
  const found = known.get(name);
  // A name stands for one kind of part.
  if (found) return found as Promise<T>;
  const loading = load();
  known.set(name, loading);
  // A part that did not arrive may be asked for again.
  loading.catch(() => known.delete(name));
  return loading;
};
