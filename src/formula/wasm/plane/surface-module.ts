import type { Expression } from '../../ast';
import { type NodeId, ValueGraph } from '../../graph/value-graph';
import type { Callee, Global } from '../assembler/function-builder';
import { ModuleBuilder } from '../assembler/module-builder';
import { compileModule, type WasmModule } from '../host';
import { importMath } from '../math';
import { emitNumbers } from '../numbers';
import { places } from './memory';
import { outsideNodes } from './outside';

const DOUBLE = 8;

/** The name under which a module imports its k-th parameter. */
export const parameterImport = (k: number): string => `p${k}`;

/** One function of a surface's module. */
export interface SurfaceEntry {
  /** Go to `places.results`. */
  readonly out: readonly Expression[];
  readonly result: Expression;
}

/** Each entry becomes a function that leaves `out` behind and returns `result`; parameters are the module's constants. */
export const surfaceModule = (
  entries: Readonly<Record<string, SurfaceEntry>>,
  names: readonly string[],
): WasmModule => {
  const module = new ModuleBuilder();
  const math = importMath(module);
  const graph = new ValueGraph();
  const x = graph.input('x', 'element');
  const y = graph.input('y', 'element');
  const scope = new Map([
    ['x', x],
    ['y', y],
  ]);
  const constants = new Map<NodeId, Global>();
  names.forEach((name, k) => {
    const id = graph.input(name, 'uniform');
    scope.set(name, id);
    constants.set(id, module.importGlobal(parameterImport(k)));
  });
  const functions = Object.entries(entries).map(([name, { out, result }]) => ({
    name,
    out: out.map((e) => graph.expression(e, scope)),
    result: graph.expression(result, scope),
  }));
  const outside = outsideNodes(
    graph,
    functions.flatMap(({ out, result }) => [...out, result]),
  );
  if (outside.length > 0) {
    const globals = outside.map(() => module.global());
    const once = module.define({ parameters: [], results: [] }, (f) => {
      const known = (id: NodeId) => {
        const constant = constants.get(id);
        return constant && (() => f.getGlobal(constant));
      };
      const read = emitNumbers(f, outside, { graph, math, known });
      outside.forEach((id, k) => {
        const target = globals[k];
        read(id);
        if (target !== undefined) f.setGlobal(target);
      });
    });
    module.startWith(once);
    outside.forEach((id, k) => {
      const global = globals[k];
      if (global !== undefined) constants.set(id, global);
    });
  }
  const defined = new Map<string, Callee>();
  for (const { name, out, result } of functions) {
    const callee = module.define(
      { parameters: ['f64', 'f64'], results: ['f64'] },
      (f) => {
        const known = (id: NodeId) => {
          if (id === x) return () => f.get(f.parameter(0));
          if (id === y) return () => f.get(f.parameter(1));
          const constant = constants.get(id);
          return constant && (() => f.getGlobal(constant));
        };
        const read = emitNumbers(f, [...out, result], { graph, math, known });
        out.forEach((id, k) => {
          f.i32((places.results + k) * DOUBLE);
          read(id);
          f.memory('f64.store');
        });
        read(result);
      },
      name,
    );
    defined.set(name, callee);
  }
  const gradient = defined.get('gradient');
  if (gradient !== undefined) defineSlopes(module, gradient);
  return compileModule(module.encode(false));
};

/** The gradient at many points; see `SurfaceFunction.slopes`. Addresses and sizes are in bytes. */
const defineSlopes = (module: ModuleBuilder, gradient: Callee): void => {
  module.define(
    { parameters: ['i32', 'i32', 'i32'], results: [] },
    (f) => {
      const [at, points, size] = [f.parameter(0), f.parameter(1), f.parameter(2)];
      const load = (k: number) => f.get(at).memory('f64.load', k * DOUBLE);
      f.loopDown(points, () => {
        f.address(at, -DOUBLE).get(size).op('i32.add');
        load(0);
        load(1);
        f.call(gradient).memory('f64.store');
        for (const k of [0, 1]) {
          f.get(at)
            .i32(0)
            .memory('f64.load', (places.results + k) * DOUBLE);
          f.memory('f64.store', (2 + k) * DOUBLE);
        }
        f.get(at).get(size).op('i32.add').set(at);
      });
    },
    'slopes',
  );
};
