import { nameOf } from './build';
import { liftUniforms } from './lift-uniforms';
import type { RuleProgram } from './program';
import { inferShapes } from './shapes';
import { namesIn, substitute } from './traverse';
import { entryOf } from './versions';

/**
 * The point on which a run is judged, as a program of its own: its new theta is that point. It reads the state of the
 * run's program by the same names and leaves it as it is, and reads neither `g`, `t` nor `lr`.
 * @returns nothing where theta itself is judged
 */
export const judgeProgram = ({ evaluate, state }: RuleProgram): RuleProgram | undefined => {
  if (evaluate === undefined) return undefined;
  const read = namesIn(evaluate);
  const kept = state.filter(({ name }) => read.has(name));
  const varying = new Set(['theta', ...kept.map(({ name }) => name)]);
  const value = substitute(evaluate, (name) =>
    varying.has(name) ? nameOf(entryOf(name)) : undefined,
  );
  const versioned = {
    statements: [{ target: 'theta#1', source: 'theta', value }],
    last: new Map([['theta', 'theta#1']]),
  };
  const shapes = new Map([
    ...inferShapes(versioned),
    ...kept.map(({ name, shape }) => [entryOf(name), shape] as const),
  ]);
  return {
    rule: { statements: [{ target: 'theta', value: evaluate }] },
    hyper: [...read].filter((name) => !varying.has(name) && name !== 'pi' && name !== 'e'),
    state: kept,
    given: [],
    ...liftUniforms(versioned, shapes),
  };
};
