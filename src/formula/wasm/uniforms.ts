import { readHyper } from '../evaluate';
import { uniformNodes } from '../graph/uniform-nodes';
import { type NodeId, ValueGraph } from '../graph/value-graph';
import type { RuleProgram } from '../program';
import { type Hyper, uniformStateOf } from '../uniform-state';
import { ModuleBuilder } from './assembler/module-builder';
import { compileModule, instantiate } from './host';
import { importMath, mathImports } from './math';
import { emitNumbers } from './numbers';
import { places, planeDoubles, planeMemory } from './plane/memory';

const DOUBLE = 8;

/**
 * Computes a step's uniforms and updates `uniformState` in place.
 * @returns the values asked for; the same array each time, overwritten by the next call
 */
export type UniformFunction = (
  hyper: Hyper,
  lr: number,
  t: number,
  uniformState: Float64Array,
) => Float64Array;

/** The values in the order of `program.handed`. */
export const compileUniforms = (program: RuleProgram): UniformFunction =>
  compileUniformsFor(program, program.handed);

/** The values of any uniforms, `lr`, `t` and hyperparameters by name. */
export const compileUniformsFor = (
  program: RuleProgram,
  names: readonly string[],
): UniformFunction => {
  const state = uniformStateOf(program);
  const inputs = [...program.hyper, ...state.map(({ name }) => name)];
  const first = places.uniforms + inputs.length;
  if (first + names.length + state.length > places.data)
    throw new Error('a rule has more uniforms than there is room for');

  const module = new ModuleBuilder();
  const math = importMath(module);
  const graph = new ValueGraph();
  const scope = uniformNodes(program, graph, (name) => graph.input(name, 'uniform'));
  const nodeOf = (name: string): NodeId => {
    const id = scope.get(name);
    if (id === undefined) throw new Error(`No uniform is called ${name}.`);
    return id;
  };
  const wanted = [...names, ...state.map(({ name }) => name)].map(nodeOf);
  module.define(
    { parameters: ['f64', 'f64'], results: [] },
    (f) => {
      const [lr, t] = f.parameters;
      const known = (id: NodeId) => {
        const node = graph.node(id);
        if (node.kind !== 'input') return undefined;
        const at = inputs.indexOf(node.name);
        const given = node.name === 'lr' ? lr : t;
        if (at < 0) return given && (() => f.get(given));
        return () => f.i32(0).memory('f64.load', (places.uniforms + at) * DOUBLE);
      };
      const read = emitNumbers(f, wanted, { graph, math, known });
      wanted.forEach((id, k) => {
        f.i32(0);
        read(id);
        f.memory('f64.store', (first + k) * DOUBLE);
      });
    },
    'run',
  );
  const { run } = instantiate<{ run(lr: number, t: number): void }>(
    compileModule(module.encode(false)),
    { memory: planeMemory, ...mathImports },
  );
  const out = new Float64Array(names.length);
  return (hyper, lr, t, uniformState) => {
    const doubles = planeDoubles();
    let at: number = places.uniforms;
    for (const name of program.hyper) {
      doubles[at] = readHyper(hyper, name);
      at += 1;
    }
    for (let k = 0; k < state.length; k += 1) doubles[at + k] = uniformState[k] ?? Number.NaN;
    run(lr, t);
    for (let k = 0; k < out.length; k += 1) out[k] = doubles[first + k] ?? Number.NaN;
    const after = first + out.length;
    for (let k = 0; k < state.length; k += 1) uniformState[k] = doubles[after + k] ?? Number.NaN;
    return out;
  };
};
