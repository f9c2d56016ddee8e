import type { Expression } from '../ast';
import { type GivenVector, isGivenVector } from '../given';
import type { RuleProgram, Shape, Space } from '../program';
import { createShapeOf, inferShapes } from '../shapes';
import { namesIn, nodesOf } from '../traverse';
import { entryOf, versionStatements } from '../versions';
import type { Code } from './code';
import type { PythonDialect } from './dialect';
import { createPythonEmitter } from './expression';
import { matrixPython } from './matrix';
import type { PythonNames } from './names';
import type { SafeName } from './safe';

/** Shapes of state that take more than one number a layer. */
export type StateShape = Exclude<Space, 'element'>;

export interface PythonState {
  readonly python: string;
  readonly name: string;
  /**
   * `element`: as many numbers as the parameter; `uniform`: one plain number; of rows, columns or square matrices see
   * `matrix.ts`; else an array without axes.
   */
  readonly shape: Shape;
  /** Over the Python names of hyperparameters. */
  readonly initial: string;
}

export interface PythonRule {
  /** Assignments over `theta`, `g`, `t`, `lr` and the Python names of state and hyperparameters. */
  readonly lines: readonly string[];
  readonly state: readonly PythonState[];
  /** Hyperparameters that the lines or initial values read, without `lr`. */
  readonly hyper: readonly { readonly name: string; readonly python: string }[];
  /** Vectors that the engine gives and the lines read, as the dialect has it. */
  readonly given: readonly { readonly name: GivenVector; readonly python: string }[];
  readonly readsLr: boolean;
  readonly readsT: boolean;
  /** An initial value reads the run's own learning rate, as `base_lr`. */
  readonly startsFromBase: boolean;
  /** An initial value reads the first update's rate, as `lr`. */
  readonly startsFromRate: boolean;
  /** The lines hold `(yield part)`: a function of them is a generator that asks for sums over all parameters. */
  readonly yields: boolean;
  readonly safe: ReadonlySet<SafeName>;
  /** Functions of `matrix.ts` that the lines or the beginning of state call, by their Python names. */
  readonly matrix: ReadonlySet<string>;
}

export interface PythonRuleOptions {
  readonly dialect: PythonDialect;
  readonly names: PythonNames;
  readonly uniforms: 'float' | 'array';
  readonly hazards?: ReadonlySet<Expression>;
}

/** The Python reading of an update: one assignment for each statement of the folded rule, in order. */
export const emitRulePython = (
  program: RuleProgram,
  { dialect, names, uniforms, hazards = new Set() }: PythonRuleOptions,
): PythonRule => {
  const { statements } = program.rule;
  const versioned = versionStatements(statements);
  const shapes = inferShapes(versioned);
  const safe = new Set<SafeName>();
  const matrix = new Set<string>();
  const emitter = (nameOf: (name: string) => string, shapeOfName: (name: string) => Shape) =>
    createPythonEmitter({
      dialect,
      nameOf,
      shapeOf: createShapeOf(shapeOfName),
      uniforms,
      like: 'theta',
      hazards,
      needs: (name) => safe.add(name),
      needsMatrix: (name) => matrix.add(matrixPython[name]),
    });
  // Versions only tell shapes: Python's variables are overwritten as the rule's are.
  // State that is read alone keeps the shape that it has where it is written.
  const kept = new Map(program.state.map(({ name, shape }) => [name, shape] as const));
  const shapeOfVersion = (name: string) => shapes.get(name) ?? kept.get(name) ?? 'uniform';
  const latest = new Map<string, string>();
  const own = new Set(statements.map(({ target }) => target));
  const read = (name: string) =>
    isGivenVector(name) && !own.has(name) ? dialect.given(names(name)) : names(name);
  const entry = (name: string) => latest.get(name) ?? entryOf(name);

  const lines = versioned.statements.map(({ target, source }, k) => {
    const value = statements[k]?.value;
    if (value === undefined) throw new Error('a statement without a value');
    const shapeOfName = (name: string) =>
      shapeOfVersion(shapes.has(entry(name)) ? entry(name) : name);
    const shapeOf = createShapeOf(shapeOfName);
    const code = emitter(read, shapeOfName)(value);
    latest.set(source, target);
    return `${names(source)} = ${finish(code, value, shapeOf(value), source)}`;
  });

  function finish({ text }: Code, value: Expression, shape: Shape, source: string): string {
    // What is one number stands for a vector of it.
    if ((source === 'theta' || source === 'g') && shape !== 'element')
      return `0 * theta + (${text})`;
    // The arrays at hand change after the update.
    const given = value.kind === 'name' && (value.name === 'theta' || value.name === 'g');
    return given ? dialect.copy(text) : text;
  }

  for (const { name } of program.state) {
    const shape = shapeOfVersion(entryOf(name));
    if (shape === 'row' || shape === 'column') matrix.add(`${shape}_mean`);
    if (shape === 'left' || shape === 'right') matrix.add(`${shape}_identity`);
  }
  const initials = program.state.map(({ initial }) => initial);
  const initialEmitter = emitter(
    (name) => (name === 'lr0' ? 'base_lr' : names(name)),
    () => 'uniform',
  );
  const values = statements.map(({ value }) => value);
  const namesRead = namesIn(...values);
  const hyper = [...namesIn(...values, ...initials)].filter((name) => program.hyper.includes(name));
  return {
    lines,
    state: program.state.map(({ name, initial }) => ({
      name,
      python: names(name),
      shape: shapeOfVersion(entryOf(name)),
      initial: initialEmitter(initial).text,
    })),
    hyper: hyper.map((name) => ({ name, python: names(name) })),
    given: program.given.map(({ name }) => ({ name, python: names(name) })),
    readsLr: namesRead.has('lr'),

    readsT: namesRead.has('t'),
    startsFromBase: namesIn(...initials).has('lr0'),
    startsFromRate: namesIn(...initials).has('lr'),
    yields: nodesOf(...values).some((node) => node.kind === 'reduce' && node.over === 'all'),
    safe,
    matrix,
  };
};
