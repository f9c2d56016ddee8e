export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export type Side = 'below' | 'above';
export type Align = 'start' | 'end';

const GAP = 6;
const MARGIN = 8;

/**
 * Where a floating panel goes: on the wanted side of its anchor, on the other one if only that has the room, and always
 * inside the window. All in CSS pixels of the window.
 */
export const placeFloating = (
  anchor: Box,
  panel: { readonly width: number; readonly height: number },
  view: { readonly width: number; readonly height: number },
  side: Side,
  align: Align,
): { readonly left: number; readonly top: number; readonly maxHeight: number } => {
  const below = view.height - MARGIN - (anchor.top + anchor.height + GAP);
  const above = anchor.top - GAP - MARGIN;
  const [wanted, other] = side === 'below' ? [below, above] : [above, below];
  const flips = panel.height > wanted && other > wanted;
  const goesBelow = (side === 'below') !== flips;
  const maxHeight = goesBelow ? below : above;
  const height = Math.min(panel.height, maxHeight);
  const left = align === 'start' ? anchor.left : anchor.left + anchor.width - panel.width;
  return {
    left: Math.max(MARGIN, Math.min(left, view.width - MARGIN - panel.width)),
    top: goesBelow ? anchor.top + anchor.height + GAP : anchor.top - GAP - height,
    maxHeight,
  };
};
