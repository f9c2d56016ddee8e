/** Size of an element in CSS pixels and in device pixels. */
export interface CanvasSize {
  readonly width: number;
  readonly height: number;
  readonly deviceWidth: number;
  readonly deviceHeight: number;
}

/** The browser's own number where it has one; emulated screens report one that ignores their pixel ratio. */
const devicePixels = (computed: number, exact: number | undefined): number =>
  Math.max(1, exact !== undefined && Math.abs(exact - computed) < 2 ? exact : Math.round(computed));

/** How much larger a page draws an element than its own CSS pixels; browsers that don't tell draw it a little softer. */
export const magnification = (element: Element): number =>
  (element as { readonly currentCSSZoom?: number }).currentCSSZoom ?? 1;

/** Tells where pointers are, in CSS pixels of an element from its top left corner, as long as that stays where it is. */
export const pointerReader = (
  element: Element,
): ((event: {
  readonly clientX: number;
  readonly clientY: number;
}) => readonly [number, number]) => {
  const { left, top } = element.getBoundingClientRect();
  const by = magnification(element);
  return ({ clientX, clientY }) => [(clientX - left) / by, (clientY - top) / by];
};

/** Where a pointer is, in CSS pixels of the element from its top left corner. */
export const pointerIn = (
  element: Element,
  event: { readonly clientX: number; readonly clientY: number },
): readonly [number, number] => pointerReader(element)(event);

/**
 * Calls at once and after every change of the element's size or of the device's pixel ratio, and when a canvas that it
 * is or holds has come back empty, because the browser's graphics process ended; returns the way out.
 */
export const observeCanvasSize = (
  element: HTMLElement,
  changed: (size: CanvasSize) => void,
): (() => void) => {
  const report = (exact?: ResizeObserverSize) => {
    const width = element.clientWidth;
    const height = element.clientHeight;
    const ratio = (window.devicePixelRatio || 1) * magnification(element);
    changed({
      width,
      height,
      deviceWidth: devicePixels(width * ratio, exact?.inlineSize),
      deviceHeight: devicePixels(height * ratio, exact?.blockSize),
    });
  };
  const observer = new ResizeObserver((entries) =>
    report(entries.at(-1)?.devicePixelContentBoxSize?.[0]),
  );
  try {
    observer.observe(element, { box: 'device-pixel-content-box' });
  } catch {
    // Safari knows only the content box: sizes are rounded there, and the pixel ratio is watched below.
    observer.observe(element);
  }
  let ratioQuery: MediaQueryList | undefined;
  const ratioChanged = () => {
    ratioQuery?.removeEventListener('change', ratioChanged);
    ratioQuery = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    ratioQuery.addEventListener('change', ratioChanged);
    report();
  };
  ratioChanged();
  const restored = () => report();
  element.addEventListener('contextrestored', restored, { capture: true });
  return () => {
    observer.disconnect();
    element.removeEventListener('contextrestored', restored, { capture: true });
    ratioQuery?.removeEventListener('change', ratioChanged);
  };
};

/** Gives the canvas its device pixels (which clears it) and a context whose unit is the CSS pixel. */
export const resizeCanvas = (
  canvas: HTMLCanvasElement,
  size: CanvasSize,
): CanvasRenderingContext2D | undefined => {
  if (canvas.width !== size.deviceWidth) canvas.width = size.deviceWidth;
  if (canvas.height !== size.deviceHeight) canvas.height = size.deviceHeight;
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  context.setTransform(
    size.deviceWidth / Math.max(size.width, 1),
    0,
    0,
    size.deviceHeight / Math.max(size.height, 1),
    0,
    0,
  );
  return context;
};
