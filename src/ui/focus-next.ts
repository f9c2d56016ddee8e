/** Focuses what comes into the page, or comes back, with the next frame. */
export const focusNext = (selector: string): void => {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.focus());
};
