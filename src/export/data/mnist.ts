import { type Dataset, exampleSize } from '../../catalog/dataset';
import { indent, type Lines } from '../text';
import type { ExportTarget } from '../twins';
import type { PythonData } from './python-data';

/** What reads the data where the files are not there. */
const fallback: Readonly<Record<ExportTarget, Lines>> = {
  pytorch: [
    '# Where torchvision is there, it can fetch the files.',
    'from torchvision.datasets import MNIST',
    '',
    'train, test = (MNIST(folder, train=part, download=True) for part in [True, False])',
    'arrays = [array.numpy() for part in [train, test] for array in [part.data, part.targets]]',
  ],
  optax: [
    'raise SystemExit(f"{folder}: the four idx files of MNIST are not there; name their folder by --data")',
  ],
  keras: [
    '# Keras can fetch the data.',
    'train, test = keras.datasets.mnist.load_data()',
    'arrays = [*train, *test]',
  ],
};

/** The idx files of MNIST. */
export const mnistData = (dataset: Dataset, target: ExportTarget): PythonData => {
  const size = exampleSize(dataset);
  return {
    imports: ['import argparse', 'import gzip', 'from pathlib import Path'],
    definitions: [
      [
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
      ],
      [
        'def load_mnist(folder):',
        ...indent([
          `"""Training pictures [n, ${size}] and labels, test pictures and labels, as bytes."""`,
          'arrays = [',
          '    read_idx(folder, "train-images-idx3-ubyte", 16),',
          '    read_idx(folder, "train-labels-idx1-ubyte", 8),',
          '    read_idx(folder, "t10k-images-idx3-ubyte", 16),',
          '    read_idx(folder, "t10k-labels-idx1-ubyte", 8),',
          ']',
          'if any(array is None for array in arrays):',
          ...indent(fallback[target]),
          'x, y, x_test, y_test = arrays',
          `return x.reshape(-1, ${size}), y, x_test.reshape(-1, ${size}), y_test`,
        ]),
      ],
    ],
    begin: [
      'parser = argparse.ArgumentParser(description=__doc__)',
      'parser.add_argument("--data", default="mnist", help="folder with the four idx files of MNIST")',
      'examples, labels, test_examples, test_labels = load_mnist(parser.parse_args().data)',
    ],
  };
};
