import type { NetworkSpec } from '../experiment/types';
import type { SizedNetwork } from './network-shape';
import { indent, type Lines } from './text';

/** Reads the idx files; `fallback` is what to do where they are not there. */
const loader = (fallback: Lines): Lines => [
  'def read_idx(folder, name, header):',
  ...indent([
    '"""Bytes of one of the four files of MNIST, packed or not; None where it is not there."""',
    'plain, packed = Path(folder) / name, Path(folder) / f"{name}.gz"',
    'if plain.exists():',
    '    raw = plain.read_bytes()',
    'elif packed.exists():',
    '    raw = gzip.decompress(packed.read_bytes())',
    'else:',
    '    return None',
    'return np.frombuffer(raw, np.uint8, offset=header)',
  ]),
  '',
  '',
  'def load_mnist(folder):',
  ...indent([
    '"""Training pictures [n, 784] and labels, test pictures and labels, as bytes."""',
    'arrays = [',
    '    read_idx(folder, "train-images-idx3-ubyte", 16),',
    '    read_idx(folder, "train-labels-idx1-ubyte", 8),',
    '    read_idx(folder, "t10k-images-idx3-ubyte", 16),',
    '    read_idx(folder, "t10k-labels-idx1-ubyte", 8),',
    ']',
    'if any(array is None for array in arrays):',
    ...indent(fallback),
    'x, y, x_test, y_test = arrays',
    'return x.reshape(-1, 784), y, x_test.reshape(-1, 784), y_test',
  ]),
];

const prepare = ({ preprocess }: NetworkSpec): Lines => [
  'def prepare(images):',
  '    """Bytes to inputs."""',
  preprocess === 'unit'
    ? '    return (images / 255).astype(np.float32)'
    : '    return ((images / 255 - 0.1307) / 0.3081).astype(np.float32)',
];

const batches = ({ order }: NetworkSpec): Lines => [
  'def batches(steps):',
  ...indent([
    '"""Numbers of the pictures in each batch, in the same order as in the playground."""',
    'size = min(BATCH_SIZE, TRAIN_SIZE)',
    'per_epoch = max(1, TRAIN_SIZE // size)',
    'numbers = list(range(TRAIN_SIZE))',
    'for step in range(steps):',
    ...indent([
      'epoch, k = divmod(step, per_epoch)',
      ...(order === 'sequential'
        ? []
        : [
            'if k == 0:',
            '    # Another permutation for each epoch (Fisher and Yates).',
            '    numbers, random = list(range(TRAIN_SIZE)), Random(SEED, f"batches/{epoch}")',
            '    for i in range(TRAIN_SIZE - 1, 0, -1):',
            '        j = random.integer(i + 1)',
            '        numbers[i], numbers[j] = numbers[j], numbers[i]',
          ]),
      'yield np.array(numbers[k * size : (k + 1) * size])',
    ]),
  ]),
];

const drawing: Readonly<Record<NetworkSpec['init'], Lines>> = {
  'glorot-uniform': [
    '# Glorot and Bengio 2010.',
    'limit = math.sqrt(6 / (fan_in + fan_out))',
    'draw = lambda: limit * (2 * random.uniform() - 1)',
    'weights.append(fill(shape, draw))',
    'weights.append(np.zeros(shape[-1], np.float32))',
  ],
  'he-normal': [
    '# He et al. 2015.',
    'draw = lambda: math.sqrt(2 / fan_in) * random.normal()',
    'weights.append(fill(shape, draw))',
    'weights.append(np.zeros(shape[-1], np.float32))',
  ],
  'torch-uniform': [
    "# PyTorch's own, for weights and biases.",
    'limit = 1 / math.sqrt(fan_in)',
    'draw = lambda: limit * (2 * random.uniform() - 1)',
    'weights.append(fill(shape, draw))',
    'weights.append(fill(shape[-1:], draw))',
  ],
  zeros: [
    'weights.append(np.zeros(shape, np.float32))',
    'weights.append(np.zeros(shape[-1], np.float32))',
  ],
  pattern: [
    '# A pattern that needs no generator.',
    'k = np.arange(math.prod(shape)) + 1',
    'values = math.sqrt(6 / (fan_in + fan_out)) * np.sin(12.9898 * k + number)',
    'weights.append(values.reshape(shape).astype(np.float32))',
    'weights.append(np.zeros(shape[-1], np.float32))',
  ],
};

const initial = ({ init }: NetworkSpec, { shapes }: SizedNetwork): Lines => {
  const draws = init !== 'zeros' && init !== 'pattern';
  const weights = shapes.filter((_, k) => k % 2 === 0);
  return [
    ...(draws
      ? [
          'def fill(shape, draw):',
          '    """Draws row by row."""',
          '    values = [draw() for _ in range(math.prod(shape))]',
          '    return np.array(values, np.float32).reshape(shape)',
          '',
          '',
        ]
      : []),
    'def initial_weights():',
    ...indent([
      '"""Weights and biases in turn: the same numbers as in the playground.',
      '',
      'Dense weights are [in, out], those of convolutions [height, width, in, out].',
      '"""',
      ...(draws ? ['random = Random(SEED, "weights")'] : []),
      'weights = []',
      `for number, shape in enumerate([${weights.map((shape) => `(${shape.join(', ')})`).join(', ')}]):`,
      ...indent([
        'fan_in = math.prod(shape[:-1])',
        'fan_out = math.prod(shape[:-2]) * shape[-1]',
        ...drawing[init],
      ]),
      'return weights',
    ]),
  ];
};

/** Data, batches and first weights, for every library alike, over `np`, `Path`, `gzip`, `math` and the settings. */
export const networkData = (
  spec: NetworkSpec,
  network: SizedNetwork,
  fallback: Lines,
): readonly Lines[] => [loader(fallback), prepare(spec), batches(spec), initial(spec, network)];

/** Whether `Random` is used. */
export const drawsRandom = ({ init, order }: NetworkSpec): boolean =>
  order === 'shuffled' || (init !== 'zeros' && init !== 'pattern');

export const networkSettings = (spec: NetworkSpec): Lines => [
  `BATCH_SIZE = ${spec.batchSize}`,
  `TRAIN_SIZE = ${spec.trainSize}`,
  `TEST_SIZE = ${spec.testSize}`,
];

/** Command line and data at the beginning of the main part. */
export const networkBegin: Lines = [
  'parser = argparse.ArgumentParser(description=__doc__)',
  'parser.add_argument("--data", default="mnist", help="folder with the four idx files of MNIST")',
  'images, labels, test_images, test_labels = load_mnist(parser.parse_args().data)',
  'labels = labels.astype(np.int64)',
  'x_test = prepare(test_images[:TEST_SIZE])',
  'y_test = test_labels[:TEST_SIZE].astype(np.int64)',
];

export const networkImports: Lines = [
  'import argparse',
  'import gzip',
  'import json',
  'import math',
];

export const networkNotes = (spec: NetworkSpec): readonly string[] => [
  'Weights, batches and their order are those of the playground, so the curves agree up to rounding in single precision.',
  ...(spec.dropout > 0
    ? ["Dropout draws the library's own masks: with it, the curves agree on average only."]
    : []),
];

/** Report, and the last line. */
export const networkEnd: Lines = [
  'print(f"test loss {test_loss:.4f}, test accuracy {100 * test_accuracy:.2f} %")',
  '# The last line: the loss before every update, and the test set after the last.',
  'print(json.dumps({"loss": losses, "testLoss": test_loss, "testAccuracy": test_accuracy}))',
];
