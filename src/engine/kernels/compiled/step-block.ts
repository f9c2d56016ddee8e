import type { Callee, Local } from '../../../formula/wasm/assembler/function-builder';
import type { ModuleBuilder } from '../../../formula/wasm/assembler/module-builder';
import type { MathCallees } from '../../../formula/wasm/math';
import { addresses } from './addresses';
import { masksBehind } from './input-form';
import { type CompiledLayer, type Place, pushAt } from './layer';
import { answerBytes, emitSoftmaxLoss } from './softmax-loss';
import type { StepShape } from './step-shape';
import type { Spot, WorkArea } from './work-area';

const FLOAT = 4;
const DOUBLE = 8;

export interface BlockOptions {
  readonly shape: StepShape;
  readonly area: WorkArea;
  /** Number of the first layer that has parameters: the way back ends there. */
  readonly firstToLearn: number;
  readonly withGradient: boolean;
  /** Of this block, where they are fewer than of others. */
  readonly rows?: number;
  readonly math: MathCallees;
}

/**
 * Defines `run(theta, x, labels, work, room, block)`: a block of rows through all layers and back, with the losses of
 * its rows and what its convolutions sum up.
 */
export const compileBlock = (
  module: ModuleBuilder,
  layers: readonly CompiledLayer[],
  { shape, area, firstToLearn, withGradient, rows = shape.blockRows, math }: BlockOptions,
): Callee =>
  module.define(addresses(6), (f) => {
    const [theta, x, labels, work] = [0, 1, 2, 3].map((k) => f.parameter(k));
    const [room, block] = [f.parameter(4), f.parameter(5)];
    if (!theta || !x || !labels || !work) throw new Error('a block has six parameters');
    const row = f.local('i32');
    f.get(block).i32(shape.blockRows).op('i32.mul').set(row);
    const at = (base: Local, numbers: number): Place => ({ base, bytes: numbers * FLOAT });
    /** What begins so many bytes a row behind a place. */
    const fromRow = (place: Place, step: number): Local => {
      const local = f.local('i32');
      pushAt(f, place, row, step).set(local);
      return local;
    };
    const spot = ({ shared, at: numbers, rowSize }: Spot): Place =>
      shared ? { base: fromRow(at(work, numbers), rowSize * FLOAT), bytes: 0 } : at(room, numbers);
    const outputs = area.outputs.map(spot);
    const slopes = withGradient ? area.slopes.map(spot) : [];
    const input: Place = { base: fromRow(at(x, 0), shape.input.rowSize * FLOAT), bytes: 0 };
    const pick = (places: readonly Place[], k: number): Place => {
      const found = places[k];
      if (found === undefined) throw new RangeError(`there is no layer ${k}`);
      return found;
    };
    const inputOf = (k: number) => (k === 0 ? input : pick(outputs, k - 1));
    const vectorsOf = (k: number) => ({
      theta,
      row,
      masks: at(x, masksBehind(shape.input)),
      packed: at(work, area.packed[k] ?? 0),
      scratch: at(room, area.scratch),
    });
    const pointer = ({ base, bytes }: Place) => {
      const local = f.local('i32');
      f.address(base, bytes).set(local);
      return local;
    };

    layers.forEach((layer, k) => {
      layer.forward(f, vectorsOf(k), inputOf(k), pick(outputs, k));
    });
    const last = layers.length - 1;
    const logits = pointer(pick(outputs, last));
    emitSoftmaxLoss(
      f,
      { loss: shape.loss, rows, batch: shape.rows, classes: shape.classes, withGradient },
      {
        logits,
        labels: fromRow({ base: labels, bytes: 0 }, answerBytes(shape)),
        gradient: withGradient ? pointer(pick(slopes, last)) : logits,
        losses: fromRow(at(work, area.losses), DOUBLE),
      },
      math,
    );
    if (!withGradient) return;
    for (let k = last; k >= firstToLearn; k -= 1) {
      const layer = layers[k];
      if (layer === undefined) break;
      const dz = pick(slopes, k);
      if (layer.sums) {
        const sums = at(work, area.sums[k] ?? 0);
        const to = f.local('i32');
        pushAt(f, sums, block, layer.sums.size * FLOAT).set(to);
        layer.sums.run(f, vectorsOf(k), inputOf(k), dz, { base: to, bytes: 0 });
      }
      if (k > firstToLearn) layer.input(f, vectorsOf(k), inputOf(k), dz, pick(slopes, k - 1));
    }
  });
