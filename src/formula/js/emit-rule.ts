import type { Instruction, RuleProgram } from '../program';
import { createEmitter } from './emitter';
import { reductionResult, termOf } from './reduce';
import { readAfter, type Segment, segmentsOf } from './segments';

/** JavaScript of one update, over arguments with fixed names; see `compileRule` for how it is called. */
export interface RuleJs {
  /**
   * Statements over: `theta`, `g` (the parameters and the gradient), `n` (their length), `U` (handed uniforms),
   * `G` (given
   * vectors in program order), `S` (state arrays in program order, uniform ones included but untouched), `T` (scratch
   * arrays), `O`, `E`
   * (where layers begin and end).
   */
  readonly code: string;
  /** Lengths of the scratch arrays: one number per element or per layer. */
  readonly scratch: readonly ('element' | 'layer')[];
}

const all = 0;
const layer = 1;
const element = 2;

/**
 * Emits a program's body: one loop over the elements per segment, common subexpressions once, and what does
 * not vary by element outside. Sums run in order of the elements.
 */
export const emitRuleJs = (program: RuleProgram): RuleJs => {
  const lines: string[] = [];
  const scratch: ('element' | 'layer')[] = [];
  const emitter = createEmitter(3);
  /** Atoms of uniforms and `all` scalars, good everywhere after their line. */
  const scalars = new Map<string, string>();
  /** Arrays that hold a name's elements or layers between segments. */
  const stores = new Map([
    ['theta', 'theta'],
    ['g', 'g'],
  ]);
  const layered = new Set<string>();
  let sums = 0;
  const stateArrays = new Map<string, string>();
  const newScratch = (kind: 'element' | 'layer'): string => {
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
  });
  program.state.forEach(({ name, shape }, k) => {
    if (shape === 'uniform') return;
    lines.push(`const S${k} = S[${k}];`);
    stateArrays.set(name, `S${k}`);
    if (shape === 'all') scalars.set(name, emitter.define(all, `S${k}[0]`));
    else stores.set(name, `S${k}`);
    if (shape === 'layer') layered.add(name);
  });

  const segments = segmentsOf(program.body);
  segments.forEach((segment, k) => {
    emitSegment(segment, readAfter(segments, k));
  });
  for (const { name, shape } of program.state) {
    if (shape === 'all') lines.push(`${stateArrays.get(name)}[0] = ${scalars.get(name)};`);
  }
  return { code: lines.join('\n'), scratch };

  function emitSegment({ loop, after }: Segment, later: ReadonlySet<string>): void {
    const local = new Map<string, string>();
    const resolve = (name: string): string => {
      const found = local.get(name) ?? scalars.get(name);
      if (found !== undefined) return found;
      const store = stores.get(name);
      if (store === undefined) throw new Error(`No value is called ${name}.`);
      const atom = layered.has(name)
        ? emitter.define(layer, `${store}[l]`)
        : emitter.define(element, `${store}[i]`);
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
      const size = whole ? 'n' : '(E[l] - O[l])';
      const result = reductionResult(value.callee, sum, size);
      if (whole) allEnds.push(() => scalars.set(target, emitter.define(all, result)));
      else layerEnds.push(`${layerStore(target)}[l] = ${result};`);
    }
    for (const [name, atom] of writes) {
      if (name !== 'theta' && !stateArrays.has(name) && !later.has(name)) continue;
      // The caller's gradient stays as it is.
      if (name === 'g' ? stores.get('g') === 'g' : !stores.has(name)) {
        stores.set(name, newScratch('element'));
      }
      perElement.push(`${stores.get(name)}[i] = ${atom};`);
    }
    if (loop.length > 0) {
      const byLayer = perLayer.length + layerSums.length > 0;
      lines.push(...allSums);
      if (byLayer) lines.push('for (let l = 0; l < O.length; l += 1) {', ...perLayer, ...layerSums);
      const range = byLayer ? 'let i = O[l], end = E[l]; i < end' : 'let i = 0; i < n';
      lines.push(`for (${range}; i += 1) {`, ...perElement, '}');
      if (byLayer) lines.push(...layerEnds, '}');
      for (const end of allEnds) end();
    }
    emitAfter(after);
  }

  function layerStore(name: string): string {
    const store = stores.get(name) ?? newScratch('layer');
    stores.set(name, store);
    layered.add(name);
    return store;
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
        const store = layerStore(target);
        lines.push('for (let l = 0; l < O.length; l += 1) {', ...perLayer);
        lines.push(`${store}[l] = ${atom};`, '}');
      }
    }
  }
};
