/** Whether the visitor wants no motion. */
export interface Stillness {
  readonly wanted: boolean;
  /** Called when that changes; returns the way out. */
  onChange(listener: () => void): () => void;
}

export const browserStillness = (): Stillness => {
  const query = matchMedia('(prefers-reduced-motion: reduce)');
  return {
    get wanted() {
      return query.matches;
    },
    onChange: (listener) => {
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
  };
};
