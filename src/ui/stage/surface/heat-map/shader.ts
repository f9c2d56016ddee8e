import type { Expression } from '../../../../formula/ast';
import { libraryText } from '../../../../formula/wgsl/library';
import { surfaceWgslParts } from '../../../../formula/wgsl/surface';
import { ENTRIES } from '../../kit/color-map';

/** What `kind` says of the curve. */
export const CURVE = { flat: 0, linear: 1, log: 2 } as const;

/** Floats of the uniform `view`. */
export const VIEW_FLOATS = 12;

/**
 * A module that colours every pixel of a canvas by the surface's value in its middle, through the curve of
 * `experiment/value-curve`. Bindings of group 0, all uniform: 0 `view`, 1 the colours, 2 the surface's parameters,
 * 3 the points of a fit.
 * Where the surface has no value, the highest colour stands.
 * @param points how many there are; 0 of a surface without data
 */
export const heatMapShader = (
  surface: Expression,
  parameterNames: readonly string[],
  points: number,
): string => {
  const parts = surfaceWgslParts(surface, parameterNames, {
    datum: (i) => `points[${i}].xyz`,
    count: `${points}u`,
  });
  const vectors = Math.max(1, Math.ceil(parameterNames.length / 4));
  const fill = parameterNames.map(
    (_, k) => `  surface_parameters[${k}] = parameters[${k >> 2}][${k & 3}];`,
  );
  return `
struct View {
  // The left and the top edge.
  origin: vec2<f32>,
  // From a pixel to the next one on the right, and below.
  cell: vec2<f32>,
  // linear: low, span; log: floor, soft, least, log(most / least).
  curve: vec4<f32>,
  kind: f32,
}
@group(0) @binding(0) var<uniform> view: View;
@group(0) @binding(1) var<uniform> colors: array<vec4<f32>, ${ENTRIES}>;
@group(0) @binding(2) var<uniform> parameters: array<vec4<f32>, ${vectors}>;
@group(0) @binding(3) var<uniform> points: array<vec4<f32>, ${Math.max(1, points)}>;
${parts.declarations}
${libraryText(parts.uses)}
${parts.functions}
@vertex fn corner(@builtin(vertex_index) k: u32) -> @builtin(position) vec4<f32> {
  // One triangle that covers the canvas.
  return vec4<f32>(select(-1.0, 3.0, k == 1u), select(-1.0, 3.0, k == 2u), 0.0, 1.0);
}
fn share_of(value: f32) -> f32 {
  if (view.kind == ${CURVE.flat}.0) { return 0.5; }
  if (view.kind == ${CURVE.linear}.0) { return (value - view.curve.x) / view.curve.y; }
  let above = value - view.curve.x + view.curve.y;
  if (above <= view.curve.z) { return 0.0; }
  return log(above / view.curve.z) / view.curve.w;
}
@fragment fn color(@builtin(position) at: vec4<f32>) -> @location(0) vec4<f32> {
${fill.join('\n')}
  let place = view.origin + at.xy * view.cell;
  let value = surface_value(place.x, place.y);
  let top = ${ENTRIES - 1}.0;
  let entry = u32(round(clamp(share_of(value), 0.0, 1.0) * top));
  // By its bits: compilers may take value != value for false.
  let missing = (bitcast<u32>(value) & 0x7fffffffu) > 0x7f800000u;
  return colors[select(entry, u32(top), missing)];
}
`;
};
