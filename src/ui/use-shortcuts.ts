import { useEffect } from 'react';
import type { Lab } from '../state/lab/lab';
import type { Settings } from '../state/page/settings';
import { type ActedOn, KEYED } from './actions/keyed';
import { usePage } from './context/use-page';

/** Where typing and arrows belong to what has the focus. */
const OWN_KEYS =
  'input, textarea, select, [contenteditable="true"], [role="slider"], [role="spinbutton"], [role="combobox"], [role="listbox"], [role="menu"], [role="tablist"], [role="grid"], [role="radiogroup"], [role="dialog"]';
/** What Space presses, if the keyboard came to it. */
const PRESSED =
  'button, a, summary, select, [role="button"], [role="tab"], [role="radio"], input:not([type="range"])';
/** Where Space has a meaning of its own in whatever way one came there. */
const OWN_SPACE =
  'textarea, [contenteditable="true"], [role="listbox"], [role="menu"], [role="dialog"], input:not([type="range"], [type="checkbox"], [type="radio"])';

const within = (target: EventTarget | null, selector: string): boolean =>
  target instanceof Element && target.closest(selector) !== null;

export const isText = (target: EventTarget | null): boolean =>
  within(
    target,
    'textarea, [contenteditable="true"], input:not([type="range"], [type="checkbox"])',
  );

/**
 * Space plays and pauses as in a video player: also while a button that was clicked, or a slider, still has the focus.
 * Only what is typed in, opens by it, or was come to by the keyboard keeps it.
 * @param reached what has the focus by the keyboard
 */
const ownsSpace = (target: EventTarget | null, reached: EventTarget | null): boolean =>
  within(target, OWN_SPACE) ||
  (target === reached && target instanceof Element && target.matches(PRESSED));

/** What the key means for the lab in front, if it is one of ours. */
const actionOf = (
  event: KeyboardEvent,
  on: ActedOn,
  reached: EventTarget | null,
): (() => void) | undefined => {
  const ctrl = event.ctrlKey || event.metaKey;
  const action = KEYED.find(
    (one) =>
      one.key === event.key.toLowerCase() &&
      one.ctrl === (ctrl || undefined) &&
      one.shift === (event.shiftKey || undefined),
  );
  if (!action || event.altKey) return undefined;
  const { id, anywhere } = action;
  if (anywhere) return on.settings && (() => action.run(on));
  if (!on.lab) return undefined;
  if (ctrl ? isText(event.target) : id !== 'toggle' && within(event.target, OWN_KEYS))
    return undefined;
  if (id === 'toggle') {
    if (ownsSpace(event.target, reached)) return undefined;
    // Held down it is one press.
    if (event.repeat) return () => {};
  }
  return () => action.run(on);
};

/**
 * What keys do; `KEYED` has the list.
 * @param front the lab that keys are for; a page of text has none: there, keys scroll
 * @param settings of the page, where it has some that keys change
 * @returns the way out
 */
export const listenForKeys = (
  front: () => Lab | undefined,
  settings?: () => Settings,
): (() => void) => {
  let taken: string | undefined;
  let reached: EventTarget | null = document.activeElement;
  // Asked at once: any key that is pressed later makes the focus a visible one.
  const onFocus = ({ target }: FocusEvent) => {
    reached = target instanceof Element && target.matches(':focus-visible') ? target : null;
  };
  const onPointer = () => {
    reached = null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const action = actionOf(event, { lab: front(), settings }, reached);
    if (!action) return;
    event.preventDefault();
    taken = event.key;
    action();
  };
  // In some browsers a button is pressed when the key is let go.
  const onKeyUp = (event: KeyboardEvent) => {
    if (event.key === ' ' && taken === ' ') event.preventDefault();
    taken = undefined;
  };
  addEventListener('keydown', onKeyDown);
  addEventListener('keyup', onKeyUp);
  addEventListener('focusin', onFocus);
  addEventListener('pointerdown', onPointer, true);
  return () => {
    removeEventListener('keydown', onKeyDown);
    removeEventListener('keyup', onKeyUp);
    removeEventListener('focusin', onFocus);
    removeEventListener('pointerdown', onPointer, true);
  };
};

/** The keys of the lab in front. */
export const useShortcuts = (): void => {
  const { router, labs, settings } = usePage();
  useEffect(
    () =>
      listenForKeys(() => {
        const { lab } = router.store.getState().page;
        return lab && labs[lab];
      }, settings.getState),
    [router, labs, settings],
  );
};
