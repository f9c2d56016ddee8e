import type { Callee } from '../../../formula/wasm/assembler/function-builder';
import type { ModuleBuilder } from '../../../formula/wasm/assembler/module-builder';
import { addresses } from './addresses';
import type { Penalty } from './penalty';
import type { WorkArea } from './work-area';

const FLOAT = 4;

/** Defines `penalty(theta, gradient, work, part)`, or, without a gradient, `penalty(theta, work, part)`. */
export const compilePenaltyPart = (
  module: ModuleBuilder,
  penalty: Penalty | undefined,
  area: WorkArea,
  withGradient: boolean,
  exported?: string,
): Callee => {
  const gradients = withGradient ? 1 : 0;
  return module.define(
    addresses(3 + gradients),
    (f) => {
      const [gradient] = f.parameters.slice(1, 1 + gradients);
      const work = f.parameter(1 + gradients);
      const sums = { base: work, bytes: area.penalties * FLOAT };
      const places = { theta: f.parameter(0), sums, ...(gradient && { gradient }) };
      penalty?.run(f, places, f.parameter(2 + gradients));
    },
    exported,
  );
};
