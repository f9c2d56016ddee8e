import * as tf from '@tensorflow/tfjs-core';
import { emitRuleGlsl } from '../../formula/glsl/rule';
import { draw } from '../kernels/webgl/draw';
import { contextOf, newPlain, plainTexture, webglBackend } from '../kernels/webgl/plain';
import type { CreateDeviceUpdate, DeviceState } from './device-update';
import { judgeTensor } from './judge-tensor';
import { fitsWebgl, ruleFragment } from './rule-program-webgl';
import { reduceRule } from './rule-reductions';
import { takeTensor } from './take-tensor';
import { createTensorOps } from './tensor-ops';
import { createTensorUpdate } from './updater-tensor';

/**
 * An update as one fragment program that writes parameters and element state together, after the reductions and matrix
 * functions where the rule has some; several where the device has too few render targets.
 */
export const createWebglUpdate: CreateDeviceUpdate = (program, layers, first) => {
  const backend = webglBackend();
  if (backend === undefined) return createTensorUpdate(program, layers, first);
  const gl = contextOf(backend);
  const targets = Math.min(
    gl.getParameter(gl.MAX_DRAW_BUFFERS) as number,
    gl.getParameter(gl.MAX_COLOR_ATTACHMENTS) as number,
  );
  const glsl = emitRuleGlsl(program, targets);
  if (!fitsWebgl(glsl)) return createTensorUpdate(program, layers, first);
  const size = layers.reduce((sum, layer) => sum + layer.size, 0);
  const passes = glsl.passes.map((pass) => ({
    source: ruleFragment(glsl, pass, layers),
    names: pass.outputs.map(({ name }) => name),
  }));
  const values = new Float32Array(glsl.uniforms.length);
  const reduces = glsl.scalars.length + glsl.vectors.length + glsl.scalarState.length > 0;
  const ops = createTensorOps(layers);
  let state: DeviceState = first;

  return {
    run: (theta, gradient, uniforms, given) => {
      const next: Record<string, tf.Tensor> = {};
      tf.tidy(() => {
        const inputs: Record<string, tf.Tensor> = { theta, g: gradient };
        glsl.elementState.forEach((name, k) => {
          inputs[`s_${k}`] = takeTensor(state, name);
        });
        glsl.given.forEach((name, k) => {
          inputs[`x_${k}`] = takeTensor(given, name);
        });
        let scalars: tf.Tensor1D | undefined;
        if (reduces) {
          const args = { theta, gradient, given, state, uniforms, layers };
          const reduced = reduceRule(program, ops, args);
          Object.assign(next, reduced.state);
          if (reduced.scalars.length > 0) scalars = tf.concat1d([...reduced.scalars]);
          reduced.vectors.forEach((vector, k) => {
            inputs[`y_${k}`] = vector;
          });
        }
        const textures: Record<string, WebGLTexture> = {};
        for (const [name, tensor] of Object.entries(inputs))
          textures[`from_${name}`] = plainTexture(backend, tensor).texture;
        if (scalars !== undefined) textures.scalars = plainTexture(backend, scalars).texture;
        values.set(uniforms);
        for (const { source, names } of passes) {
          const made = names.map((name) => {
            const { tensor, to } = newPlain(backend, size);
            next[name] = tf.keep(tensor);
            return to;
          });
          const { width = 0, height = 0 } = made[0] ?? {};
          draw(gl, {
            source,
            textures,
            floats: { u: values, columns: width },
            targets: made.map(({ texture }) => texture),
            width,
            height,
          });
        }
      });
      const { theta: moved, ...changed } = next;
      for (const name of Object.keys(changed)) state[name]?.dispose();
      state = { ...state, ...changed };
      theta.dispose();
      return moved as tf.Tensor1D;
    },
    peek: (judge, theta, uniforms) =>
      tf.tidy(() => judgeTensor(judge, ops, { theta, state, uniforms, layers })),
    show: (look) => look(state),
    end: () => {
      ops.dispose();
      return state;
    },
  };
};
