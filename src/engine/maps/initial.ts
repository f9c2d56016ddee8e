import { evaluate, readHyper } from '../../formula/evaluate';
import { planeComponents } from '../../formula/matrix/plane-components';
import type { RuleProgram } from '../../formula/program';
import type { MapPlan } from './plan';
import { beginningOf } from './tables';

/** The values of one state variable before the first update: one, or one a pixel. */
export interface InitialTable {
  readonly everywhere: boolean;
  readonly values: Float64Array;
  /** Numbers of state that begin with it. */
  readonly slots: number;
}

/** Of every state variable that is not uniform, in program order. */
export const initialTables = (plan: MapPlan, { state }: RuleProgram): readonly InitialTable[] => {
  const { kind, width, height } = plan.spec;
  return state.flatMap(({ shape, initial }) => {
    if (shape === 'uniform') return [];
    const everywhere = kind === 'basins' || initial.kind === 'number';
    const valueAt = (pixel: number) => {
      const beginning = beginningOf(plan.runOf(pixel % width, Math.floor(pixel / width)));
      return evaluate(initial, (name) => readHyper(beginning, name));
    };
    const values = Float64Array.from({ length: everywhere ? 1 : width * height }, (_, pixel) =>
      valueAt(pixel),
    );
    return [{ everywhere, values, slots: planeComponents(shape) }];
  });
};
