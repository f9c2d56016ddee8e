/** Zoom keys of the stage, wherever the focus is but in a field. */
export interface ZoomKeys {
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
    if (isEditable(event.target)) return;
    if (event.key === '0') target.fit();
    else if (event.key === '+' || event.key === '=') target.zoom(FACTOR);
    else if (event.key === '-' || event.key === '_') target.zoom(1 / FACTOR);
    else return;
    event.preventDefault();
  };
  window.addEventListener('keydown', key);
  return () => window.removeEventListener('keydown', key);
};
