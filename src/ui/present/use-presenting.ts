import { useEffect } from 'react';
import type { Lab } from '../../state/lab/lab';
import { isText } from '../use-shortcuts';
import { createAdvance } from './advance';
import { presentAddress } from './present-address';

/** Nothing is open over the page that a key could mean. */
const isFree = (event: KeyboardEvent): boolean =>
  !event.defaultPrevented &&
  !event.isComposing &&
  !event.ctrlKey &&
  !event.metaKey &&
  !event.altKey &&
  !event.shiftKey &&
  !isText(event.target) &&
  document.querySelector(':popover-open, dialog[open]') === null;

/** A clicker in the hand sends the keys that turn pages. */
const ON: ReadonlySet<string> = new Set(['PageDown', 'n', 'N']);
const BACK: ReadonlySet<string> = new Set(['PageUp', 'b', 'B']);

/** While a lab is shown to a room: its keys, its address, and what is to come is hidden. */
export const usePresenting = (lab: Lab, leave: () => void): void => {
  useEffect(() => {
    history.replaceState(history.state, '', presentAddress(location.href, true));
    document.documentElement.dataset.present = '';
    return () => {
      history.replaceState(history.state, '', presentAddress(location.href, false));
      delete document.documentElement.dataset.present;
    };
  }, []);
  useEffect(() => {
    const { hideFuture } = lab.view.store.getState();
    lab.view.follow({ hideFuture: true });
    return () => lab.view.follow({ hideFuture });
  }, [lab]);
  useEffect(() => {
    const advance = createAdvance(lab);
    const key = (event: KeyboardEvent) => {
      if (!isFree(event)) return;
      const act = ON.has(event.key)
        ? advance.on
        : BACK.has(event.key)
          ? advance.back
          : event.key === 'Escape'
            ? leave
            : undefined;
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', key);
    return () => {
      removeEventListener('keydown', key);
      advance.dispose();
    };
  }, [lab, leave]);
};
