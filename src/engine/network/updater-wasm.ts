import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import { runRuleTensor } from '../../formula/tensor/rule';
import { mathImports } from '../../formula/wasm/math';
import { emitRuleWasm } from '../../formula/wasm/rule';
import { addressOf, memoryOf } from '../kernels/wasm';
import type { CreateDeviceUpdate } from './device-update';
import { takeTensor } from './take-tensor';
import { createTensorOps } from './tensor-ops';

const DOUBLE = 8;

/**
 * An update as one call of WebAssembly in tfjs's own memory, in place: reductions first, then one pass over parameters
 * and state. Element state stays in the tensors that it came in; the rest lives in the call's block of memory.
 */
export const createWasmUpdate: CreateDeviceUpdate = (program, layers, first) => {
  const backend = tf.backend() as BackendWasm;
  const memory = memoryOf(backend);
  const shared = !(memory.buffer instanceof ArrayBuffer);
  const { module, block } = emitRuleWasm(program, layers);
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(module.encode(shared)), {
    env: { memory, ...mathImports },
  });
  const { update } = exports as unknown as { update(block: number): void };
  const ops = createTensorOps(layers);
  const area = backend.makeOutput([block.size / 4], 'float32');
  const base = addressOf(backend, area);
  // Memory that has grown is another buffer.
  const view = () => new DataView(memory.buffer);
  const pointTo = (at: number, tensor: tf.TensorInfo) =>
    view().setInt32(base + at, addressOf(backend, tensor), true);

  const elementState = block.elementState.map(({ name, at }) => {
    const tensor = takeTensor(first, name);
    pointTo(at, tensor);
    return [name, tensor] as const;
  });
  for (const { name, at } of block.scalarState) {
    const tensor = takeTensor(first, name);
    tensor.dataSync().forEach((value, k) => {
      view().setFloat64(base + at + k * DOUBLE, value, true);
    });
    tensor.dispose();
  }
  const scalarState = () =>
    block.scalarState.map(({ name, shape, at }) => {
      const read = (k: number) => view().getFloat64(base + at + k * DOUBLE, true);
      const tensor =
        shape === 'all' ? tf.scalar(read(0)) : tf.tensor1d(layers.map((_, k) => read(k)));
      return [name, tensor] as const;
    });

  return {
    run: (theta, gradient, uniforms, given) => {
      // A clone shares the numbers, and has to keep them as they are.
      const alone = backend.refCount(theta.dataId) === 1;
      const out = alone ? theta : backend.makeOutput(theta.shape, 'float32');
      pointTo(block.theta, theta);
      pointTo(block.gradient, gradient);
      pointTo(block.out, out);
      for (const { name, at } of block.given) pointTo(at, takeTensor(given, name));
      const values = view();
      for (let k = 0; k < uniforms.length; k += 1) {
        values.setFloat64(base + block.uniforms + k * DOUBLE, uniforms[k] ?? Number.NaN, true);
      }
      update(base);
      if (alone) return theta;
      theta.dispose();
      return tf.engine().makeTensorFromTensorInfo(out) as tf.Tensor1D;
    },
    peek: (judge, theta, uniforms) =>
      tf.tidy(() => {
        const state = Object.fromEntries([...elementState, ...scalarState()]);
        const args = { theta, gradient: theta, state, uniforms, layers };
        const found = runRuleTensor<tf.Tensor>(judge, ops, args).theta as tf.Tensor1D;
        // State changes in place: what is judged must not be the state itself.
        const isState = elementState.some(([, tensor]) => tensor.dataId === found.dataId);
        return isState ? tf.mul<tf.Tensor1D>(found, 1) : tf.clone(found);
      }),
    show: (look) => look(Object.fromEntries(elementState)),
    doubles: {
      save: () =>
        Object.fromEntries(
          block.scalarState.map(({ name, shape, at }) => {
            const count = shape === 'all' ? 1 : layers.length;
            const from = base + at;
            return [
              name,
              Float64Array.from({ length: count }, (_, k) =>
                view().getFloat64(from + k * DOUBLE, true),
              ),
            ];
          }),
        ),
      restore: (values) => {
        for (const { name, at } of block.scalarState)
          values[name]?.forEach((value, k) => {
            view().setFloat64(base + at + k * DOUBLE, value, true);
          });
      },
    },
    end: () => {
      const scalars = scalarState().map(([name, tensor]) => [name, tf.keep(tensor)] as const);
      const state = Object.fromEntries([...elementState, ...scalars]);
      ops.dispose();
      backend.disposeData(area.dataId);
      return state;
    },
  };
};
