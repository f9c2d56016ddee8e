import type { TraceState } from '../../../state/surface/trace';
import type { RunColumns } from '../kit/run-paths';
import type { ArrowScene } from './head-arrows';
import { basisOf, localModel } from './local-model';
import { paintModel, paintParabola, paintSimplex } from './paint-model';

type Traced = TraceState['traced'];

/** What a run's method said of the step that leaves a point; nothing where another step was told of last. */
const basisAt = (traced: Traced, run: number, step: number) => {
  const update = traced?.run === run ? traced.trace.update : undefined;
  return basisOf(update?.from === step && update.what.kind === 'method' ? update.what.shown : {});
};

/** Paints the model from which the step under way is (or could be) made, at the point where that began. */
export const paintHeadModel = (
  context: CanvasRenderingContext2D,
  run: number,
  columns: RunColumns,
  step: number,
  traced: Traced,
  scene: ArrowScene & { readonly curve: boolean },
): void => {
  const k = Math.min(Math.floor(step), columns.length - 1);
  const x = columns.column('x')[k] ?? Number.NaN;
  const y = columns.column('y')[k] ?? Number.NaN;
  if (scene.curve) {
    paintParabola(context, scene.surface, x, scene);
    return;
  }
  const basis = basisAt(traced, run, k);
  if (basis.simplex) {
    paintSimplex(context, basis.simplex, scene);
    return;
  }
  const model = localModel(scene.surface, [x, y], basis.learned);
  if (model) paintModel(context, model, basis, scene);
};
