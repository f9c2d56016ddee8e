import type { PadPoint, Stroke } from '../experiment/network/drawn-digit';

/** A pad's own pixels: finer than any screen shows it. */
export const PAD_PIXELS = 560;
/** Of the pad's width. */
const PEN = 0.06;

/** White on black. */
export const paintPad = (canvas: HTMLCanvasElement, strokes: readonly Stroke[]): void => {
  const context = canvas.getContext('2d');
  if (!context) return;
  context.fillStyle = '#000';
  context.fillRect(0, 0, PAD_PIXELS, PAD_PIXELS);
  context.strokeStyle = '#fff';
  context.lineWidth = PEN * PAD_PIXELS;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const stroke of strokes) {
    context.beginPath();
    for (const [x, y] of stroke) context.lineTo(x * PAD_PIXELS, y * PAD_PIXELS);
    const [first] = stroke;
    // A dot is a line to where it is.
    if (stroke.length === 1 && first) context.lineTo(first[0] * PAD_PIXELS, first[1] * PAD_PIXELS);
    context.stroke();
  }
};

/** All places of a pointer since the last event, in shares of the pad. */
export const padPlaces = (canvas: HTMLCanvasElement, event: PointerEvent): readonly PadPoint[] => {
  const box = canvas.getBoundingClientRect();
  const share = (at: number, from: number, size: number) =>
    Math.max(0, Math.min(1, (at - from) / size));
  const all = event.type === 'pointermove' ? (event.getCoalescedEvents?.() ?? []) : [];
  return (all.length > 0 ? all : [event]).map(({ clientX, clientY }) => [
    share(clientX, box.left, box.width),
    share(clientY, box.top, box.height),
  ]);
};
