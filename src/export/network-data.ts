import type { Dataset } from '../catalog/dataset';
import type { NetworkShape } from '../experiment/network/shape';
import type { NetworkSpec } from '../experiment/types';
import { pythonNumber } from '../formula/python/number';
import type { NetworkSubject } from './network-subject';
import { indent, type Lines } from './text';

const prepare = (
  { preprocess }: NetworkSpec,
  { encoding, statistics }: Pick<Dataset, 'encoding' | 'statistics'>,
): Lines => {
  const bytes = encoding.kind === 'bytes';
  const value = bytes ? `examples / ${encoding.range}` : 'examples';
  const standardized =
    preprocess === 'unit' || statistics === undefined
      ? value
      : `(${value} - ${pythonNumber(statistics.mean)}) / ${pythonNumber(statistics.deviation)}`;
  return [
    'def prepare(examples):',
    `    """${bytes ? 'Bytes' : 'Examples'} to inputs."""`,
    `    return ${standardized === 'examples' ? standardized : `(${standardized})`}.astype(np.float32)`,
  ];
};

const batches = ({ order }: NetworkSpec): Lines => [
  'def batches(steps):',
  ...indent([
    '"""Numbers of the examples in each batch, in the same order as in the playground."""',
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

const initial = ({ init }: NetworkSpec, { spans }: NetworkShape): Lines => {
  const draws = init !== 'zeros' && init !== 'pattern';
  const weights = spans.filter(({ weight }) => weight);
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
      `for number, shape in enumerate([${weights.map(({ shape }) => `(${shape.join(', ')})`).join(', ')}]):`,
      ...indent([
        'fan_in = math.prod(shape[:-1])',
        'fan_out = math.prod(shape[:-2]) * shape[-1]',
        ...drawing[init],
      ]),
      'return weights',
    ]),
  ];
};

/** Inputs, batches and first weights, for every library alike, over `np`, `math` and the settings. */
export const networkData = (
  spec: NetworkSpec,
  { dataset, network }: NetworkSubject,
): readonly Lines[] => [prepare(spec, dataset), batches(spec), initial(spec, network)];

/** Whether `Random` is used. */
export const drawsRandom = ({ init, order }: NetworkSpec): boolean =>
  order === 'shuffled' || (init !== 'zeros' && init !== 'pattern');

export const networkSettings = (spec: NetworkSpec): Lines => [
  `BATCH_SIZE = ${spec.batchSize}`,
  `TRAIN_SIZE = ${spec.trainSize}`,
  `TEST_SIZE = ${spec.testSize}`,
];

/** Labels and test set at the beginning of the main part. */
export const networkBegin = ({ target }: Pick<Dataset, 'target'>): Lines => {
  const type = target.kind === 'classes' ? '.astype(np.int64)' : '';
  return [
    ...(type === '' ? [] : [`labels = labels${type}`]),
    'x_test = prepare(test_examples[:TEST_SIZE])',
    `y_test = test_labels[:TEST_SIZE]${type}`,
  ];
};

export const networkNotes = (spec: NetworkSpec): readonly string[] => [
  'Weights, batches and their order are those of the playground, so the curves agree up to rounding in single precision.',
  ...(spec.dropout > 0
    ? ["Dropout draws the library's own masks: with it, the curves agree on average only."]
    : []),
];

/** Report, and the last line. */
export const networkEnd = ({ target }: Pick<Dataset, 'target'>): Lines => {
  const classifies = target.kind === 'classes';
  const [told, kept] = classifies
    ? [', test accuracy {100 * test_accuracy:.2f} %', ', "testAccuracy": test_accuracy']
    : ['', ''];
  return [
    `print(f"test loss {test_loss:.4f}${told}")`,
    '# The last line: the loss before every update, and the test set after the last.',
    `print(json.dumps({"loss": losses, "testLoss": test_loss${kept}}))`,
  ];
};
