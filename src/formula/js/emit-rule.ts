import type { Instruction, RuleProgram, Shape, Space } from '../program';
import { createEmitter } from './emitter';
import { reductionResult, termOf } from './reduce';
import { type LoopSegment, readAfter, segmentsOf } from './segments';

/** JavaScript of one update, over arguments with fixed names; see `compileRule` for how it is called. */
export interface RuleJs {
  /**
   * Statements over: `theta`, `g` (the parameters and the gradient), `n` (their length), `U` (handed uniforms),
   * `G` (given vectors in program order), `S` (state arrays in program order, uniform ones included but untouched), `T`
   * (scratch arrays), `O`, `E` (where layers begin and end, an array for each space by name), `I` (the row and the
   * column of each element, by name), `M` (computes matrix functions, see `compileRule`).
   */
  readonly code: string;
  /** Shapes of the scratch arrays. */
  readonly scratch: readonly StoredShape[];
}

type StoredShape = Space | 'layer';

const all = 0;
const layer = 1;
const element = 2;

/**
 * Emits a program's body: one loop over the elements per segment, common subexpressions once, and what does
 * not vary by element outside. Sums run in order of the elements.
 */
export const emitRuleJs = (program: RuleProgram): RuleJs => {
  const lines: string[] = [];
  const scratch: StoredShape[] = [];
  const emitter = createEmitter(3);
  /** Atoms of uniforms and `all` scalars, good everywhere after their line. */
  const scalars = new Map<string, string>();
  /** Arrays that hold a name's numbers between segments, and the shapes of the names. */
  const stores = new Map([
    ['theta', 'theta'],
    ['g', 'g'],
  ]);
  const shapes = new Map<string, Shape>([
    ['theta', 'element'],
    ['g', 'element'],
  ]);
  let sums = 0;
  const stateArrays = new Map<string, string>();
  const newScratch = (kind: StoredShape): string => {
    scratch.push(kind);
    lines.push(`const T${scratch.length - 1} = T[${scratch.length - 1}];`);
    return `T${scratch.length - 1}`;
  };

  emitter.direct(all, lines, true);
  program.handed.forEach((name, k) => {
    scalars.set(name, emitter.define(all, `U[${k}]`));
  });
  program.given.forEach(({ name }, k) => {
    lines.push(`const G${k} = G[${k}];`);
    stores.set(name, `G${k}`);
    shapes.set(name, 'element');
  });
  program.state.forEach(({ name, shape }, k) => {
    if (shape === 'uniform') return;
    lines.push(`const S${k} = S[${k}];`);
    stateArrays.set(name, `S${k}`);
    if (shape === 'all') scalars.set(name, emitter.define(all, `S${k}[0]`));
    else stores.set(name, `S${k}`);
    shapes.set(name, shape);
  });

  const segments = segmentsOf(program.body);
  segments.forEach((segment, k) => {
    if (segment.kind === 'matrix') emitMatrix(segment.instruction);
    else emitSegment(segment, readAfter(segments, k));
  });
  for (const { name, shape } of program.state) {
    if (shape === 'all') lines.push(`${stateArrays.get(name)}[0] = ${scalars.get(name)};`);
  }
  return { code: lines.join('\n'), scratch };

  /** The array that a write of a name goes to; the caller's gradient stays as it is. */
  function storeFor(name: string, shape: StoredShape): string {
    const store = stores.get(name);
    if (store !== undefined && store !== 'g') return store;
    const made = newScratch(shape);
    stores.set(name, made);
    shapes.set(name, shape);
    return made;
  }

  function emitMatrix({ target, shape, value }: Instruction): void {
    if (value.kind !== 'matrix' || shape === 'uniform' || shape === 'all')
      throw new Error(`${target} is no matrix function's value.`);
    const args = value.args.flatMap((arg) => {
      const store = arg.kind === 'name' ? stores.get(arg.name) : undefined;
      if (arg.kind === 'name' && store !== undefined)
        return [JSON.stringify(shapes.get(arg.name)), store];
      const atom = emitter.emit(arg, (name) => scalars.get(name) ?? unknown(name));
      return ['"uniform"', atom];
    });
    const out = storeFor(target, shape);
    lines.push(`M(${[`"${value.callee}"`, out, ...args].join(', ')});`);
  }

  function emitSegment({ space, loop, after }: LoopSegment, later: ReadonlySet<string>): void {
    const local = new Map<string, string>();
    const resolve = (name: string): string => {
      const found = local.get(name) ?? scalars.get(name);
      if (found !== undefined) return found;
      const store = stores.get(name);
      if (store === undefined) return unknown(name);
      const shape = shapes.get(name);
      const atom =
        shape === 'layer'
          ? emitter.define(layer, `${store}[l]`)
          : emitter.define(element, `${store}[${indexOf(shape, space)}]`);
      local.set(name, atom);
      return atom;
    };
    const perLayer: string[] = [];
    const perElement: string[] = [];
    emitter.direct(layer, perLayer, true);
    emitter.direct(element, perElement, true);
    const layerSums: string[] = [];
    const layerEnds: string[] = [];
    const allSums: string[] = [];
    const allEnds: (() => void)[] = [];
    const writes = new Map<string, string>();

    for (const { target, shape, value } of loop) {
      if (value.kind !== 'reduce') {
        const atom = emitter.emit(value, resolve);
        local.set(target, atom);
        writes.set(target, atom);
        continue;
      }
      const whole = value.over === 'all';
      const sum = `r${sums}`;
      sums += 1;
      (whole ? allSums : layerSums).push(`let ${sum} = 0;`);
      const term = emitter.emit(termOf(value), resolve);
      perElement.push(`${sum} += ${term};`);
      if (shape !== value.over) throw new Error(`${target} has not the shape of its reduction.`);
      const size = whole ? 'n' : '(E.element[l] - O.element[l])';
      const result = reductionResult(value.callee, sum, size);
      if (whole) allEnds.push(() => scalars.set(target, emitter.define(all, result)));
      else layerEnds.push(`${storeFor(target, 'layer')}[l] = ${result};`);
    }
    for (const [name, atom] of writes) {
      if (name !== 'theta' && !stateArrays.has(name) && !later.has(name)) continue;
      perElement.push(`${storeFor(name, space)}[i] = ${atom};`);
    }
    if (loop.length > 0) {
      const byLayer = perLayer.length + layerSums.length > 0;
      lines.push(...allSums);
      const [begin, end] = [`O.${space}`, `E.${space}`];
      if (byLayer)
        lines.push(`for (let l = 0; l < ${begin}.length; l += 1) {`, ...perLayer, ...layerSums);
      // Layers lie side by side, so that the last one's end is the end of all.
      const range = byLayer
        ? `let i = ${begin}[l], end = ${end}[l]; i < end`
        : space === 'element'
          ? 'let i = 0; i < n'
          : `let i = 0, end = ${end}[${end}.length - 1]; i < end`;
      lines.push(`for (${range}; i += 1) {`, ...perElement, '}');
      if (byLayer) lines.push(...layerEnds, '}');
      for (const end of allEnds) end();
    }
    emitAfter(after);
  }

  /** Scalars that follow from the reductions: `all` in straight lines, `layer` in a loop each. */
  function emitAfter(after: readonly Instruction[]): void {
    for (const { target, shape, value } of after) {
      const perLayer: string[] = [];
      emitter.direct(layer, perLayer, true);
      const atom = emitter.emit(value, (name) => {
        const found = scalars.get(name);
        if (found !== undefined) return found;
        return emitter.define(layer, `${stores.get(name)}[l]`);
      });
      if (shape === 'all') scalars.set(target, atom);
      else {
        const store = storeFor(target, 'layer');
        lines.push('for (let l = 0; l < O.element.length; l += 1) {', ...perLayer);
        lines.push(`${store}[l] = ${atom};`, '}');
      }
    }
  }
};

const unknown = (name: string): never => {
  throw new Error(`No value is called ${name}.`);
};

/** Where a pass over one shape finds a name of another: elements see the number of their row or column. */
const indexOf = (shape: Shape | undefined, space: Space): string => {
  if (shape === space) return 'i';
  if (space === 'element' && (shape === 'row' || shape === 'column')) return `I.${shape}[i]`;
  throw new Error(`A pass over ${space} reads a value of shape ${shape}.`);
};
