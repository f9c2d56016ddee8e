import type { PointList } from '../../../catalog/definition';
import { pointsOf } from '../../../experiment/fit/data';
import { lookOf } from '../../../experiment/run-looks';
import type { Point, RunSpec } from '../../../experiment/types';
import { isVisible } from '../../../state/lab/looks';
import { placeAt } from '../../../state/lab/place';
import type { SurfaceLab } from '../../../state/surface/surface-lab';
import { runStyle } from '../../run-style';
import { stepSeen } from '../../step-seen';
import classes from './DataPlot.module.css';
import { pixelOf } from './place-points';
import { circlesPath, graphPath, type PlotScale } from './plot';
import type { PlotModel } from './plot-model';
import { type Pointing, pointingIn } from './pointing';

/** Parts of the plot that the painter fills. */
export interface PlotParts {
  readonly curves: SVGGElement;
  readonly residuals: SVGPathElement;
  readonly points: SVGGElement;
  readonly batch: SVGPathElement;
  /** Around the chosen point, and the one under the pointer. */
  readonly marked: SVGPathElement;
  /** The model under the pointer on the surface. */
  readonly asked: SVGPathElement;
}

/** What React knows and the plot needs. */
export interface PlotLook {
  readonly scale: PlotScale;
  readonly model: PlotModel;
  /** The run whose residuals are drawn. */
  readonly residualsOf: number | undefined;
  /** Of the next update at a step; nothing where every update sees all points. */
  readonly batchAt: ((step: number) => ArrayLike<number>) | undefined;
}

export interface PlotPainter {
  setLook(look: PlotLook): void;
  /** Paints what changed since the last call. */
  paint(): void;
}

const POINT = 2.6;
const RING = 5.5;
const DOT = 1.9;
const MARKED = 4.4;

const child = (parent: SVGGElement, k: number, name: 'path' | 'circle'): SVGElement => {
  const there = parent.children[k];
  if (there instanceof SVGElement) return there;
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  parent.append(made);
  return made;
};

const shorten = (parent: SVGGElement, length: number): void => {
  while (parent.children.length > length) parent.lastElementChild?.remove();
};

const set = (element: SVGElement, name: string, value: string): void => {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
};

/** Where a run stands at a step, if it is shown. */
const parametersOf = (lab: SurfaceLab, run: number, step: number): Point | undefined => {
  if (!isVisible(lab.view.store.getState(), run)) return undefined;
  const place = placeAt(lab.race, run, step);
  if (!place) return undefined;
  const x = place.series.column('x')[place.index] ?? Number.NaN;
  const y = place.series.column('y')[place.index] ?? Number.NaN;
  return Number.isFinite(x) && Number.isFinite(y) ? [x, y] : undefined;
};

/**
 * Points, curves, residuals and the batch, written into the plot at the rate of frames: the step, the race and points that
 * are dragged change faster than React need know.
 */
export const createPlotPainter = (lab: SurfaceLab, parts: PlotParts): PlotPainter => {
  let look: PlotLook | undefined;
  let painted: readonly unknown[] = [];

  const curve = ({ model, scale }: PlotLook, points: PointList, [x, y]: Point): string => {
    switch (model.kind) {
      case 'graph':
        return graphPath((u) => model.answer(x, y, u, 0), scale);
      case 'circle': {
        const radius = Math.round(scale.x(model.radius) - scale.x(0));
        return circlesPath([[scale.x(x), scale.y(y)]], radius);
      }
      case 'answers':
        return circlesPath(
          points.map(([u = 0, v = 0, w = 0]) => [scale.x(w), scale.y(model.answer(x, y, u, v))]),
          DOT,
        );
      case 'none':
        return '';
      default:
        return model satisfies never;
    }
  };

  /** From what is there to what the model says: up or down, of a circle towards its middle. */
  const residuals = ({ model, scale }: PlotLook, points: PointList, [x, y]: Point): string => {
    let path = '';
    for (const [u = 0, v = 0, w = 0] of points) {
      let [to, from]: readonly [Point, Point] = [
        [u, v],
        [u, v],
      ];
      if (model.kind === 'graph') to = [u, model.answer(x, y, u, v)];
      else if (model.kind === 'answers')
        [from, to] = [
          [w, w],
          [w, model.answer(x, y, u, v)],
        ];
      else if (model.kind === 'circle') {
        const away = Math.hypot(u - x, v - y);
        const share = away > 0 ? model.radius / away : 0;
        to = [x + (u - x) * share, y + (v - y) * share];
      } else continue;
      if (Number.isFinite(to[1]))
        path += `M${scale.x(from[0]).toFixed(1)} ${scale.y(from[1]).toFixed(1)}L${scale.x(to[0]).toFixed(1)} ${scale.y(to[1]).toFixed(1)}`;
    }
    return path;
  };

  const paintCurves = (
    now: PlotLook,
    points: PointList,
    runs: readonly RunSpec[],
    step: number,
  ) => {
    runs.forEach((_, run) => {
      const path = child(parts.curves, run, 'path');
      const at = parametersOf(lab, run, step);
      const { color, dash } = runStyle(lookOf(runs, run));
      const dots = now.model.kind === 'answers';
      set(path, 'd', at ? curve(now, points, at) : '');
      set(path, dots ? 'fill' : 'stroke', color);
      set(path, dots ? 'stroke' : 'fill', 'none');
      set(path, 'stroke-dasharray', dash);
      set(path, 'data-testid', 'data-curve');
    });
    shorten(parts.curves, runs.length);
    const judged = now.residualsOf;
    const at = judged === undefined ? undefined : parametersOf(lab, judged, step);
    set(parts.residuals, 'd', at ? residuals(now, points, at) : '');
    if (judged !== undefined) set(parts.residuals, 'stroke', runStyle(lookOf(runs, judged)).color);
  };

  const paintAsked = (now: PlotLook, points: PointList, model: Point | undefined) => {
    const dots = now.model.kind === 'answers';
    set(parts.asked, 'd', model ? curve(now, points, model) : '');
    set(parts.asked, 'data-dots', `${dots}`);
  };

  const paintPoints = (
    { batchAt, ...plot }: PlotLook,
    points: PointList,
    step: number,
    { chosen, hovered }: Pointing,
  ) => {
    const plotted = { ...plot, points };
    const place = (point: readonly number[] | undefined) => pixelOf(plotted, point ?? []);
    points.forEach((point, k) => {
      const circle = child(parts.points, k, 'circle');
      const [x, y] = place(point);
      set(circle, 'cx', x.toFixed(1));
      set(circle, 'cy', y.toFixed(1));
      set(circle, 'r', `${POINT}`);
      set(circle, 'class', classes.point ?? '');
      set(circle, 'data-testid', 'data-point');
    });
    shorten(parts.points, points.length);
    const batch = batchAt ? Array.from(batchAt(step)) : [];
    set(
      parts.batch,
      'd',
      circlesPath(
        batch.map((k) => place(points[k])),
        RING,
      ),
    );
    set(parts.batch, 'data-points', batch.join(' '));
    const marked = [...new Set([chosen, hovered])].flatMap((k) => {
      const point = points[k ?? Number.NaN];
      return point ? [place(point)] : [];
    });
    set(parts.marked, 'd', circlesPath(marked, MARKED));
  };

  return {
    setLook: (next) => {
      look = next;
      lab.frames.request();
    },
    paint: () => {
      const { experiment } = lab.document.getState();
      const { objective } = lab.shown.store.getState();
      if (look === undefined || objective.kind !== 'fit') return;
      const step = Math.max(0, stepSeen(lab));
      const { hidden, solo } = lab.view.store.getState();
      const { generation } = lab.race;
      const pointing = pointingIn(lab).getState();
      const { runs } = experiment;
      const next = [look, objective.data, step, generation, runs, hidden, solo, pointing];
      if (next.every((value, k) => value === painted[k])) return;
      painted = next;
      const points = pointsOf(objective.data);
      paintCurves(look, points, runs, step);
      paintAsked(look, points, pointing.model);
      paintPoints(look, points, step, pointing);
    },
  };
};
