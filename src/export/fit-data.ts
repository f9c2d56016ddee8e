import { pointsOf } from '../experiment/fit/data';
import { isStochastic } from '../experiment/starts';
import type { FitSpec, PlaneSpec } from '../experiment/types';
import { dataNames } from '../formula/data';
import { pythonNumber } from '../formula/python/number';
import { source } from './method/source';
import { indent, type Lines } from './text';

/** A library's array of the columns of a list of points. */
const columnsOf: Readonly<Record<'torch' | 'jax' | 'keras', string>> = {
  torch: 'torch.tensor(points, dtype=torch.float64).T',
  jax: 'jnp.array(points).T',
  keras: 'tf.unstack(tf.constant(points, dtype=tf.float64), axis=1)',
};

export type FitLibrary = keyof typeof columnsOf;

/** Whether a script draws batches of points. */
export const drawsBatches = (spec: PlaneSpec): spec is FitSpec =>
  spec.kind === 'fit' && isStochastic(spec);

const WIDTH = 92;

/** The points, as many on a line as there is room for. */
const pointLines = (points: readonly (readonly number[])[]): Lines => {
  const lines: string[] = [];
  for (const point of points) {
    const text = `[${point.map(pythonNumber).join(', ')}],`;
    const last = lines.at(-1);
    if (last !== undefined && last.length + text.length < WIDTH)
      lines[lines.length - 1] = `${last} ${text}`;
    else lines.push(text);
  }
  return lines;
};

const batch: Lines = source(`
def batch(t):
    """The columns of the points in the batch of update t: the same ones as in the playground."""
    epoch, k = divmod(t, -(-len(POINTS) // BATCH_SIZE))
    # Another permutation for each epoch (Fisher and Yates).
    numbers, random = list(range(len(POINTS))), Random(SEED, f"batches/{epoch}")
    for i in range(len(numbers) - 1, 0, -1):
        j = random.integer(i + 1)
        numbers[i], numbers[j] = numbers[j], numbers[i]
    return columns([POINTS[i] for i in numbers[k * BATCH_SIZE : (k + 1) * BATCH_SIZE]])
`);

/** The data of a fit: its columns as arrays `U`, `V` (`W`), which the formula's functions take; nothing of other planes. */
export const dataLines = (spec: PlaneSpec, library: FitLibrary): Lines => {
  if (spec.kind !== 'fit') return [];
  const points = pointsOf(spec.data);
  const names = dataNames.slice(0, points[0]?.length ?? 2);
  return [
    'POINTS = [',
    ...indent(pointLines(points)),
    ']',
    ...(drawsBatches(spec) ? [`BATCH_SIZE = ${pythonNumber(spec.batchSize)}`] : []),
    '',
    '',
    'def columns(points):',
    ...indent([
      `"""The numbers ${names.join(', ')} of all points, an array each."""`,
      `return ${columnsOf[library]}`,
    ]),
    '',
    '',
    `${names.map((name) => name.toUpperCase()).join(', ')} = columns(POINTS)`,
  ];
};

/** Where batches are drawn, the function that does it; over `Random`. */
export const batchLines = (spec: PlaneSpec): Lines => (drawsBatches(spec) ? batch : []);
