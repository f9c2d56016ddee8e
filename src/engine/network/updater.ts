import * as tf from '@tensorflow/tfjs-core';
import type { LayerSpan } from '../../experiment/layer-span';
import { atBeginning } from '../../formula/beginning';
import { compileWanted, type Give } from '../../formula/given';
import { judgeProgram } from '../../formula/judge';
import { isSquare } from '../../formula/matrix/shape';
import { lengthOf, matrixSpans, scaledIdentity } from '../../formula/matrix/spans';
import { usesMatrices } from '../../formula/matrix/uses';
import type { RuleProgram } from '../../formula/program';
import { initialUniformState, initialValueOf, uniformStateOf } from '../../formula/uniform-state';
import { compileUniforms, compileUniformsFor } from '../../formula/wasm/uniforms';
import { hasVectors } from '../kernels/compiled/features';
import type { Updater } from '../objective';
import type { SeeUpdate, UpdateSeen } from '../update-seen';
import type { CreateDeviceUpdate, DeviceState, DeviceUpdate, GivenTensors } from './device-update';
import { readCopies } from './read-copies';
import { createTensorUpdate } from './updater-tensor';
import { createWasmUpdate } from './updater-wasm';
import { createWebglUpdate } from './updater-webgl';
import { createWebgpuUpdate } from './updater-webgpu';

/** The state before the first update; what `survivors` has of the same name and size stays. */
const startState = (
  program: RuleProgram,
  layers: readonly LayerSpan[],
  hyper: Readonly<Record<string, number>>,
  survivors: DeviceState,
): DeviceState => {
  const spans = matrixSpans(layers);
  const entries = program.state
    .filter(({ shape }) => shape !== 'uniform')
    .map((variable) => {
      const { name, shape } = variable;
      const length = lengthOf(shape, spans);
      const survivor = survivors[name];
      if (survivor?.size === length && survivor.rank === (shape === 'all' ? 0 : 1)) {
        return [name, survivor] as const;
      }
      const value = initialValueOf(variable, hyper);
      const made = isSquare(shape)
        ? tf.tensor1d(Float32Array.from(scaledIdentity(spans, shape, value)))
        : shape === 'all'
          ? tf.scalar(value)
          : tf.fill([length], value);
      return [name, tf.keep(made)] as const;
    });
  const state = Object.fromEntries(entries);
  for (const [name, tensor] of Object.entries(survivors)) {
    if (state[name] !== tensor) tensor.dispose();
  }
  return state;
};

const createUpdateFor = (backend: string, program: RuleProgram): CreateDeviceUpdate => {
  switch (backend) {
    case 'webgpu':
      return createWebgpuUpdate;
    case 'webgl':
      return createWebglUpdate;
    case 'wasm':
      // The compiled update has no matrix functions.
      return hasVectors() && !usesMatrices(program) ? createWasmUpdate : createTensorUpdate;
    default:
      return createTensorUpdate;
  }
};

/**
 * One run's update rule on the device: uniforms on the host in float64, the rest from the same program as one
 * fused dispatch on WebGPU, one fragment program on WebGL, one call on WebAssembly, and tensor operations elsewhere.
 */
export const createUpdater = (
  given: RuleProgram,
  layers: readonly LayerSpan[],
): Updater<tf.Tensor1D> => {
  const backend = tf.getBackend();
  let program = given;
  let uniforms = compileUniforms(program);
  let uniformState: Float64Array | undefined;
  let keptUniforms: Readonly<Record<string, number>> = {};
  let survivors: DeviceState = {};
  let update: DeviceUpdate | undefined;
  let watcher: SeeUpdate<tf.Tensor1D> | undefined;

  const uniformNames = () =>
    program.state.filter(({ shape }) => shape === 'uniform').map(({ name }) => name);
  const startUniforms = (hyper: Readonly<Record<string, number>>) => {
    const started = initialUniformState(program, hyper);
    uniformNames().forEach((name, k) => {
      started[k] = keptUniforms[name] ?? started[k] ?? 0;
    });
    return started;
  };
  /** One that does not count in this update is not made: any vector stands in for it. */
  const givenTensors = (
    gradient: tf.Tensor1D,
    handed: Float64Array,
    give: Give<tf.Tensor1D> | undefined,
  ): GivenTensors =>
    Object.fromEntries(
      program.given.map((read) => {
        if (!compileWanted(read, program.handed)(handed)) return [read.name, gradient];
        if (give === undefined) throw new Error(`The rule reads ${read.name}: say who gives it.`);
        return [read.name, give(read.name)];
      }),
    );
  const start = (hyper: Readonly<Record<string, number>>): DeviceUpdate => {
    const state = startState(program, layers, hyper, survivors);
    survivors = {};
    return createUpdateFor(backend, program)(program, layers, state);
  };
  const allNames = [
    ...new Set([
      ...['lr', 't', ...program.hyper, ...program.handed],
      ...program.uniforms.map(({ target }) => target),
    ]),
  ];
  let compiled: typeof uniforms | undefined;
  const allUniforms = (...given: Parameters<typeof uniforms>) => {
    // Only where somebody watches, and once.
    compiled ??= compileUniformsFor(program, allNames);
    const values = compiled(...given);
    return Object.fromEntries(allNames.map((name, k) => [name, values[k] ?? Number.NaN]));
  };
  const show = (
    see: SeeUpdate<tf.Tensor1D>,
    now: DeviceUpdate,
    read: Omit<UpdateSeen<tf.Tensor1D>, 'program' | 'state'>,
  ) =>
    tf.tidy(() => {
      const precise = Object.entries(now.doubles?.save() ?? {}).map(
        ([name, values]) => [name, tf.tensor1d(Float32Array.from(values))] as const,
      );
      now.show((state) => {
        const flat = Object.entries(state).map(
          ([name, tensor]) => [name, tf.reshape<tf.Rank.R1>(tensor, [tensor.size])] as const,
        );
        see({ program, ...read, state: Object.fromEntries([...flat, ...precise]) });
      });
    });
  const endUpdate = (): DeviceState => {
    const state = update?.end() ?? survivors;
    update = undefined;
    return state;
  };

  return {
    update: (theta, gradient, hyper, lr, t, give) => {
      if (uniformState === undefined || update === undefined) {
        const beginning = atBeginning(hyper, lr);
        uniformState ??= startUniforms(beginning);
        update ??= start(beginning);
      }
      const before = watcher && uniformState.slice();
      const handed = uniforms(hyper, lr, t, uniformState);
      const given = givenTensors(gradient, handed, give);
      if (watcher !== undefined && before !== undefined) {
        const see = watcher;
        watcher = undefined;
        const names = uniformNames();
        show(see, update, {
          ...{ theta, gradient, given, hyper, lr, t },
          hostState: Object.fromEntries(names.map((name, k) => [name, before[k] ?? Number.NaN])),
          uniforms: allUniforms(hyper, lr, t, before),
        });
      }
      return update.run(theta, gradient, handed, given);
    },
    watchNext: (see) => {
      watcher = see;
    },
    get judgesElsewhere() {
      return program.evaluate !== undefined;
    },
    judged: (theta, hyper) => {
      const judge = judgeProgram(program);
      if (judge === undefined || update === undefined) return undefined;
      const names = uniformNames();
      const values = Float64Array.from(
        uniformStateOf(judge),
        ({ name }) => uniformState?.[names.indexOf(name)] ?? Number.NaN,
      );
      const handed = compileUniforms(judge)(hyper, Number.NaN, Number.NaN, values);
      return update.peek(judge, theta, handed);
    },
    replace: (next) => {
      const names = uniformNames();
      const values = uniformState;
      if (values !== undefined) {
        keptUniforms = Object.fromEntries(names.map((name, k) => [name, values[k] ?? 0]));
      }
      survivors = endUpdate();
      program = next;
      uniforms = compileUniforms(program);
      uniformState = undefined;
    },
    save: async () => {
      const values = uniformState;
      const uniforms =
        values === undefined
          ? keptUniforms
          : Object.fromEntries(uniformNames().map((name, k) => [name, values[k] ?? 0]));
      const doubles = update?.doubles?.save();
      const read = (state: DeviceState) => ({
        names: Object.keys(state),
        copies: readCopies(Object.values(state)),
      });
      const { names, copies } = update === undefined ? read(survivors) : update.show(read);
      const found = await copies;
      const vectors = names.map((name, k) => [name, found[k] ?? new Float32Array(0)] as const);
      return { uniforms, vectors: { ...Object.fromEntries(vectors), ...doubles } };
    },
    restore: ({ uniforms: values, vectors }, hyper) => {
      keptUniforms = values;
      survivors = Object.fromEntries(
        program.state.flatMap(({ name, shape }) => {
          const numbers = vectors[name];
          if (numbers === undefined) return [];
          const all = shape === 'all';
          return [
            [name, all ? tf.scalar(numbers[0] ?? 0) : tf.tensor1d(Float32Array.from(numbers))],
          ];
        }),
      );
      const beginning = atBeginning(hyper, hyper.lr ?? Number.NaN);
      uniformState = startUniforms(beginning);
      update = start(beginning);
      update.doubles?.restore(vectors);
    },
    get stateBytes() {
      const spans = matrixSpans(layers);
      return program.state.reduce((sum, { shape }) => sum + 4 * lengthOf(shape, spans), 0);
    },
    dispose: () => {
      for (const tensor of Object.values(endUpdate())) tensor.dispose();
      survivors = {};
    },
  };
};
