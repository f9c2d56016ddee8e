import { type BatchNumbers, createBatchNumbers } from '../../../experiment/fit/batches';
import { pointsOf } from '../../../experiment/fit/data';
import { planeKey } from '../../../experiment/plane-key';
import { isStochastic } from '../../../experiment/starts';
import type { Domain, FitSpec } from '../../../experiment/types';
import { shownLayers } from '../../../state/lab/view';
import type { SurfaceLab } from '../../../state/surface/surface-lab';
import { observeCanvasSize, pointerIn, resizeCanvas } from '../../canvas/canvas-size';
import { type Transform, toData } from '../../canvas/view';
import { stepSeen } from '../../step-seen';
import type { Scheme } from '../kit/color-map';
import { FieldLayer } from '../kit/field-layer';
import { pointingIn } from './pointing';

/** What of the plane is seen where on the stage. */
export interface Seen {
  readonly view: Domain;
  readonly transform: Transform;
}

/** CSS pixels a value: these contours are faint, and may be others in every frame. */
const PIXELS = 6;

/** The same loss over some of the points alone. */
const over = (fit: FitSpec, numbers: ArrayLike<number>): FitSpec | undefined => {
  const all = pointsOf(fit.data);
  const points = Array.from(numbers).flatMap((k) => (all[k] ? [all[k]] : []));
  if (points.length === 0) return undefined;
  return { ...fit, data: { kind: 'points', points }, batchSize: points.length };
};

/** Contours of one loss, asked for whenever it or the view is another one. */
const createContours = (lab: SurfaceLab) => {
  const field = lab.anotherField();
  const layer = new FieldLayer();
  let asked = '';
  return {
    field,
    want: (spec: FitSpec | undefined, { view }: Seen, width: number, height: number): void => {
      const key = spec ? `${planeKey(spec)} ${view} ${width} ${height}` : '';
      if (key === asked) return;
      asked = key;
      if (!spec) return;
      const [columns, rows] = [width, height].map((side) => Math.max(2, Math.ceil(side / PIXELS)));
      field.ask({ spec, view, width: columns ?? 2, height: rows ?? 2 });
    },
    paint: (
      context: CanvasRenderingContext2D,
      { transform }: Seen,
      color: string,
      logarithmic: boolean,
      scheme: Scheme,
    ): void => {
      const { latest } = field;
      if (asked === '' || !latest) return;
      layer.update(latest, { scheme, logarithmic, base: undefined });
      layer.paintContours(context, transform, color);
    },
  };
};

/**
 * Over a fit's surface the contours of other losses, faintly: of the points that the next step is to see, and of the point
 * that is pointed at in the data. And the other way round: what the pointer on the surface stands for is told to the data.
 * @param colors of the batch's contours, and of the point's
 * @returns the way out
 */
export const createSideContours = (
  lab: SurfaceLab,
  canvas: HTMLCanvasElement,
  map: HTMLElement,
  seen: () => Seen | undefined,
  scheme: Scheme,
  colors: { readonly batch: string; readonly point: string },
): (() => void) => {
  const pointing = pointingIn(lab);
  const [batch, point] = [createContours(lab), createContours(lab)];
  let size = { width: 0, height: 0 };
  let context: CanvasRenderingContext2D | undefined;
  let numbers: { readonly key: string; readonly at: BatchNumbers } | undefined;
  let painted: readonly unknown[] = [];

  const batchAt = (fit: FitSpec, seed: number, step: number) => {
    const count = pointsOf(fit.data).length;
    const key = `${count} ${fit.batchSize} ${seed}`;
    if (numbers?.key !== key) numbers = { key, at: createBatchNumbers(count, fit.batchSize, seed) };
    return numbers.at(step);
  };
  const paint = () => {
    const { objective, seed, steps } = lab.shown.store.getState();
    const now = seen();
    if (!context || !now || objective.kind !== 'fit') return;
    const step = Math.max(0, stepSeen(lab));
    const { hovered } = pointing.getState();
    const batched = isStochastic(objective) && step < steps;
    const { contours } = shownLayers(lab.view.store.getState());
    batch.want(
      contours && batched ? over(objective, batchAt(objective, seed, step)) : undefined,
      now,
      size.width,
      size.height,
    );
    point.want(
      hovered === undefined ? undefined : over(objective, [hovered]),
      now,
      size.width,
      size.height,
    );
    const { scaleX, scaleY, offsetX, offsetY } = now.transform;
    const next = [
      batch.field.latest,
      point.field.latest,
      contours && batched,
      hovered,
      scaleX,
      scaleY,
      offsetX,
      offsetY,
      size,
    ];
    if (next.every((value, k) => value === painted[k])) return;
    painted = next;
    context.clearRect(0, 0, size.width, size.height);
    batch.paint(context, now, colors.batch, true, scheme);
    point.paint(context, now, colors.point, true, scheme);
    canvas.dataset.batch = `${contours && batched}`;
    canvas.dataset.point = `${hovered ?? ''}`;
  };
  const hover = (event: PointerEvent) => {
    const now = seen();
    const at = now && toData(now.transform, pointerIn(map, event));
    const model = event.buttons === 0 && event.pointerType !== 'touch' ? at : undefined;
    if (model !== pointing.getState().model) pointing.setState({ model });
  };
  const leave = () => pointing.setState({ model: undefined });
  map.addEventListener('pointermove', hover);
  map.addEventListener('pointerleave', leave);
  const ways = [
    observeCanvasSize(map, (next) => {
      size = next;
      context = resizeCanvas(canvas, next);
      painted = [];
    }),
    pointing.subscribe(lab.frames.request),
    lab.frames.onFrame(paint),
    leave,
  ];
  return () => {
    map.removeEventListener('pointermove', hover);
    map.removeEventListener('pointerleave', leave);
    for (const way of ways) way();
    for (const { field } of [batch, point]) field.close();
  };
};
