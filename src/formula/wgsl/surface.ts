import type { Expression } from '../ast';
import { DATUM, type DataPoints } from '../data';
import { differentiate } from '../differentiate';
import { type NodeId, ValueGraph } from '../graph/value-graph';
import { emitOverData } from './data';
import type { WgslInput } from './emitter';
import { type LibraryUse, libraryText } from './library';
import { wgslNumber } from './number';

/**
 * A checked surface as WGSL module text:
 * - `var<private> surface_parameters: array<f32, N>` (N at least 1): fill it before the first call, in the order
 *   of `parameterNames`;
 * - `fn surface_value(x: f32, y: f32) -> f32`,
 * - `fn surface_gradient(x: f32, y: f32) -> vec2<f32>`,
 * - `fn surface_both(x: f32, y: f32) -> vec3<f32>`: value, d/dx, d/dy with their common parts computed once.
 * @param data the points over which reductions run
 */
export function emitSurfaceWgsl(
  e: Expression,
  parameterNames: readonly string[],
  data?: DataPoints,
): string {
  const { declarations, functions, uses } = surfaceWgslParts(e, parameterNames, inText);
  const points = data === undefined ? [] : [dataDeclarations(data)];
  return [declarations, ...points, libraryText(uses), functions].join('\n');
}

/** The text of the numbers of point `i`, a `vec3<f32>` of u, v, w, and of how many points there are, an `u32`. */
export interface WgslData {
  readonly datum: (i: string) => string;
  readonly count: string;
}

/** Points that stand in the text itself, for few of them: a buffer holds more. */
const inText: WgslData = { datum: (i) => `surface_data[${i}]`, count: 'surface_count' };

const dataDeclarations = ({ values, count }: DataPoints): string => {
  const points = Array.from({ length: count }, (_, k) => {
    const numbers = values.subarray(DATUM * k, DATUM * (k + 1));
    return `vec3<f32>(${[...numbers].map((value) => wgslNumber(Math.fround(value))).join(', ')})`;
  });
  return [
    `const surface_count = ${count}u;`,
    `var<private> surface_data: array<vec3<f32>, ${count}> = array<vec3<f32>, ${count}>(${points.join(', ')});`,
  ].join('\n');
};

/** The same in parts, for modules that use library functions elsewhere too: `libraryText` of all uses, once. */
export interface SurfaceWgslParts {
  readonly declarations: string;
  readonly functions: string;
  readonly uses: readonly LibraryUse[];
}

export function surfaceWgslParts(
  e: Expression,
  parameterNames: readonly string[],
  data: WgslData = inText,
): SurfaceWgslParts {
  const graph = new ValueGraph();
  const inputs = new Map<NodeId, WgslInput>();
  const scope = new Map<string, NodeId>();
  const define = (name: string, text: string) => {
    const id = graph.input(name, 'element');
    inputs.set(id, { text, scalar: true });
    scope.set(name, id);
  };
  define('x', 'x');
  define('y', 'y');
  parameterNames.forEach((name, k) => {
    define(name, `surface_parameters[${k}]`);
  });
  const value = graph.expression(e, scope);
  const dx = graph.expression(differentiate(e, 'x'), scope);
  const dy = graph.expression(differentiate(e, 'y'), scope);
  const uses: LibraryUse[] = [];
  const emit = (name: string, type: string, wanted: readonly NodeId[]): string => {
    const code = emitOverData(graph, wanted, (id) => inputs.get(id), data);
    uses.push(...code.uses);
    const result = wanted.length === 1 ? code.values.join() : `${type}(${code.values.join(', ')})`;
    const lines = [...code.statements, `return ${result};`].map((line) => `  ${line}`);
    return `fn ${name}(x: f32, y: f32) -> ${type} {\n${lines.join('\n')}\n}`;
  };
  const functions = [
    emit('surface_value', 'f32', [value]),
    emit('surface_gradient', 'vec2<f32>', [dx, dy]),
    emit('surface_both', 'vec3<f32>', [value, dx, dy]),
  ];
  return {
    declarations: `var<private> surface_parameters: array<f32, ${Math.max(1, parameterNames.length)}>;`,
    functions: functions.join('\n'),
    uses,
  };
}
