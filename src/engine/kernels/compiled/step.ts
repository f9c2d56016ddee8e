import type { ModuleBuilder } from '../../../formula/wasm/assembler/module-builder';
import type { MathCallees } from '../../../formula/wasm/math';
import { addresses } from './addresses';
import type { CompiledLayer } from './layer';
import { compilePenalty } from './penalty';
import type { StepExports, StepParts } from './step-exports';
import { compileParameters, parameterParts } from './step-parameters';
import { compilePenaltyPart } from './step-penalty';
import { compilePrepare } from './step-prepare';
import { compileRows } from './step-rows';
import type { StepShape } from './step-shape';
import { compileTotal } from './step-total';
import { compileWhole } from './step-whole';
import { layOutWork } from './work-area';

/**
 * Adds to a module the functions of one training step (see `StepExports`). Factors of dropout lie behind x (see
 * `masksBehind`). Outputs are shared out among parts, never the terms of a sum, but for blocks of rows, which are always
 * the same: who computes a part changes no number.
 * @param layersOf the layers for blocks of so many rows
 */
export const compileStep = (
  module: ModuleBuilder,
  layersOf: (rows: number) => readonly CompiledLayer[],
  shape: StepShape,
  math: MathCallees,
): { readonly workSize: number; readonly parts: StepParts } => {
  const { rows, blockRows, input, classes, loss } = shape;
  const blocks = Math.ceil(rows / blockRows);
  const rest = rows % blockRows;
  const layers = layersOf(blockRows);
  const restLayers = rest > 0 ? layersOf(rest) : undefined;
  const learners = layers.map((layer) => layer.learner?.({ rows, blocks }));
  const penalty = shape.penalty && compilePenalty(module, shape.penalty);
  const penaltyParts = penalty?.parts ?? 0;
  const area = layOutWork(layers, learners, { rows, blockRows, blocks, penaltyParts });
  const firstToLearn = learners.findIndex((learner) => learner !== undefined);
  const parts: StepParts = {
    rows: blocks,
    parameters: parameterParts(learners),
    penalty: penaltyParts,
    multiplications: layers.reduce(
      (sum, layer, k) =>
        sum + layer.multiplications * (k > firstToLearn ? 3 : 2) * (rows / blockRows),
      0,
    ),
    ownRoom: area.ownRoom,
  };
  const total = compileTotal(module, { loss, batch: rows, classes }, area, penaltyParts);

  const compileSide = (withGradient: boolean) => {
    /** Threads only share out what has a gradient. */
    const named = (name: keyof StepExports) => (withGradient ? name : undefined);
    const back = (layer: number) => withGradient && layer > firstToLearn;
    const options = { shape, area, firstToLearn, withGradient, math };
    const functions = {
      prepare: compilePrepare(module, layers, area, back, named('prepare')),
      rows: compileRows(module, layers, restLayers, options, named('rows')),
      parameters: withGradient ? compileParameters(module, learners, area) : undefined,
      penalty: compilePenaltyPart(module, penalty, area, withGradient, named('penalty')),
      total,
    };
    compileWhole(module, functions, parts);
  };
  compileSide(true);
  compileSide(false);
  module.define(
    addresses(3),
    (f) => {
      const [raw, table, out] = [f.parameter(0), f.parameter(1), f.parameter(2)];
      input.emit(f, { raw, table, out });
    },
    'expand',
  );
  return { workSize: area.size, parts };
};
