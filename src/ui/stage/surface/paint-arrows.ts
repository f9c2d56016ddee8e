import { addArrow } from '../../canvas/arrow';
import type { Size } from '../../canvas/view';
import type { StageColors } from '../kit/stage-colors';
import type { Arrow, ArrowKind } from './arrows';

export type ArrowWords = Readonly<Record<ArrowKind, string>>;

export interface ArrowLook {
  readonly colors: StageColors;
  /** Of the run: the step's colour. */
  readonly color: string;
  readonly font: string;
  /** The one that somebody points at in the formula. */
  readonly lit: ArrowKind | undefined;
}

const WIDTH: Readonly<Record<ArrowKind, number>> = { gradient: 1.75, momentum: 1.75, step: 3 };
const BARB = 8;
/** Arrows begin at the marker's edge. */
const GAP = 9;
const LABEL_GAP = 7;
const LINE = 14;

const colorOf = (kind: ArrowKind, { color, colors }: ArrowLook): string =>
  kind === 'step' ? color : colors.arrow[kind];

/** Arrows of one head at (x, y). The gradient is plain, the momentum dashed, the step fat in the run's colour. */
export const paintArrows = (
  context: CanvasRenderingContext2D,
  arrows: readonly Arrow[],
  x: number,
  y: number,
  look: ArrowLook,
): void => {
  const { colors, lit } = look;
  context.save();
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const { kind, ux, uy, length } of arrows) {
    const path = new Path2D();
    addArrow(path, x + ux * GAP, y + uy * GAP, ux, uy, length, BARB);
    const width = WIDTH[kind] + (lit === kind ? 1.75 : 0);
    context.globalAlpha = lit === undefined || lit === kind ? 1 : 0.35;
    context.setLineDash([]);
    context.strokeStyle = colors.outline;
    context.lineWidth = width + 2.5;
    context.stroke(path);
    context.strokeStyle = colorOf(kind, look);
    context.lineWidth = width;
    if (kind === 'momentum') context.setLineDash([5, 4]);
    context.stroke(path);
  }
  context.restore();
};

/** The arrows' names at their ends, on the side they point to, apart where they would lie on one another. */
export const paintArrowNames = (
  context: CanvasRenderingContext2D,
  arrows: readonly Arrow[],
  headX: number,
  headY: number,
  size: Size,
  words: ArrowWords,
  look: ArrowLook,
): void => {
  const ends = arrows.map(({ kind, ux, uy, length }) => {
    const end = GAP + length + LABEL_GAP;
    return { kind, x: headX + ux * end, y: headY + uy * end };
  });
  const boxes: { left: number; right: number; y: number }[] = [];
  context.save();
  context.font = `500 11px ${look.font}`;
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  context.lineJoin = 'round';
  context.lineWidth = 3.5;
  context.strokeStyle = look.colors.outline;
  for (const { kind, x, y: wanted } of ends.sort((a, b) => a.y - b.y)) {
    const text = words[kind];
    const { width } = context.measureText(text);
    const right = Math.max(4, size.width - width - 4);
    const left = Math.min(Math.max(x >= headX ? x : x - width, 4), right);
    let y = Math.min(Math.max(wanted, 10), size.height - 10);
    for (const box of boxes)
      if (left < box.right && left + width > box.left && y < box.y + LINE) y = box.y + LINE;
    boxes.push({ left, right: left + width, y });
    context.strokeText(text, left, y);
    context.fillStyle = colorOf(kind, look);
    context.fillText(text, left, y);
  }
  context.restore();
};
