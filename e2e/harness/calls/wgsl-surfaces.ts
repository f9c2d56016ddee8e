import type { SurfaceDefinition } from '../../../src/catalog/definition';
import { fits } from '../../../src/catalog/fits/index';
import { surfaces } from '../../../src/catalog/surfaces/index';
import { dataOf, parseData } from '../../../src/experiment/fit/data';
import type { DataPoints } from '../../../src/formula/data';
import { dataPoints } from '../../../src/formula/data-points';
import { parseExpression } from '../../../src/formula/parse';
import { compileSurface } from '../../../src/formula/wasm/plane/surface';
import { emitSurfaceWgsl } from '../../../src/formula/wgsl/surface';
import { defineCall } from '../call';
import { runShader } from '../device';

export interface SurfaceReadings {
  readonly id: string;
  readonly points: readonly (readonly [number, number])[];
  /** [value, d/dx, d/dy] at each point. */
  readonly javascript: readonly (readonly number[])[];
  readonly wgsl: readonly (readonly number[])[];
}

/** A grid over the surface's domain, off its symmetries, rounded to float32. */
const gridPoints = ([[x0, x1], [y0, y1]]: SurfaceDefinition['domain'], side: number) =>
  Array.from({ length: side * side }, (_, k) => {
    const u = ((k % side) + 0.37) / side;
    const v = (Math.floor(k / side) + 0.59) / side;
    return [Math.fround(x0 + (x1 - x0) * u), Math.fround(y0 + (y1 - y0) * v)] as const;
  });

type Shown = Pick<SurfaceDefinition, 'id' | 'formula' | 'domain' | 'parameters'>;

const readSurface = async (
  surface: Shown,
  side: number,
  data?: DataPoints,
): Promise<SurfaceReadings> => {
  const parsed = parseExpression(surface.formula, data === undefined ? 'layer' : 'data');
  if (!parsed.ok) throw new Error(`${surface.id}: ${parsed.error.message}`);
  const parameters = Object.fromEntries(
    Object.entries(surface.parameters ?? {}).map(([name, spec]) => [name, spec.default]),
  );
  const names = Object.keys(parameters);
  const points = gridPoints(surface.domain, side);
  const fill = names.map((name, k) => `surface_parameters[${k}] = f32(${parameters[name]});`);
  const shader = `
@group(0) @binding(0) var<storage, read> points: array<vec2<f32>>;
@group(0) @binding(1) var<storage, read_write> values: array<f32>;
${emitSurfaceWgsl(parsed.value, names, data)}
@compute @workgroup_size(64) fn main(@builtin(global_invocation_id) id: vec3<u32>) {
  if (id.x >= ${points.length}u) { return; }
  ${fill.join('\n  ')}
  let p = points[id.x];
  let both = surface_both(p.x, p.y);
  let gradient = surface_gradient(p.x, p.y);
  values[5u * id.x] = both.x;
  values[5u * id.x + 1u] = both.y;
  values[5u * id.x + 2u] = both.z;
  // The separate functions must say the same.
  values[5u * id.x + 3u] = surface_value(p.x, p.y) - both.x;
  values[5u * id.x + 4u] = distance(gradient, both.yz);
}`;
  const flat = await runShader(
    shader,
    new Float32Array(points.flat()),
    points.length * 5,
    points.length,
  );
  const compiled = compileSurface(parsed.value, parameters, data);
  const gradient = new Float64Array(2);
  return {
    id: surface.id,
    points,
    javascript: points.map(([x, y]) => {
      const value = compiled.gradient(x, y, gradient);
      return [value, ...gradient];
    }),
    wgsl: points.map((_, k) => [...flat.subarray(5 * k, 5 * k + 5)]),
  };
};

/** Value and gradient of every surface and fit of the catalogue on a grid, through WGSL and through JavaScript. */
export const wgslSurfaces = defineCall({
  name: 'wgslSurfaces',
  run: async ({ side }: { readonly side: number }): Promise<SurfaceReadings[]> => {
    const readings: SurfaceReadings[] = [];
    for (const surface of surfaces) readings.push(await readSurface(surface, side));
    for (const fit of fits) {
      const data = parseData(fit.data, fit.id);
      if (!data.ok) throw new Error(data.error.message);
      readings.push(await readSurface(fit, side, dataOf(data.value)));
    }
    const points = dataPoints([
      [1, 2],
      [-1, 0.5],
      [0.3, -2],
    ]);
    const formula = 'max(abs(x*u + y - v)) + 0.1*sum(x*v)^2';
    const domain = [
      [-2, 2],
      [-2, 2],
    ] as const;
    readings.push(await readSurface({ id: 'largest residual', formula, domain }, side, points));
    return readings;
  },
});
