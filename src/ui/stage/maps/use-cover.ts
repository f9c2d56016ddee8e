import { type RefObject, useEffect } from 'react';

/**
 * For a part that lies over its siblings: they can't be reached while it is there, the focus goes to its
 * `[tabindex="0"]`, and afterwards back to where it was.
 */
export const useCover = (root: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const cover = root.current;
    const before = document.activeElement;
    const below = [...(cover?.parentElement?.children ?? [])].filter(
      (element) => element !== cover && !element.hasAttribute('inert'),
    );
    for (const element of below) element.setAttribute('inert', '');
    cover?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
    return () => {
      for (const element of below) element.removeAttribute('inert');
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, [root]);
};
