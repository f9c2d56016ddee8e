import type { Expression } from '../../../formula/ast';
import { type Elements, type LinearValue, linearValue } from '../../../formula/linear';
import type { RuleProgram } from '../../../formula/program';

const HELD = { term: true, scale: true } as const;

/** One coordinate's update as a linear map, magnitudes held fast; of many at once where entries are vectors. */
export interface LinearUpdate<V = never> {
  /** Rows of the new theta and of the new state over the old theta and state; theta is the first. */
  readonly matrix: readonly (readonly (number | V)[])[];
  /** How the gradient enters each row. */
  readonly input: readonly (number | V)[];
  /** Whether a scale of the element's own was held fast. */
  readonly scaled: boolean;
}

/** The same without what theta never feels. */
const felt = <V>({ matrix, input, scaled }: LinearUpdate<V>): LinearUpdate<V> => {
  const kept = new Set([0]);
  for (const row of kept)
    matrix[row]?.forEach((slope, column) => {
      if (slope !== 0) kept.add(column);
    });
  const order = [...kept].sort((a, b) => a - b);
  return {
    matrix: order.map((row) => order.map((column) => matrix[row]?.[column] ?? 0)),
    input: order.map((row) => input[row] ?? 0),
    scaled,
  };
};

/** Numbers of an update that is looked at, before it is made. */
export interface UpdateNumbers<V> {
  /** Every uniform, hyperparameter, `lr` and `t`, by name. */
  readonly uniforms: Readonly<Record<string, number>>;
  /** What instruction number k of the program's body gives; asked of reductions alone. */
  instruction(k: number): number | V;
  /** State of the coordinate before the update, with theta, g and what is given. */
  entry(name: string): number | V;
}

/** @returns undefined where the update is not linear even with its magnitudes held fast */
export const linearUpdate = <V>(
  program: RuleProgram,
  { uniforms, instruction, entry }: UpdateNumbers<V>,
  elements: Elements<V>,
): LinearUpdate<V> | undefined => {
  const states = program.state.filter(({ shape }) => shape === 'element').map(({ name }) => name);
  const frozen = new Set<string>();
  // State that holds magnitudes is found out by following them: what turns out to hold one is held fast itself.
  for (;;) {
    const linear = states.filter((name) => !frozen.has(name));
    const variables = ['theta', 'g', ...linear];
    const values = new Map<string, LinearValue<V> | undefined>();
    const linearOf = (e: Expression) => linearValue(e, (name) => values.get(name), elements);
    for (const [name, value] of Object.entries(uniforms)) values.set(name, { value });
    for (const { name, shape } of program.state)
      if (shape !== 'uniform')
        values.set(name, { value: entry(name), term: true, scale: shape === 'element' });
    // Noise only shifts the step; an estimate of curvature scales it.
    for (const { name } of program.given)
      values.set(name, { value: entry(name), ...(name === 'noise' ? {} : HELD) });
    for (const [k, name] of variables.entries())
      values.set(name, { value: entry(name), slopes: variables.map((_, j) => (j === k ? 1 : 0)) });
    program.body.forEach(({ target, value: e }, k) => {
      if (e.kind !== 'reduce') {
        values.set(target, linearOf(e));
        return;
      }
      const additive = e.callee === 'sum' || e.callee === 'mean';
      const varies = (arg: Expression) => {
        const value = linearOf(arg);
        return value === undefined || value.slopes !== undefined;
      };
      if (additive && e.args.some(varies)) values.set(target, undefined);
      // One number for all elements: it scales them alike.
      else values.set(target, { value: instruction(k), term: true, scale: false });
    });
    const spoiled = linear.filter((name) => {
      const value = values.get(name);
      return value === undefined || value.slopes === undefined || value.term;
    });
    if (spoiled.length === 0) return assemble(variables, values);
    for (const name of spoiled) frozen.add(name);
  }
};

const assemble = <V>(
  variables: readonly string[],
  values: ReadonlyMap<string, LinearValue<V> | undefined>,
): LinearUpdate<V> | undefined => {
  const theta = values.get('theta');
  if (theta?.slopes === undefined || theta.term) return undefined;
  const rows = variables
    .filter((name) => name !== 'g')
    .map((name) => values.get(name)?.slopes ?? []);
  const withoutGradient = (row: readonly (number | V)[]) => row.filter((_, column) => column !== 1);
  const update = felt({
    matrix: rows.map(withoutGradient),
    input: rows.map((row) => row[1] ?? 0),
    scaled: [theta, ...variables.slice(2).map((name) => values.get(name))].some((v) => v?.scale),
  });
  return update.input.some((slope) => slope !== 0) ? update : undefined;
};
