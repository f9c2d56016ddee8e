import type { Callee } from '../../../formula/wasm/assembler/function-builder';
import type { ModuleBuilder } from '../../../formula/wasm/assembler/module-builder';
import { addresses } from './addresses';
import { behind, type Learner } from './layer';
import type { WorkArea } from './work-area';

const FLOAT = 4;

/** How many parts there are of the gradients by all parameters. */
export const parameterParts = (learners: readonly (Learner | undefined)[]): number =>
  learners.reduce((sum, learner) => sum + (learner?.parts ?? 0), 0);

/** Defines `parameters(gradient, x, work, part)`: one part of the gradients by all parameters, layer after layer. */
export const compileParameters = (
  module: ModuleBuilder,
  learners: readonly (Learner | undefined)[],
  area: WorkArea,
): Callee =>
  module.define(
    addresses(4),
    (f) => {
      const [gradient, x, part] = [f.parameter(0), f.parameter(1), f.parameter(3)];
      const work = { base: f.parameter(2), bytes: 0 };
      const at = (numbers: number | undefined) => behind(work, (numbers ?? 0) * FLOAT);
      const within = f.local('i32');
      let from = 0;
      learners.forEach((learner, k) => {
        if (learner === undefined) return;
        const places = {
          gradient,
          input: k === 0 ? { base: x, bytes: 0 } : at(area.outputs[k - 1]?.at),
          dz: at(area.slopes[k]?.at),
          sums: at(area.sums[k]),
          room: at(area.rooms[k]),
        };
        f.address(part, -from).tee(within).i32(learner.parts).op('i32.lt_u');
        f.when(() => learner.run(f, places, within));
        from += learner.parts;
      });
    },
    'parameters',
  );
