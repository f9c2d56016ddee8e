/** What a page sets on a control that is locked; the state refuses it in any case, by whatever way it is reached. */
const mark = (element: HTMLElement, locked: boolean) => {
  if (element.inert !== locked) element.inert = locked;
};

/**
 * Makes the controls with these names, those that are there and those that come, deaf to mouse and keyboard.
 * @returns the way out
 */
export const holdLocked = (locked: readonly string[]): (() => void) => {
  const apply = (names: readonly string[]) => {
    for (const element of document.querySelectorAll<HTMLElement>('[data-control]'))
      mark(element, names.includes(element.dataset.control ?? ''));
  };
  apply(locked);
  const observer = new MutationObserver(() => apply(locked));
  observer.observe(document.body, { childList: true, subtree: true });
  return () => {
    observer.disconnect();
    apply([]);
  };
};
