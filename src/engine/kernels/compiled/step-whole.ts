import type { Callee, Local } from '../../../formula/wasm/assembler/function-builder';
import type { ModuleBuilder } from '../../../formula/wasm/assembler/module-builder';
import { addresses } from './addresses';
import type { StepExports, StepParts } from './step-exports';

const FLOAT = 4;

/** The functions that a whole step consists of, with the parameters that they have in `StepExports`. */
export interface StepFunctions {
  readonly prepare: Callee;
  readonly rows: Callee;
  /** Where there is a gradient; otherwise `penalty` has none among its parameters either. */
  readonly parameters: Callee | undefined;
  readonly penalty: Callee;
  readonly total: Callee;
}

/**
 * Defines `gradient(theta, gradient, x, labels, work)`, or, without `parameters`, `loss(theta, x, labels, work)`: kind
 * after kind, all parts of each one after the other.
 */
export const compileWhole = (
  module: ModuleBuilder,
  { prepare, rows, parameters, penalty, total }: StepFunctions,
  parts: StepParts,
): Callee => {
  const exported: keyof StepExports = parameters === undefined ? 'loss' : 'gradient';
  const gradients = parameters === undefined ? 0 : 1;
  return module.define(
    { ...addresses(4 + gradients), results: ['f64'] },
    (f) => {
      const theta = f.parameter(0);
      const gradient = f.parameters.slice(1, 1 + gradients);
      const [x, labels] = [f.parameter(1 + gradients), f.parameter(2 + gradients)];
      const work = f.parameter(3 + gradients);
      const push = (...locals: readonly Local[]) => {
        for (const local of locals) f.get(local);
        return f;
      };
      /** @param given pushes all but the number of the part */
      const all = (count: number, callee: Callee, given: () => void) => {
        if (count === 0) return;
        const part = f.local('i32');
        f.i32(0).set(part);
        f.loopWhile(
          () => {
            given();
            f.get(part).call(callee).advance(part, 1);
          },
          () => f.get(part).i32(count).op('i32.lt_u'),
        );
      };
      push(theta, work).call(prepare);
      all(parts.rows, rows, () => {
        push(theta, x, labels, work).address(work, parts.ownRoom * FLOAT);
      });
      if (parameters !== undefined)
        all(parts.parameters, parameters, () => push(...gradient, x, work));
      all(parts.penalty, penalty, () => push(theta, ...gradient, work));
      push(work).call(total);
    },
    exported,
  );
};
