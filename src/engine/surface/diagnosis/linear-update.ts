import { type LinearValue, linearValue } from '../../../formula/linear';
import type { RuleProgram } from '../../../formula/program';
import type { PlaneTrace } from '../../../formula/wasm/plane/trace';

const HELD = { term: true, scale: true } as const;

/** One coordinate's update as a linear map, magnitudes held fast. */
export interface LinearUpdate {
  /** Rows of the new theta and of the new state over the old theta and state; theta is the first. */
  readonly matrix: readonly (readonly number[])[];
  /** How the gradient enters each row. */
  readonly input: readonly number[];
  /** Whether a scale of the element's own was held fast. */
  readonly scaled: boolean;
}

/** The same without what theta never feels. */
const felt = ({ matrix, input, scaled }: LinearUpdate): LinearUpdate => {
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

/**
 * @param trace of this update
 * @param axis which coordinate: 0 for x, 1 for y
 * @param entry state of the coordinate before the update, with theta and g
 * @returns undefined where the update is not linear even with its magnitudes held fast
 */
export const linearUpdate = (
  program: RuleProgram,
  trace: PlaneTrace,
  axis: 0 | 1,
  entry: (name: string) => number,
): LinearUpdate | undefined => {
  const elements = program.state.filter(({ shape }) => shape === 'element').map(({ name }) => name);
  const frozen = new Set<string>();
  // State that holds magnitudes is found out by following them: what turns out to hold one is held fast itself.
  for (;;) {
    const linear = elements.filter((name) => !frozen.has(name));
    const variables = ['theta', 'g', ...linear];
    const values = new Map<string, LinearValue | undefined>();
    for (const [name, value] of Object.entries(trace.uniforms)) values.set(name, { value });
    for (const { name, shape } of program.state)
      if (shape !== 'uniform')
        values.set(name, { value: entry(name), term: true, scale: shape === 'element' });
    // Noise only shifts the step; an estimate of curvature scales it.
    for (const { name } of program.given)
      values.set(name, { value: entry(name), ...(name === 'noise' ? {} : HELD) });
    for (const [k, name] of variables.entries())
      values.set(name, { value: entry(name), slopes: variables.map((_, j) => (j === k ? 1 : 0)) });
    program.body.forEach(({ target, value: e }, k) => {
      const value = trace.instructions[k]?.values[axis] ?? Number.NaN;
      const additive = e.kind === 'reduce' && (e.callee === 'sum' || e.callee === 'mean');
      if (e.kind !== 'reduce')
        values.set(
          target,
          linearValue(e, (name) => values.get(name)),
        );
      else if (additive && readsVariable(e.args, values)) values.set(target, undefined);
      // One number for all elements: it scales them alike.
      else values.set(target, { value, term: true, scale: false });
    });
    const spoiled = linear.filter((name) => {
      const value = values.get(name);
      return value === undefined || value.slopes === undefined || value.term;
    });
    if (spoiled.length === 0) return assemble(variables, values);
    for (const name of spoiled) frozen.add(name);
  }
};

const readsVariable = (
  args: readonly Parameters<typeof linearValue>[0][],
  values: ReadonlyMap<string, LinearValue | undefined>,
): boolean =>
  args.some((arg) => {
    const value = linearValue(arg, (name) => values.get(name));
    return value === undefined || value.slopes !== undefined;
  });

const assemble = (
  variables: readonly string[],
  values: ReadonlyMap<string, LinearValue | undefined>,
): LinearUpdate | undefined => {
  const theta = values.get('theta');
  if (theta?.slopes === undefined || theta.term) return undefined;
  const rows = variables
    .filter((name) => name !== 'g')
    .map((name) => values.get(name)?.slopes ?? []);
  const withoutGradient = (row: readonly number[]) => row.filter((_, column) => column !== 1);
  const update = felt({
    matrix: rows.map(withoutGradient),
    input: rows.map((row) => row[1] ?? 0),
    scaled: [theta, ...variables.slice(2).map((name) => values.get(name))].some((v) => v?.scale),
  });
  return update.input.some((slope) => slope !== 0) ? update : undefined;
};
