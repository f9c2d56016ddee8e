import { lossDivisor } from '../../../experiment/network/loss';
import type { Callee } from '../../../formula/wasm/assembler/function-builder';
import type { ModuleBuilder } from '../../../formula/wasm/assembler/module-builder';
import type { SoftmaxLossShape } from './softmax-loss';
import type { WorkArea } from './work-area';

const FLOAT = 4;
const DOUBLE = 8;

/** Defines `total(work)`: the mean of all rows' losses and the sum of the penalty's parts, always in the same order. */
export const compileTotal = (
  module: ModuleBuilder,
  shape: Pick<SoftmaxLossShape, 'loss' | 'batch' | 'classes'>,
  area: WorkArea,
  penaltyParts: number,
): Callee =>
  module.define(
    { parameters: ['i32'], results: ['f64'] },
    (f) => {
      const from = f.local('i32');
      const sum = f.local('f64');
      const add = (numbers: number, count: number) => {
        f.address(f.parameter(0), numbers * FLOAT).set(from);
        f.repeat(count, () => {
          f.get(sum).get(from).memory('f64.load').op('f64.add').set(sum).advance(from, DOUBLE);
        });
      };
      add(area.losses, shape.batch);
      f.get(sum)
        .f64(lossDivisor(shape.loss, shape.batch, shape.classes))
        .op('f64.div')
        .set(sum);
      add(area.penalties, penaltyParts);
      f.get(sum);
    },
    'total',
  );
