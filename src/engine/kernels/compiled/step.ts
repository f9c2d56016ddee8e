import type { FunctionBuilder, Local } from '../../../formula/wasm/assembler/function-builder';
import type { ModuleBuilder } from '../../../formula/wasm/assembler/module-builder';
import type { MathCallees } from '../../../formula/wasm/math';
import { addresses } from './addresses';
import type { InputForm } from './input-form';
import { behind, type CompiledLayer } from './layer';
import { compilePenalty, type PenaltyShape } from './penalty';
import type { SoftmaxLossShape } from './softmax-loss';
import { compileBlock } from './step-block';
import type { StepParts } from './step-exports';
import { compileParameters, parameterParts } from './step-parameters';
import { compileTotal } from './step-total';
import { layOutWork } from './work-area';

const FLOAT = 4;

export interface StepShape {
  readonly rows: number;
  /** Rows that are computed one after the other by one thread; a multiple of four, or all. */
  readonly blockRows: number;
  readonly input: InputForm;
  readonly classes: number;
  readonly loss: SoftmaxLossShape['kind'];
  readonly penalty: PenaltyShape | undefined;
}

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

  const preparation = (back: boolean, exported?: string) =>
    module.define(
      addresses(2),
      (f) => {
        const work = { base: f.parameter(1), bytes: 0 };
        layers.forEach((layer, k) => {
          const packed = behind(work, (area.packed[k] ?? 0) * FLOAT);
          layer.prepare(f, f.parameter(0), packed, back && k > firstToLearn);
        });
      },
      exported,
    );
  const prepare = preparation(true, 'prepare');
  const prepareForward = preparation(false);

  /** `run(theta, x, labels, work, room, part)`: all that is done with a block of rows. */
  const blocksOf = (withGradient: boolean, exported?: string) => {
    const options = { shape, area, firstToLearn, withGradient, math };
    const block = compileBlock(module, layers, options);
    const last = restLayers && compileBlock(module, restLayers, { ...options, rows: rest });
    return module.define(
      addresses(6),
      (f) => {
        const hand = () => {
          for (const parameter of f.parameters) f.get(parameter);
          return f;
        };
        const isLast = () =>
          f
            .get(f.parameter(5))
            .i32(blocks - 1)
            .op('i32.eq');
        if (last === undefined) hand().call(block);
        else {
          isLast().when(() => hand().call(last));
          isLast()
            .op('i32.eqz')
            .when(() => hand().call(block));
        }
      },
      exported,
    );
  };
  const rowsWithGradient = blocksOf(true, 'rows');
  const rowsForward = blocksOf(false);

  const parameters = compileParameters(module, learners, area);
  const penalties = (work: Local) => behind({ base: work, bytes: 0 }, area.penalties * FLOAT);
  const penalize = module.define(
    addresses(4),
    (f) => {
      const [theta, gradient, work, part] = [0, 1, 2, 3].map((k) => f.parameter(k));
      if (!theta || !gradient || !work || !part) throw new Error('there are four parameters');
      penalty?.run(f, { theta, gradient, sums: penalties(work) }, part);
    },
    'penalty',
  );
  const penalizeLoss = module.define(addresses(3), (f) => {
    const [theta, work, part] = [f.parameter(0), f.parameter(1), f.parameter(2)];
    penalty?.run(f, { theta, sums: penalties(work) }, part);
  });
  const total = compileTotal(module, { kind: loss, batch: rows, classes }, area, penaltyParts);

  /** All parts of a kind, one after the other. */
  const all = (f: FunctionBuilder, count: number, call: (part: Local) => void) => {
    if (count === 0) return;
    const part = f.local('i32');
    f.i32(0).set(part);
    f.loopWhile(
      () => {
        call(part);
        f.advance(part, 1);
      },
      () => f.get(part).i32(count).op('i32.lt_u'),
    );
  };
  const i32 = 'i32' as const;
  module.define(
    { parameters: [i32, i32, i32, i32, i32], results: ['f64'] },
    (f) => {
      const [theta, gradient, x, labels, work] = [0, 1, 2, 3, 4].map((k) => f.parameter(k));
      if (!theta || !gradient || !x || !labels || !work) throw new Error('there are five');
      f.get(theta).get(work).call(prepare);
      all(f, parts.rows, (part) => {
        f.get(theta).get(x).get(labels).get(work);
        f.address(work, area.ownRoom * FLOAT)
          .get(part)
          .call(rowsWithGradient);
      });
      all(f, parts.parameters, (part) => {
        f.get(gradient).get(x).get(work).get(part).call(parameters);
      });
      all(f, parts.penalty, (part) => {
        f.get(theta).get(gradient).get(work).get(part).call(penalize);
      });
      f.get(work).call(total);
    },
    'gradient',
  );
  module.define(
    { parameters: [i32, i32, i32, i32], results: ['f64'] },
    (f) => {
      const [theta, x, labels, work] = [0, 1, 2, 3].map((k) => f.parameter(k));
      if (!theta || !x || !labels || !work) throw new Error('there are four');
      f.get(theta).get(work).call(prepareForward);
      all(f, parts.rows, (part) => {
        f.get(theta).get(x).get(labels).get(work);
        f.address(work, area.ownRoom * FLOAT)
          .get(part)
          .call(rowsForward);
      });
      all(f, parts.penalty, (part) => {
        f.get(theta).get(work).get(part).call(penalizeLoss);
      });
      f.get(work).call(total);
    },
    'loss',
  );
  module.define(
    addresses(3),
    (f) => {
      const [bytes, table, out] = [f.parameter(0), f.parameter(1), f.parameter(2)];
      input.emit(f, { bytes, table, out });
    },
    'expand',
  );
  return { workSize: area.size, parts };
};
