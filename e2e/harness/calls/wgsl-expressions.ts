import { parseExpression } from '../../../src/formula/parse';
import { compileSurface } from '../../../src/formula/wasm/plane/surface';
import { emitExpressionWgsl } from '../../../src/formula/wgsl/expression';
import { defineCall } from '../call';
import { runShader } from '../device';

export interface WgslExpressions {
  readonly expressions: readonly string[];
  /** (x, y); both readings get them rounded to float32. */
  readonly points: readonly (readonly [number, number])[];
  readonly type: 'f32' | 'vec4<f32>';
}

export interface ExpressionReadings {
  readonly expression: string;
  readonly points: readonly (readonly [number, number])[];
  readonly javascript: readonly number[];
  readonly wgsl: readonly number[];
}

const evaluateWgsl = async (
  text: string,
  points: readonly (readonly [number, number])[],
  type: WgslExpressions['type'],
): Promise<readonly number[]> => {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.error.message}`);
  const names = { x: { text: 'x', scalar: false }, y: { text: 'y', scalar: false } };
  const code = emitExpressionWgsl(parsed.value, names, type);
  const lanes = type === 'f32' ? 1 : 4;
  const groups = Math.ceil(points.length / lanes);
  const input = new Float32Array(groups * lanes * 2);
  points.forEach(([x, y], k) => {
    input[k] = x;
    input[groups * lanes + k] = y;
  });
  const shader = `
@group(0) @binding(0) var<storage, read> points: array<${type}>;
@group(0) @binding(1) var<storage, read_write> values: array<${type}>;
${code.functions}
@compute @workgroup_size(64) fn main(@builtin(global_invocation_id) id: vec3<u32>) {
  if (id.x >= ${groups}u) { return; }
  let x = points[id.x];
  let y = points[${groups}u + id.x];
${code.statements}
  values[id.x] = ${code.value};
}`;
  const values = await runShader(shader, input, groups * lanes, groups);
  return [...values.subarray(0, points.length)];
};

/** Expressions in x and y through the emitted WGSL and through JavaScript. */
export const wgslExpressions = defineCall({
  name: 'wgslExpressions',
  run: async ({ expressions, points, type }: WgslExpressions): Promise<ExpressionReadings[]> => {
    const rounded = points.map(([x, y]) => [Math.fround(x), Math.fround(y)] as const);
    const readings: ExpressionReadings[] = [];
    for (const expression of expressions) {
      const parsed = parseExpression(expression);
      if (!parsed.ok) throw new Error(`${expression}: ${parsed.error.message}`);
      const { value } = compileSurface(parsed.value, {});
      readings.push({
        expression,
        points: rounded,
        javascript: rounded.map(([x, y]) => value(x, y)),
        wgsl: await evaluateWgsl(expression, rounded, type),
      });
    }
    return readings;
  },
});
