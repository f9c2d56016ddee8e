import { planeSlots } from '../../graph/plane-rule';
import type { RuleProgram } from '../../program';

/**
 * Where the numbers of one point are that an update reads and writes, in doubles from the beginning of its record: those
 * of theta, its gradient, the given vectors, state that is not uniform, the handed uniforms.
 */
export interface PlaneRecord {
  readonly theta: number;
  readonly gradient: number;
  readonly given: number;
  readonly state: number;
  readonly handed: number;
  readonly size: number;
  /** Of number k of what a rule's body reads by this name. */
  placeOf(name: string, k: number): number;
}

export const recordOf = (program: RuleProgram): PlaneRecord => {
  const places = new Map([
    ['theta', 0],
    ['g', 2],
  ]);
  let next = 4;
  const take = (name: string, count: number) => {
    places.set(name, next);
    next += count;
  };
  for (const { name } of program.given) take(name, 2);
  const state = next;
  const vectors = program.state.filter(({ shape }) => shape !== 'uniform');
  planeSlots(program).forEach((slots, k) => {
    take(vectors[k]?.name ?? '', slots);
  });
  const handed = next;
  for (const name of program.handed) take(name, 1);
  return {
    theta: 0,
    gradient: 2,
    given: 4,
    state,
    handed,
    size: next,
    placeOf: (name, k) => {
      const first = places.get(name);
      if (first === undefined) throw new Error(`${name} is no input of this rule`);
      return first + k;
    },
  };
};
