import type { Point } from '../../../experiment/types';
import type { DataEdits } from '../../../state/surface/data-edits';
import { pointerReader } from '../../canvas/canvas-size';
import { pressPointKey } from '../kit/point-keys';
import {
  inOrder,
  type Plotted,
  pixelOf,
  pointAtPixel,
  pointMovedBy,
  pointNear,
} from './place-points';
import { MARGIN } from './plot';
import type { Pointing } from './pointing';

/** What pointer and keys in a data plot do. */
export interface PlotHands {
  /** Points are looked at, one after the other, and stay where they are. */
  readonly locked: boolean;
  readonly edits: DataEdits;
  /** The plot as it is now; nothing before it has a size. */
  plotted(): Plotted | undefined;
  chosen(): number | undefined;
  point(at: Partial<Pointing>): void;
  /** A point is taken into the hand, or let go. */
  hold(held: boolean): void;
}

const REACH = { mouse: 10, touch: 20 };
/** A click moves no farther than this many pixels. */
const CLICK = 4;
/** Beside the one that it comes from. */
const BESIDE: Point = [0.04, 0.06];

const remove = ({ edits, point }: PlotHands, index: number): void => {
  if (edits.remove(index))
    point({ chosen: Math.min(index, edits.points.length - 1), hovered: undefined });
};

/** Listens on a plot; returns the way out. */
export const listenForHands = (plot: SVGSVGElement, hands: PlotHands): (() => void) => {
  const { edits, point, locked } = hands;
  let grip:
    | {
        readonly index: number;
        readonly by: Point;
        readonly read: ReturnType<typeof pointerReader>;
      }
    | undefined;
  let pressed: Point | undefined;

  /** While a point is held the plot stays where it is: to ask would have it laid out anew at every move. */
  const pixelAt = (event: PointerEvent): Point => (grip?.read ?? pointerReader(plot))(event);
  const near = (event: PointerEvent, plotted: Plotted) =>
    pointNear(plotted, pixelAt(event), event.pointerType === 'touch' ? REACH.touch : REACH.mouse);

  const down = (event: PointerEvent) => {
    const plotted = hands.plotted();
    if (event.button !== 0 || !plotted) return;
    const index = near(event, plotted);
    const pixel = pixelAt(event);
    if (index === undefined) {
      pressed = pixel;
      return;
    }
    if (locked) {
      point({ chosen: index });
      return;
    }
    if (event.shiftKey) {
      remove(hands, index);
      return;
    }
    plot.setPointerCapture(event.pointerId);
    const [x, y] = pixelOf(plotted, plotted.points[index] ?? []);
    // What was grasped stays under the pointer.
    grip = { index, by: [x - pixel[0], y - pixel[1]], read: pointerReader(plot) };
    point({ chosen: index });
    hands.hold(true);
  };
  const move = (event: PointerEvent) => {
    const plotted = hands.plotted();
    if (!plotted) return;
    if (!grip) {
      point({ hovered: near(event, plotted) });
      return;
    }
    const [x, y] = pixelAt(event);
    const from = plotted.points[grip.index];
    if (from) edits.hold(grip.index, pointAtPixel(plotted, from, [x + grip.by[0], y + grip.by[1]]));
  };
  const up = (event: PointerEvent) => {
    const from = pressed;
    pressed = undefined;
    if (grip) {
      grip = undefined;
      edits.letGo();
      hands.hold(false);
      return;
    }
    const plotted = hands.plotted();
    const pixel = pixelAt(event);
    const [x, y] = pixel;
    if (locked || !from || !plotted || event.type !== 'pointerup') return;
    const { scale, model } = plotted;
    const inside =
      x >= MARGIN.left && x <= scale.width - MARGIN.right && y <= scale.height - MARGIN.bottom;
    // Where answers are shown a place is no point: it lacks the two features.
    if (!inside || model.kind === 'answers' || Math.hypot(x - from[0], y - from[1]) > CLICK) return;
    const added = edits.add(pointAtPixel(plotted, [], pixel));
    if (added !== undefined) point({ chosen: added, hovered: added });
  };
  const leave = () => point({ hovered: undefined });

  const add = (plotted: Plotted): void => {
    const chosen = hands.chosen();
    const { width, height } = plotted.scale;
    const beside = plotted.points[chosen ?? Number.NaN];
    if (!beside && plotted.model.kind === 'answers') return;
    const added = edits.add(
      beside
        ? pointMovedBy(plotted, beside, BESIDE)
        : pointAtPixel(plotted, [], [width / 2, height / 2]),
    );
    if (added !== undefined) point({ chosen: added });
  };
  const key = (event: KeyboardEvent) => {
    const plotted = hands.plotted();
    const chosen = hands.chosen();
    pressPointKey(
      event,
      plotted && {
        chosen: plotted.points[chosen ?? Number.NaN] && chosen,
        order: inOrder(plotted),
        choose: (index) => point({ chosen: index }),
        locked,
        move: (index, by) =>
          edits.move(index, pointMovedBy(plotted, plotted.points[index] ?? [], by)),
        add: () => add(plotted),
        remove: (index) => remove(hands, index),
      },
    );
  };

  const ways = [
    ['pointerdown', down],
    ['pointermove', move],
    ['pointerup', up],
    ['pointercancel', up],
    ['pointerleave', leave],
  ] as const;
  for (const [name, listener] of ways) plot.addEventListener(name, listener);
  plot.addEventListener('keydown', key);
  return () => {
    for (const [name, listener] of ways) plot.removeEventListener(name, listener);
    plot.removeEventListener('keydown', key);
    edits.letGo();
  };
};
