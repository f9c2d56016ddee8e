/** Whether the visitor wants no motion, now: the setting may change while the page is open. */
export const reducedMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;
