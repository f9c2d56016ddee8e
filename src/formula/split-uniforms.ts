import type { Expression } from './ast';
import { nameOf } from './build';
import { constants } from './functions';
import type { Instruction, RuleProgram, StateVariable } from './program';
import { mapChildren, namesIn } from './traverse';

/** On which axes of a grid a value depends: bit 0 the columns, bit 1 the rows. */
export type AxisMask = 0 | 1 | 2 | 3;

export interface SplitProgram {
  /** No handed uniform depends on both axes: what does is computed in the body. */
  readonly program: RuleProgram;
  /** Of every name of `program.handed`. */
  readonly masks: readonly AxisMask[];
}

const join = (a: AxisMask, b: AxisMask): AxisMask => {
  const both = a | b;
  return both === 0 || both === 1 || both === 2 ? both : 3;
};

type MaskOf = (name: string) => AxisMask;

const maskOfExpression = (e: Expression, maskOf: MaskOf): AxisMask =>
  [...namesIn(e)].reduce<AxisMask>((mask, name) => join(mask, maskOf(name)), 0);

/** A state's mask holds before and after its update: the widest of both, found by iteration. */
const stateMasks = (program: RuleProgram, maskOf: MaskOf): ReadonlyMap<string, AxisMask> => {
  const state = new Map<string, AxisMask>();
  const variables = program.state.filter(({ shape }) => shape === 'uniform');
  for (const { name, initial } of variables) state.set(name, maskOfExpression(initial, maskOf));
  for (let changed = true; changed; ) {
    changed = false;
    const names = new Map(state);
    for (const { target, value } of program.uniforms) {
      const mask = maskOfExpression(value, (name) => names.get(name) ?? maskOf(name));
      names.set(target, join(mask, state.get(target) ?? 0));
    }
    for (const { name } of variables) {
      const after = join(state.get(name) ?? 0, names.get(name) ?? 0);
      if (after === state.get(name)) continue;
      state.set(name, after);
      changed = true;
    }
  }
  return state;
};

/**
 * For a grid in which two hyperparameters vary, one by columns and one by rows: leaves on the host only uniforms
 * that are the same all down a column, along a row, or everywhere, so that tables of columns × steps and rows × steps
 * hold them exactly. The rest, with uniform state that depends on both, becomes part of the body: one number (`all`)
 * a pixel.
 * @param maskOf of hyperparameters, `lr` and `t`
 */
export const splitUniforms = (program: RuleProgram, maskOf: MaskOf): SplitProgram => {
  const state = stateMasks(program, maskOf);
  const known = new Map(state);
  const maskNow: MaskOf = (name) => known.get(name) ?? maskOf(name);
  const uniforms: Instruction[] = [];
  const moved: Instruction[] = [];
  const aliases: string[] = [];

  // Copied where it stands: later instructions may overwrite what it reads.
  const handOver = (e: Expression): Expression => {
    if (e.kind === 'number' || [...namesIn(e)].every((name) => constants.has(name))) return e;
    const mask = maskOfExpression(e, maskNow);
    if (mask === 3) return mapChildren(e, handOver);
    const alias = `%${aliases.length}`;
    aliases.push(alias);
    known.set(alias, mask);
    uniforms.push({ target: alias, shape: 'uniform', value: e });
    return nameOf(alias);
  };

  for (const instruction of program.uniforms) {
    const { target, value } = instruction;
    const mask = state.get(target) ?? maskOfExpression(value, maskNow);
    if (mask === 3) moved.push({ target, shape: 'all', value: handOver(value) });
    else uniforms.push(instruction);
    known.set(target, mask);
  }
  const handed = [...program.handed.filter((name) => maskNow(name) !== 3), ...aliases];
  const variables = program.state.map(
    (variable): StateVariable =>
      variable.shape === 'uniform' && state.get(variable.name) === 3
        ? { ...variable, shape: 'all' }
        : variable,
  );
  return {
    program: { ...program, uniforms, handed, state: variables, body: [...moved, ...program.body] },
    masks: handed.map(maskNow),
  };
};
