import * as tf from '@tensorflow/tfjs';
import { InferenceSession, Tensor } from 'onnxruntime-web';
import { beforeAll, describe, expect, it } from 'vitest';
import { activations } from '../../catalog/activations';
import { mnist } from '../../catalog/datasets/mnist';
import type { LayerDefinition } from '../../catalog/definition';
import { inputNumbers } from '../../engine/network/data/inputs';
import { forward } from '../../engine/network/forward';
import { initialParameters } from '../../engine/network/initial';
import { networkOf } from '../../experiment/network/model';
import { type LayersModelFiles, writeLayersModel } from '../../export/model/layers-model';
import { type ModelFormat, modelFiles, modelFormats } from '../../export/model/model-files';
import { writeOnnx } from '../../export/model/onnx';
import {
  type Precision,
  packParameters,
  precisions,
  unpackParameters,
} from '../../export/model/packed';
import { readModel } from '../../export/model/read-model';
import { createModelRunner } from '../../export/model/run-model';
import type { TrainedModel } from '../../export/model/trained-model';
import { succeed } from '../../formula/result';
import { createRandom } from '../../random/seeded';
import { selectNodeBackend } from '../network-node';

const dataset = mnist.describe();
const COUNT = 3;
const bytes = Uint8Array.from({ length: 784 * COUNT }, (_, k) =>
  k % 5 === 0 ? (k * 37) % 256 : 0,
);
const numbers = Array.from({ length: COUNT }, (_, k) => k);
const split = { dataset, examples: bytes, targets: new Uint8Array(COUNT) };

/** A network with biases too, none of them 0. */
const modelOf = (
  layers: readonly LayerDefinition[],
  preprocess: TrainedModel['preprocess'] = 'unit',
): TrainedModel => {
  const network = networkOf({ layers }, dataset);
  const random = createRandom(3, 'test');
  const theta = initialParameters(network.spans, 'he-normal', 7).map(
    (value) => value + 0.02 * random.normal(),
  );
  return { name: 'A model', network, theta, dataset, preprocess };
};

const conv = (
  kernel: number,
  padding: 'valid' | 'same',
  activation: (typeof activations)[number]['id'],
) => ({ kind: 'conv', channels: 3, kernel, padding, activation }) as const;

/** Every kind of layer, every activation, even kernels, pools that leave a rest. */
const MODELS: Readonly<Record<string, TrainedModel>> = {
  'no hidden layer': modelOf([]),
  'cnn-8-16': modelOf([
    { kind: 'conv', channels: 8, kernel: 5, padding: 'valid', activation: 'relu' },
    { kind: 'max-pool', size: 2 },
    { kind: 'conv', channels: 16, kernel: 5, padding: 'valid', activation: 'relu' },
    { kind: 'max-pool', size: 2 },
  ]),
  'convolutions of even kernels, standardised': modelOf(
    [
      conv(4, 'same', 'gelu'),
      { kind: 'max-pool', size: 3 },
      conv(3, 'same', 'leaky-relu'),
      conv(2, 'valid', 'softplus'),
      { kind: 'dense', units: 7, activation: 'silu' },
    ],
    'standardize',
  ),
  ...Object.fromEntries(
    activations.map(({ id }) => [
      id,
      modelOf([
        { kind: 'max-pool', size: 4 },
        { kind: 'dense', units: 6, activation: id },
      ]),
    ]),
  ),
};

const input = ({ preprocess }: TrainedModel) => inputNumbers(split, numbers, preprocess);

/** By the engine that trains. */
const logitsOf = (model: TrainedModel, theta = model.theta): Float32Array =>
  tf.tidy(() =>
    Float32Array.from(
      forward(
        model.network,
        tf.tensor1d(theta),
        tf.tensor2d(input(model), [COUNT, 784]),
      ).dataSync(),
    ),
  );

const largestDifference = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
  expect(a).toHaveLength(b.length);
  return Math.max(...Array.from(a, (value, k) => Math.abs(value - (b[k] ?? Number.NaN))));
};

/** As a page loads it, from two files. */
const byTensorFlow = async (model: TrainedModel, files: LayersModelFiles) => {
  const fetchFunc = (async (url: string) =>
    String(url).endsWith('model.json')
      ? new Response(files.model, { headers: { 'content-type': 'application/json' } })
      : String(url).endsWith('weights.bin')
        ? new Response(files.weights)
        : new Response(null, { status: 404 })) as typeof fetch;
  const loaded = await tf.loadLayersModel(tf.io.http('http://localhost/model.json', { fetchFunc }));
  const raw = inputNumbers(split, numbers, 'unit');
  const answer = loaded.predict(tf.tensor(raw, [COUNT, ...model.network.input])) as tf.Tensor;
  return answer.dataSync();
};

const byOnnxRuntime = async (model: TrainedModel, file: Uint8Array) => {
  const session = await InferenceSession.create(file);
  const raw = inputNumbers(split, numbers, 'unit');
  const answers = await session.run({
    input: new Tensor('float32', raw, [COUNT, ...model.network.input]),
  });
  await session.release();
  return answers.output?.data as Float32Array;
};

/** What a network is whose parameters went through a file of that precision. */
const rounded = ({ theta, network }: TrainedModel, precision: (typeof precisions)[number]) =>
  unpackParameters(packParameters(theta, network.spans, precision));

describe.each(Object.entries(MODELS))('a trained model: %s', (_, model) => {
  beforeAll(async () => {
    await selectNodeBackend('cpu');
  });

  it('answers in stock TensorFlow.js as here, in float32 and in float16, or is refused there', async () => {
    const gelu = model.network.layers.findIndex(
      (layer) => layer.kind !== 'max-pool' && layer.activation === 'gelu',
    );
    for (const precision of ['float32', 'float16'] as const) {
      const files = writeLayersModel(model, precision);
      expect(files.ok).toBe(gelu < 0);
      if (!files.ok) {
        expect(files.error.message).toContain(`Layer ${gelu + 1} `);
        expect(files.error.message).toContain('gelu');
        continue;
      }
      const answers = await byTensorFlow(model, files.value);
      expect(largestDifference(answers, logitsOf(model, rounded(model, precision)))).toBeLessThan(
        1e-5,
      );
    }
  });

  it('answers in ONNX Runtime as here, in float32, float16 and int8', async () => {
    for (const precision of precisions) {
      const answers = await byOnnxRuntime(model, writeOnnx(model, precision));
      expect(largestDifference(answers, logitsOf(model, rounded(model, precision)))).toBeLessThan(
        1e-5,
      );
    }
  });

  it('answers without a library as here, in float32, float16 and int8', () => {
    const inputs = input(model);
    for (const precision of precisions) {
      const run = createModelRunner(
        model.network,
        packParameters(model.theta, model.network.spans, precision),
      );
      const answers = numbers.flatMap((k) => [...run(inputs.subarray(784 * k, 784 * (k + 1)))]);
      expect(largestDifference(answers, logitsOf(model, rounded(model, precision)))).toBeLessThan(
        1e-5,
      );
    }
  });
});

describe('files of trained models', () => {
  const models = Object.entries(MODELS);
  const read = (model: TrainedModel, format: ModelFormat, precision: Precision) => {
    const files = modelFiles(model, format, precision, 'run-0');
    return files.ok ? readModel(model.network, files.value) : undefined;
  };

  it('come back as the numbers that went in, rounded as they were kept', () => {
    for (const [name, model] of models)
      for (const format of modelFormats)
        for (const precision of precisions) {
          const back = read(model, format, precision);
          if (format === 'layers-model' && (precision === 'int8' || /gelu|even/.test(name)))
            expect(back, name).toBeUndefined();
          else expect(back, `${name} ${format}`).toEqual(succeed(rounded(model, precision)));
        }
  });

  it('are as small as their numbers', () => {
    for (const layers of [
      [
        { kind: 'dense', units: 128, activation: 'relu' },
        { kind: 'dense', units: 128, activation: 'relu' },
      ],
      MODELS['cnn-8-16'],
    ] as const) {
      const model = layers && 'theta' in layers ? layers : modelOf(layers ?? []);
      const sizeOf = (precision: Precision) => {
        const files = modelFiles(model, 'safetensors', precision, 'x');
        return files.ok ? (files.value[0]?.bytes.length ?? 0) : Number.NaN;
      };
      expect(sizeOf('float32')).toBeGreaterThan(4 * model.network.size);
      expect(sizeOf('float16') / sizeOf('float32')).toBeLessThan(0.53);
      expect(sizeOf('int8') / sizeOf('float32')).toBeLessThanOrEqual(0.3);
    }
  });

  it('are refused with what is wrong and the remedy', () => {
    const [, model] = models[0] ?? [];
    const cnn = MODELS['cnn-8-16'];
    if (!model || !cnn) throw new Error('no models');
    const write = (from: TrainedModel, precision: Precision = 'float32') => {
      const files = modelFiles(from, 'safetensors', precision, 'x');
      if (!files.ok) throw new Error(files.error.message);
      return files.value[0]?.bytes ?? new Uint8Array();
    };
    const said = (bytes: Uint8Array<ArrayBuffer>, name = 'x.safetensors') => {
      const back = readModel(model.network, [{ name, bytes }]);
      return back.ok ? 'read' : back.error.message;
    };
    const file = write(model);
    expect(said(file)).toBe('read');
    expect(said(file.subarray(0, 5))).toContain('header ends beyond the file');
    expect(said(file.subarray(0, -1))).toContain('do not follow one another');
    expect(said(Uint8Array.from([...file, 0]))).toContain('do not follow one another');
    expect(said(write(cnn))).toContain('w0 has the shape [5, 5, 1, 8], not [784, 10]');
    const text = new TextDecoder('latin1').decode(file);
    const asBytes = (changed: string) => Uint8Array.from(changed, (letter) => letter.charCodeAt(0));
    expect(said(asBytes(text.replace('"b0"', '"b1"')))).toContain('no tensor b0 of shape [10]');
    expect(said(asBytes(text.replace('"F32"', '"F64"')))).toContain('of type F64');
    expect(said(asBytes(text.replace('{"__', '["__')))).toContain('no JSON');
    expect(said(asBytes('nothing'), 'x.onnx')).toContain('no ONNX file');
    expect(said(file, 'x.txt')).toContain('.safetensors file');
    const lost = { ...model, theta: model.theta.map((value, k) => (k === 3 ? Number.NaN : value)) };
    expect(() => write(lost)).toThrow('diverged');
    const large = { ...model, theta: model.theta.map((value, k) => (k === 3 ? 7e4 : value)) };
    expect(() => write(large, 'float16')).toThrow('w0 holds numbers beyond 65504');
  });
});
