import * as tf from '@tensorflow/tfjs-core';
import { draw } from '../../../src/engine/kernels/webgl/draw';
import {
  contextOf,
  GLSL_HEAD,
  newPlain,
  plainTexture,
  webglBackend,
} from '../../../src/engine/kernels/webgl/plain';
import { emitExpressionGlsl } from '../../../src/formula/glsl/expression';
import { parseExpression } from '../../../src/formula/parse';
import { compileSurface } from '../../../src/formula/wasm/plane/surface';
import { useBackend } from '../backend';
import { defineCall } from '../call';

export interface GlslExpressions {
  readonly expressions: readonly string[];
  /** (x, y); both readings get them rounded to float32. */
  readonly points: readonly (readonly [number, number])[];
}

export interface GlslReadings {
  readonly expression: string;
  readonly points: readonly (readonly [number, number])[];
  readonly javascript: readonly number[];
  readonly glsl: readonly number[];
}

/** Expressions in x and y through the emitted GLSL and through JavaScript. */
export const glslExpressions = defineCall({
  name: 'glslExpressions',
  run: async ({ expressions, points }: GlslExpressions): Promise<GlslReadings[]> => {
    await useBackend('webgl');
    const backend = webglBackend();
    if (backend === undefined) throw new Error('no WebGL 2 with float32 here');
    const rounded = points.map(([x, y]) => [Math.fround(x), Math.fround(y)] as const);
    const axis = (k: 0 | 1) => tf.tensor1d(rounded.map((point) => point[k]));
    const readings: GlslReadings[] = [];
    for (const expression of expressions) {
      const parsed = parseExpression(expression);
      if (!parsed.ok) throw new Error(`${expression}: ${parsed.error.message}`);
      const code = emitExpressionGlsl(parsed.value, { x: 'x', y: 'y' });
      const source = `${GLSL_HEAD}
uniform sampler2D xs;
uniform sampler2D ys;
out vec4 result;
${code.functions}
void main() {
  ivec2 at = ivec2(gl_FragCoord.xy);
  float x = texelFetch(xs, at, 0).r;
  float y = texelFetch(ys, at, 0).r;
${code.statements}
  result = vec4(${code.value}, 0.0, 0.0, 0.0);
}`;
      const values = tf.tidy(() => {
        const { tensor, to } = newPlain(backend, points.length);
        draw(contextOf(backend), {
          source,
          textures: {
            xs: plainTexture(backend, axis(0)).texture,
            ys: plainTexture(backend, axis(1)).texture,
          },
          targets: [to.texture],
          width: to.width,
          height: to.height,
        });
        return tensor;
      });
      const { value } = compileSurface(parsed.value, {});
      readings.push({
        expression,
        points: rounded,
        javascript: rounded.map(([x, y]) => value(x, y)),
        glsl: [...(await values.data())],
      });
      values.dispose();
    }
    return readings;
  },
});
