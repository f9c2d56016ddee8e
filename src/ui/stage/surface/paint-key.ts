import type { ShownLayers } from '../../../experiment/view/choices';
import { addArrow } from '../../canvas/arrow';
import type { Size } from '../../canvas/view';
import { colorTable, ENTRIES, type Scheme } from '../kit/color-map';
import { fewLevels, levelTexts } from '../kit/level-text';
import type { StageColors } from '../kit/stage-colors';
import type { ValueScale } from '../kit/value-scale';

/** What the key says of everything that can be laid over the surface. */
export type KeyWords = Readonly<
  Record<'field' | 'gradient' | 'momentum' | 'step' | 'curvature' | 'falling' | 'model', string>
>;

interface KeyScene {
  readonly shown: ShownLayers;
  /** Of the heat map, where there is one. */
  readonly scale: ValueScale | undefined;
  readonly curve: boolean;
  readonly size: Size;
  readonly scheme: Scheme;
  readonly colors: StageColors;
  readonly font: string;
  readonly words: KeyWords;
}

const LEFT = 44;
/** Above the axis and what the pointer tells. */
const BOTTOM = 66;
/** A stage without room beside the inspector has it in the upper corner opposite to the tools. */
const NARROW = 640;
const CORNER = 19;
const BAR = { width: 168, height: 7 } as const;
const ROW = 16;
const GLYPH = 30;
const PAD = 7;
/** A narrow stage has no room for words: the tools' own titles have them. */
const LEAST_WIDTH = 560;
const MOST_TICKS = 5;
const TICK_ROOM = 26;

type Glyph = (context: CanvasRenderingContext2D, x: number, y: number) => void;

const stroked =
  (add: (path: Path2D, x: number, y: number) => void) =>
  (color: string, width: number, dash: readonly number[] = []): Glyph =>
  (context, x, y) => {
    const path = new Path2D();
    add(path, x, y);
    context.strokeStyle = color;
    context.lineWidth = width;
    context.setLineDash([...dash]);
    context.stroke(path);
    context.setLineDash([]);
  };

const arrow = stroked((path, x, y) => addArrow(path, x, y, 1, 0, GLYPH - 8, 6));
const ellipse = stroked((path, x, y) => path.ellipse(x + 11, y, 11, 4.5, 0, 0, 2 * Math.PI));
const line = stroked((path, x, y) => {
  path.moveTo(x, y);
  path.lineTo(x + GLYPH - 8, y);
});

const rowsOf = ({ shown, curve, colors, words, size }: KeyScene): readonly [Glyph, string][] => {
  if (size.width < LEAST_WIDTH) return [];
  const rows: [Glyph, string][] = [];
  if (shown.gradient && !curve) rows.push([arrow(colors.field, 1.2), words.field]);
  if (shown.arrows)
    rows.push(
      [arrow(colors.arrow.gradient, 1.75), words.gradient],
      [arrow(colors.arrow.momentum, 1.75, [5, 4]), words.momentum],
      [arrow(colors.label, 3), words.step],
    );
  if (shown.curvature && !curve)
    rows.push(
      [ellipse(colors.curvature.bowl, 1.5), words.curvature],
      [line(colors.curvature.falling, 1.5), words.falling],
    );
  if (shown.model) rows.push([line(colors.model, 1.5, [6, 3]), words.model]);
  return rows;
};

const paintBar = (
  context: CanvasRenderingContext2D,
  scale: ValueScale,
  left: number,
  top: number,
  { scheme, colors }: KeyScene,
): void => {
  const table = colorTable(scheme);
  for (let px = 0; px < BAR.width; px += 1) {
    const entry = 3 * Math.round((px / (BAR.width - 1)) * (ENTRIES - 1));
    context.fillStyle = `rgb(${table[entry]} ${table[entry + 1]} ${table[entry + 2]})`;
    context.fillRect(left + px, top, 1, BAR.height);
  }
  context.strokeStyle = colors.tick;
  context.lineWidth = 1;
  context.strokeRect(left - 0.5, top - 0.5, BAR.width + 1, BAR.height + 1);
  const levels = fewLevels(scale.levels, MOST_TICKS);
  const texts = levelTexts(levels);
  context.textAlign = 'center';
  context.textBaseline = 'top';
  let free = Number.NEGATIVE_INFINITY;
  levels.forEach((level, k) => {
    const px = left + scale.share(level) * BAR.width;
    context.beginPath();
    context.moveTo(px, top + BAR.height);
    context.lineTo(px, top + BAR.height + 3);
    context.stroke();
    if (px - free < TICK_ROOM) return;
    free = px;
    context.fillStyle = colors.label;
    context.fillText(texts[k] ?? '', px, top + BAR.height + 4);
  });
};

/** The colours with their values, and what arrows, ellipses and dashed lines are. */
export const paintKey = (context: CanvasRenderingContext2D, scene: KeyScene): void => {
  const { scale, size, colors, font } = scene;
  const rows = rowsOf(scene);
  const bar = scale !== undefined && scale.levels.length > 0;
  if (!bar && rows.length === 0) return;
  context.save();
  context.font = `10.5px ${font}`;
  const barHeight = bar ? BAR.height + ROW : 0;
  const height = barHeight + rows.length * ROW;
  const words = Math.max(0, ...rows.map(([, text]) => GLYPH + context.measureText(text).width));
  const width = Math.max(bar ? BAR.width : 0, words);
  const narrow = size.width < NARROW;
  const left = narrow ? size.width - CORNER - PAD - width : LEFT;
  const top = narrow ? CORNER : size.height - BOTTOM - height;
  context.fillStyle = colors.plain;
  context.globalAlpha = 0.86;
  context.beginPath();
  context.roundRect(left - PAD, top - PAD, width + 2 * PAD + 8, height + 2 * PAD - 4, 6);
  context.fill();
  context.globalAlpha = 1;
  rows.forEach(([glyph, text], k) => {
    const y = top + (k + 0.5) * ROW;
    glyph(context, left, y);
    context.fillStyle = colors.label;
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    context.fillText(text, left + GLYPH, y);
  });
  if (bar) paintBar(context, scale, left, top + rows.length * ROW + 2, scene);
  context.restore();
};
