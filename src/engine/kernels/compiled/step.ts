import type { FunctionBuilder } from '../../../formula/wasm/assembler/function-builder';
import type { ModuleBuilder } from '../../../formula/wasm/assembler/module-builder';
import type { MathCallees } from '../../../formula/wasm/math';
import type { InputForm } from './input-form';
import { behind, type CompiledLayer, type Place } from './layer';
import { compilePenalty, type PenaltyShape } from './penalty';
import { emitSoftmaxLoss, type SoftmaxLossShape } from './softmax-loss';

const FLOAT = 4;

export interface StepShape {
  readonly rows: number;
  readonly input: InputForm;
  readonly classes: number;
  readonly loss: SoftmaxLossShape['kind'];
  readonly penalty: PenaltyShape | undefined;
}

const aligned = (size: number) => Math.ceil(size / 4) * 4;

/** Where the factors of dropout lie behind the address of the inputs, in numbers. */
export const masksBehind = ({ size }: InputForm): number => aligned(size);

/** Where the outputs of the layers, two gradients and scratch lie in the work area, in numbers. */
const layOut = (layers: readonly CompiledLayer[]) => {
  let size = 0;
  const place = (numbers: number) => {
    const at = size;
    size += aligned(numbers);
    return at;
  };
  const outputs = layers.map(({ outputSize }) => place(outputSize));
  const largest = Math.max(...layers.map(({ outputSize }) => outputSize));
  const gradients = [place(largest), place(largest)] as const;
  const scratch = place(Math.max(...layers.map(({ scratchSize }) => scratchSize)));
  return { outputs, gradients, scratch, size };
};

/**
 * Adds to a module the functions of one training step, for the host:
 * - `gradient(theta, gradient, x, labels, work)`: writes the gradient of the mean loss, penalty and all, returns the loss;
 * - `loss(theta, x, labels, work)`;
 * - `expand(bytes, table, x)`: the inputs in the form that the first layer reads.
 * Everything but the loss is an address; factors of dropout lie behind x (see `masksBehind`). @returns numbers of the work area
 */
export const compileStep = (
  module: ModuleBuilder,
  layers: readonly CompiledLayer[],
  shape: StepShape,
  math: MathCallees,
): number => {
  const { rows, input, classes, loss, penalty } = shape;
  const { outputs, gradients, scratch, size } = layOut(layers);
  const inWork = (work: Place, numbers: number) => behind(work, numbers * FLOAT);
  const inputOf = (k: number, x: Place, work: Place) =>
    k === 0 ? x : inWork(work, outputs[k - 1] ?? 0);
  const outputOf = (k: number, work: Place) => inWork(work, outputs[k] ?? 0);
  const masksOf = (x: Place) => behind(x, masksBehind(input) * FLOAT);
  const last = layers.length - 1;
  const firstToLearn = layers.findIndex(({ learns }) => learns);

  const forward = (f: FunctionBuilder, theta: Place, x: Place, work: Place) => {
    const vectors = {
      theta: theta.base,
      gradient: theta.base,
      masks: masksOf(x),
      scratch: inWork(work, scratch),
    };
    layers.forEach((layer, k) => {
      layer.forward(f, vectors, inputOf(k, x, work), outputOf(k, work));
    });
  };
  const at = (f: FunctionBuilder, k: number): Place => ({ base: f.parameter(k), bytes: 0 });
  const pointer = (f: FunctionBuilder, { base, bytes }: Place) => {
    const local = f.local('i32');
    f.address(base, bytes).set(local);
    return local;
  };
  const lossOf = (f: FunctionBuilder, work: Place, labels: Place, withGradient: boolean) =>
    emitSoftmaxLoss(
      f,
      { kind: loss, rows, classes, withGradient },
      {
        logits: pointer(f, outputOf(last, work)),
        labels: labels.base,
        gradient: pointer(f, inWork(work, gradients[0])),
      },
      math,
    );
  const backward = (f: FunctionBuilder, x: Place, work: Place) => {
    const vectors = {
      theta: f.parameter(0),
      gradient: f.parameter(1),
      masks: masksOf(x),
      scratch: inWork(work, scratch),
    };
    let [dz, next] = gradients.map((numbers) => inWork(work, numbers)) as [Place, Place];
    for (let k = last; k >= 0; k -= 1) {
      const layer = layers[k];
      if (layer === undefined) break;
      const input = inputOf(k, x, work);
      layer.parameters(f, vectors, input, dz);
      if (k <= firstToLearn) break;
      layer.input(f, vectors, input, dz, next);
      [dz, next] = [next, dz];
    }
  };

  /** Adds the penalty to the loss on the stack; its first arguments are the function's own. */
  const penaltyOf = (withGradient: boolean) => {
    if (penalty === undefined) return () => {};
    const callee = compilePenalty(module, penalty, withGradient);
    return (f: FunctionBuilder) => {
      f.get(f.parameter(0));
      if (withGradient) f.get(f.parameter(1));
      f.call(callee).op('f64.add');
    };
  };
  const [penalize, penalizeLoss] = [penaltyOf(true), penaltyOf(false)];

  const i32 = 'i32' as const;
  module.define(
    { parameters: [i32, i32, i32, i32, i32], results: ['f64'] },
    (f) => {
      const work = at(f, 4);
      forward(f, at(f, 0), at(f, 2), work);
      lossOf(f, work, at(f, 3), true);
      backward(f, at(f, 2), work);
      penalize(f);
    },
    'gradient',
  );
  module.define(
    { parameters: [i32, i32, i32, i32], results: ['f64'] },
    (f) => {
      const work = at(f, 3);
      forward(f, at(f, 0), at(f, 1), work);
      lossOf(f, work, at(f, 2), false);
      penalizeLoss(f);
    },
    'loss',
  );
  module.define(
    { parameters: [i32, i32, i32], results: [] },
    (f) => {
      const [bytes, table, out] = [f.parameter(0), f.parameter(1), f.parameter(2)];
      input.emit(f, { bytes, table, out });
    },
    'expand',
  );
  return size;
};
