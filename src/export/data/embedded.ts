import { answerSize, type Dataset, type ExampleSet, exampleSize } from '../../catalog/dataset';
import { indent, type Lines, wrapped } from '../text';
import type { PythonData } from './python-data';

/** The fewest digits that give back the same float32. */
const digits = (value: number): string => {
  for (let count = 1; count < 9; count += 1) {
    const text = String(Number(value.toPrecision(count)));
    if (Math.fround(Number(text)) === value) return text;
  }
  return value.toPrecision(9);
};

const array = (
  name: string,
  values: Uint8Array | Float32Array,
  columns: number | undefined,
): Lines => {
  const text = Array.from(values, digits).join(', ');
  const type = values instanceof Uint8Array ? 'np.uint8' : 'np.float32';
  const shape = columns === undefined ? '' : `.reshape(-1, ${columns})`;
  return [`${name} = np.array([`, ...indent(wrapped(text)), `], ${type})${shape}`];
};

const arrays = (dataset: Dataset, prefix: string, { examples, targets }: ExampleSet): Lines => [
  ...array(`${prefix}EXAMPLES`, examples, exampleSize(dataset)),
  ...array(
    `${prefix}LABELS`,
    targets,
    dataset.target.kind === 'classes' ? undefined : answerSize(dataset),
  ),
];

/** The numbers themselves. */
export const embeddedData = (
  dataset: Dataset,
  { train, test }: { readonly train: ExampleSet; readonly test: ExampleSet },
): PythonData => ({
  imports: [],
  definitions: [[...arrays(dataset, '', train), ...arrays(dataset, 'TEST_', test)]],
  begin: [
    'examples, labels, test_examples, test_labels = EXAMPLES, LABELS, TEST_EXAMPLES, TEST_LABELS',
  ],
});
