import { useEffect } from 'react';
import type { Lab } from '../state/lab/lab';
import { usePage } from './context/use-page';

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

/** What the key means for the lab in front, if it is one of ours. */
const actionOf = (event: KeyboardEvent, lab: Lab): (() => void) | undefined => {
  if (event.ctrlKey || event.metaKey) {
    if (event.altKey || isText(event.target)) return undefined;
    const { undo, redo } = lab.moments.getState();
    const key = event.key.toLowerCase();
    if (key === 'z') return event.shiftKey ? redo : undo;
    if (key === 'y' && !event.shiftKey) return redo;
    return undefined;
  }
  if (event.altKey || event.shiftKey || within(event.target, OWN_KEYS)) return undefined;
  const { play, pause, stepBy, restart } = lab.controls;
  switch (event.key) {
    case ' ':
      if (within(event.target, OWN_SPACE) || event.repeat) return undefined;
      return lab.playback.getState().playing ? pause : play;
    case 'ArrowRight':
      return () => stepBy(1);
    case 'ArrowLeft':
      return () => stepBy(-1);
    case 'r':
    case 'R':
      return restart;
    default:
      return undefined;
  }
};

/** Space plays and pauses, arrows step, R goes back to the start, Ctrl+Z and Ctrl+Shift+Z undo and redo. */
export const useShortcuts = (): void => {
  const { router, labs } = usePage();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { lab } = router.store.getState().page;
      // A page of text has nothing to play; there, keys scroll.
      if (lab === undefined || event.defaultPrevented || event.isComposing) return;
      const action = actionOf(event, labs[lab]);
      if (!action) return;
      event.preventDefault();
      action();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [router, labs]);
};
