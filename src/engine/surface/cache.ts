/** Keeps what was made last for a text, a bounded number of them: compiled code stays warm while a slider moves. */
export const createCache = <T>(capacity: number) => {
  const entries = new Map<string, T>();
  return (key: string, make: () => T): T => {
    const found = entries.get(key);
    if (found !== undefined) return found;
    const made = make();
    const oldest = entries.keys().next();
    if (entries.size >= capacity && oldest.done !== true) entries.delete(oldest.value);
    entries.set(key, made);
    return made;
  };
};
