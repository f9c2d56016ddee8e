import type { StoreApi } from 'zustand/vanilla';
import type { PlanarPoint } from '../../../catalog/planar-sets/planar';
import { MOST_POINTS } from '../../../catalog/point-sets/params';
import { describeDataset } from '../../../experiment/network/dataset';
import { onOwnPoints, planarPoints, roundedPoint } from '../../../experiment/network/planar/own';
import { type Brush, createStroke, type Stroke } from '../../../experiment/network/planar/stroke';
import type { Domain, Point } from '../../../experiment/types';
import type { Lab } from '../../../state/lab/lab';
import type { BrushState } from './brush';

/** What hands and keys do to the points of a network's data set; every stroke is one step of undo. */
export interface BrushEdits {
  points(): readonly PlanarPoint[];
  begin(at: Point, view: Domain): void;
  draw(to: readonly Point[]): void;
  /** @param kept whether what was drawn is taken */
  end(kept: boolean): void;
  /** A point goes there: one edit with those of the same point just before. */
  move(index: number, to: Point): void;
  add(at: Point): void;
  remove(index: number): void;
}

/** Of the plane's width: a point nearer than that is taken into the hand. */
const REACH = 0.04;

/** A point in the hand: it is where the hand is. */
const carry = (point: PlanarPoint): Stroke => {
  let [x, y] = point;
  const added = () => [[x, y, point[2]] as const];
  return {
    get added() {
      return added();
    },
    erased: new Set([point]),
    full: false,
    draw: ([toX, toY]) => {
      [x, y] = [toX, toY];
    },
    points: added,
  };
};

const nearest = (
  points: readonly PlanarPoint[],
  [x, y]: Point,
  reach: number,
): number | undefined => {
  let [found, least]: [number | undefined, number] = [undefined, reach * reach];
  points.forEach(([px, py], k) => {
    const away = (px - x) ** 2 + (py - y) ** 2;
    if (away > least) return;
    [found, least] = [k, away];
  });
  return found;
};

export const createBrushEdits = (
  { document }: Pick<Lab, 'document'>,
  brush: StoreApi<BrushState>,
): BrushEdits => {
  let stroke: { readonly drawn: Stroke; readonly index: number | undefined } | undefined;
  let before: readonly PlanarPoint[] = [];
  let strokes = 0;

  const points = (): readonly PlanarPoint[] => {
    const { objective } = document.getState().experiment;
    return objective.kind === 'network' ? planarPoints(objective.dataset) : [];
  };
  const answer = (): number => {
    const { objective } = document.getState().experiment;
    const { label, value } = brush.getState();
    const classed =
      objective.kind === 'network' && describeDataset(objective.dataset).target.kind === 'classes';
    return classed ? label : value;
  };
  /** @returns whether the document has them now */
  const put = (next: readonly PlanarPoint[], key: string): boolean => {
    const { experiment, setObjective } = document.getState();
    const { objective } = experiment;
    if (objective.kind !== 'network') return false;
    const patch = onOwnPoints(objective, next);
    brush.setState({ problem: patch.ok ? undefined : patch.error });
    if (patch.ok) setObjective(patch.value, `points/${key}`);
    return patch.ok;
  };
  const show = () => {
    const drawn = stroke?.drawn;
    brush.setState({
      stroke: drawn && { added: [...drawn.added], erased: new Set(drawn.erased) },
    });
  };
  const replaced = (index: number, [x, y]: Point): readonly PlanarPoint[] =>
    points().map((point, k) => (k === index ? roundedPoint([x, y, point[2]]) : point));

  return {
    points,
    begin: (at, view) => {
      const { tool, width } = brush.getState();
      before = points();
      strokes += 1;
      brush.setState({ problem: undefined });
      if (tool === 'move') {
        const index = nearest(before, at, REACH * (view[0][1] - view[0][0]));
        const point = before[index ?? -1];
        brush.setState({ chosen: index });
        stroke = point && { drawn: carry(point), index };
      } else {
        const shape: Brush = tool === 'paint' ? { tool, answer: answer(), width } : { tool, width };
        stroke = { drawn: createStroke(before, shape, view), index: undefined };
        stroke.drawn.draw(at);
      }
      show();
    },
    draw: (to) => {
      for (const at of to) stroke?.drawn.draw(at);
      if (to.length > 0) show();
    },
    end: (kept) => {
      const done = stroke;
      stroke = undefined;
      if (kept && done) {
        const { drawn, index } = done;
        const [held] = drawn.added;
        if (index !== undefined && held)
          put(replaced(index, [held[0], held[1]]), `hold/${strokes}`);
        else if (drawn.added.length + drawn.erased.size > 0) {
          if (put(drawn.points(), `stroke/${strokes}`)) brush.setState({ chosen: undefined });
        }
        if (drawn.full) brush.setState({ problem: 'full' });
      }
      show();
    },
    move: (index, to) => {
      put(replaced(index, to), `move/${index}`);
    },
    add: ([x, y]) => {
      const now = points();
      if (now.length >= MOST_POINTS) brush.setState({ problem: 'full' });
      else if (put([...now, [x, y, answer()]], `count/${now.length}`))
        brush.setState({ chosen: now.length });
    },
    remove: (index) => {
      const now = points();
      const next = now.filter((_, k) => k !== index);
      if (put(next, `count/${now.length}`))
        brush.setState({ chosen: Math.min(index, next.length - 1) });
    },
  };
};
