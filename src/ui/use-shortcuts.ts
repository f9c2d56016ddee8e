import { useEffect } from 'react';
import { documentStore } from '../state/document';
import { sessionStore } from '../state/session';

/** Where typing and arrows belong to what has the focus. */
const OWN_KEYS =
  'input, textarea, select, [contenteditable="true"], [role="slider"], [role="spinbutton"], [role="combobox"], [role="listbox"], [role="menu"], [role="tablist"], [role="radiogroup"], [role="dialog"]';
const OWN_SPACE = 'button, a, summary, [role="button"]';

const within = (target: EventTarget | null, selector: string): boolean =>
  target instanceof Element && target.closest(selector) !== null;

export const isText = (target: EventTarget | null): boolean =>
  within(
    target,
    'textarea, [contenteditable="true"], input:not([type="range"], [type="checkbox"])',
  );

/** What the key means, if it is one of ours. */
const actionOf = (event: KeyboardEvent): (() => void) | undefined => {
  const { undo, redo } = documentStore.getState();
  const session = sessionStore.getState();
  // A page of text has nothing to play; there, keys scroll.
  if (session.about) return undefined;
  if (event.ctrlKey || event.metaKey) {
    if (event.altKey || isText(event.target)) return undefined;
    const key = event.key.toLowerCase();
    if (key === 'z') return event.shiftKey ? redo : undo;
    if (key === 'y' && !event.shiftKey) return redo;
    return undefined;
  }
  if (event.altKey || event.shiftKey || within(event.target, OWN_KEYS)) return undefined;
  switch (event.key) {
    case ' ':
      return within(event.target, OWN_SPACE) || event.repeat ? undefined : session.toggle;
    case 'ArrowRight':
      return () => session.stepBy(1);
    case 'ArrowLeft':
      return () => session.stepBy(-1);
    case 'r':
    case 'R':
      return session.restart;
    default:
      return undefined;
  }
};

/** Space plays and pauses, arrows step, R goes back to the start, Ctrl+Z and Ctrl+Shift+Z undo and redo. */
export const useShortcuts = (): void => {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const action = actionOf(event);
      if (!action) return;
      event.preventDefault();
      action();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
};
