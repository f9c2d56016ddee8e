import { fits } from '../../../catalog/fits';
import { modelOf } from '../../../experiment/fit/model';
import type { FitSpec } from '../../../experiment/types';
import { compileExpression } from '../../../formula/wasm/expression';

/** What the model of a fit answers at a point, given the parameters. */
export type Answer = (x: number, y: number, u: number, v: number) => number;

/** How a fit's model is drawn over its data. */
export type PlotModel =
  /** v over u, the model as a graph. */
  | { readonly kind: 'graph'; readonly answer: Answer }
  /** Points in the plane, the model as a circle around (x, y). */
  | { readonly kind: 'circle'; readonly radius: number }
  /** Of two features: the answers against what was given, w. */
  | { readonly kind: 'answers'; readonly answer: Answer }
  /** A formula that compares no model with the data. */
  | { readonly kind: 'none' };

export const plotModel = (objective: FitSpec): PlotModel => {
  const known = fits.find((fit) => fit.formula === objective.formula && 'radius' in fit);
  if (known !== undefined && 'radius' in known) return { kind: 'circle', radius: known.radius };
  const model = modelOf(objective);
  if (model === undefined) return { kind: 'none' };
  const answer = compileExpression(model.expression, ['x', 'y', 'u', 'v']);
  return { kind: model.answer === 'w' ? 'answers' : 'graph', answer };
};

/** Which columns a plot shows, across and up. */
export const plotColumns = ({ kind }: PlotModel): readonly [number, number] =>
  kind === 'answers' ? [2, 2] : [0, 1];

/** Whether a length is the same in both directions. */
export const isSquare = ({ kind }: PlotModel): boolean => kind === 'answers' || kind === 'circle';
