import * as jax from '@jax-js/jax';
import type { LayerDefinition } from '../../../src/catalog/definition';
import { createRandom } from '../../../src/random/seeded';
import { pictureBatches } from '../pictures';
import type { BackendName, OpenTrainer, Trainer } from '../trainer';
import { LEARNING_RATE, layersOf } from '../workload';

const { numpy: np, nn, lax } = jax;
export type Arrays = jax.Array[];

const [BETA1, BETA2, EPS] = [0.9, 0.999, 1e-8];

export const startJaxJs = async (backend: BackendName) => {
  const there = await jax.init(backend);
  if (!there.includes(backend)) throw new Error(`jax-js has no ${backend} here`);
  jax.defaultDevice(backend);
};

/** Initial parameters, weight and bias of every layer in turn. jax-js has channels first. */
const initialise = (layers: readonly LayerDefinition[]): Arrays => {
  const random = createRandom(1, 'weights');
  const draw = (shape: number[], fanIn: number) => {
    const size = shape.reduce((a, b) => a * b, 1);
    const values = Float32Array.from({ length: size }, () => random.normal() / Math.sqrt(fanIn));
    return np.array(values).reshape(shape);
  };
  let shape = [1, 28, 28];
  return layers.flatMap((layer) => {
    const [channels = 1, height = 1, width = 1] = shape;
    switch (layer.kind) {
      case 'dense': {
        const inputs = shape.reduce((a, b) => a * b, 1);
        shape = [layer.units];
        return [draw([inputs, layer.units], inputs), np.zeros([layer.units])];
      }
      case 'conv': {
        const { kernel } = layer;
        if (layer.padding !== 'valid') throw new Error('only valid padding is benched');
        shape = [layer.channels, height - kernel + 1, width - kernel + 1];
        const weight = draw([layer.channels, channels, kernel, kernel], channels * kernel ** 2);
        return [weight, np.zeros([layer.channels, 1, 1])];
      }
      case 'max-pool':
        shape = [channels, Math.floor(height / layer.size), Math.floor(width / layer.size)];
        return [];
      default:
        return layer satisfies never;
    }
  });
};

const forward = (layers: readonly LayerDefinition[], parameters: Arrays, x: jax.Array) => {
  let at = x;
  let next = 0;
  const take = () => {
    const parameter = parameters[next];
    next += 1;
    if (parameter === undefined) throw new Error('a parameter is missing');
    return parameter;
  };
  for (const layer of layers) {
    switch (layer.kind) {
      case 'dense': {
        const [rows = 0] = at.shape;
        const linear = np.matmul(at.reshape([rows, -1]), take()).add(take());
        at = layer.activation === 'relu' ? nn.relu(linear) : linear;
        break;
      }
      case 'conv': {
        if (at.ndim === 2) at = at.reshape([at.shape[0] ?? 0, 1, 28, 28]);
        const linear = lax.conv(at, take(), [1, 1], 'VALID').add(take());
        at = layer.activation === 'relu' ? nn.relu(linear) : linear;
        break;
      }
      case 'max-pool': {
        const [n = 0, channels = 0, height = 0, width = 0] = at.shape;
        const { size } = layer;
        at = np.max(at.reshape([n, channels, height / size, size, width / size, size]), [3, 5]);
        break;
      }
      default:
        layer satisfies never;
    }
  }
  return at;
};

type LossOf = (parameters: Arrays, x: jax.Array, y: jax.Array) => jax.Array;

/** `jit`, `valueAndGrad` and Adam as optax has it, all of a step in one compiled function. */
export const compileAdam = (lossOf: LossOf) =>
  jax.jit(
    (
      parameters: Arrays,
      first: Arrays,
      second: Arrays,
      powers: Arrays,
      x: jax.Array,
      y: jax.Array,
    ) => {
      const [loss, gradients] = jax.valueAndGrad(lossOf)(jax.tree.ref(parameters), x, y) as [
        jax.Array,
        Arrays,
      ];
      const [power1, power2] = [powers[0]?.mul(BETA1), powers[1]?.mul(BETA2)];
      if (power1 === undefined || power2 === undefined) throw new Error('a power is missing');
      const correction1 = np.subtract(1, power1.ref);
      const correction2 = np.subtract(1, power2.ref);
      const nextFirst = gradients.map((g, k) =>
        (first[k] as jax.Array).mul(BETA1).add(g.ref.mul(1 - BETA1)),
      );
      const nextSecond = gradients.map((g, k) =>
        (second[k] as jax.Array).mul(BETA2).add(np.square(g).mul(1 - BETA2)),
      );
      const next = parameters.map((parameter, k) => {
        const m = (nextFirst[k] as jax.Array).ref.div(correction1.ref);
        const v = (nextSecond[k] as jax.Array).ref.div(correction2.ref);
        return parameter.sub(m.mul(LEARNING_RATE).div(np.sqrt(v).add(EPS)));
      });
      correction1.dispose();
      correction2.dispose();
      return [next, nextFirst, nextSecond, [power1, power2], loss] as [
        Arrays,
        Arrays,
        Arrays,
        Arrays,
        jax.Array,
      ];
    },
  );

/** Steps from these parameters. @param batchOf inputs and answers of a step, which the step takes over */
export const trainByAdam = (
  advance: ReturnType<typeof compileAdam>,
  initial: Arrays,
  batchOf: (step: number) => readonly [jax.Array, jax.Array],
): Trainer => {
  let parameters = initial;
  let first = parameters.map(({ shape }) => np.zeros(shape));
  let second = parameters.map(({ shape }) => np.zeros(shape));
  let powers: Arrays = [np.array(1), np.array(1)];
  let step = 0;
  return {
    train: (steps) => {
      let loss: jax.Array | undefined;
      for (let k = 0; k < steps; k += 1) {
        const [x, y] = batchOf(step);
        step += 1;
        loss?.dispose();
        [parameters, first, second, powers, loss] = advance(
          parameters,
          first,
          second,
          powers,
          x,
          y,
        );
      }
      const read = async () => {
        const value = await loss?.data();
        if (!Number.isFinite(value?.[0])) throw new Error(`jax-js: the loss is ${value?.[0]}`);
        await jax.blockUntilReady(parameters);
      };
      return { done: read() };
    },
  };
};

/** jax-js on the digits. */
export const openJaxJs: OpenTrainer = async (backend, workload) => {
  await startJaxJs(backend);
  const { batchSize } = workload;
  const layers = layersOf(workload);
  const batches = await pictureBatches(batchSize);

  const lossOf = (parameters: Arrays, x: jax.Array, y: jax.Array) =>
    nn
      .logSoftmax(forward(layers, parameters, x))
      .mul(y)
      .sum()
      .mul(-1 / batchSize);
  return trainByAdam(compileAdam(lossOf), initialise(layers), (step) => {
    const batch = batches[step % batches.length];
    if (batch === undefined) throw new Error('there are no batches');
    return [
      np.array(batch.x).reshape([batchSize, 784]),
      np.array(batch.y).reshape([batchSize, 10]),
    ];
  });
};
