/** Zoom keys of the stage, wherever the focus is but in a field. */
export interface ZoomKeys {
  /** Whether the keys are for this view now. */
  active(): boolean;
  fit(): void;
  zoom(factor: number): void;
}

const FACTOR = 1.25;

const isEditable = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/** Returns the way out. */
export const listenForZoomKeys = (target: ZoomKeys): (() => void) => {
  const key = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isEditable(event.target) || !target.active()) return;
    if (event.key === '0') target.fit();
    else if (event.key === '+' || event.key === '=') target.zoom(FACTOR);
    else if (event.key === '-' || event.key === '_') target.zoom(1 / FACTOR);
    else return;
    event.preventDefault();
  };
  window.addEventListener('keydown', key);
  return () => window.removeEventListener('keydown', key);
};

const PAN = 0.1;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-PAN, 0],
  ArrowRight: [PAN, 0],
  ArrowUp: [0, PAN],
  ArrowDown: [0, -PAN],
};

/**
 * Arrow keys shift the view while the keyboard's focus is on the map itself: elsewhere they step through the race, and
 * a click on the map doesn't change that.
 */
export const listenForPanKeys = (
  map: HTMLElement,
  panBy: (shareX: number, shareY: number) => void,
): (() => void) => {
  const key = (event: KeyboardEvent) => {
    const arrow = ARROWS[event.key];
    if (!arrow || event.target !== map || !map.matches(':focus-visible')) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    event.preventDefault();
    panBy(...arrow);
  };
  map.addEventListener('keydown', key);
  return () => map.removeEventListener('keydown', key);
};
