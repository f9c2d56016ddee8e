import * as tf from '@tensorflow/tfjs-core';
import type { LayerSpan } from '../../../experiment/layer-span';
import type { RuleTraceData } from '../../../experiment/step-trace';
import type { Point } from '../../../experiment/types';
import { isSquare } from '../../../formula/matrix/shape';
import type { RuleProgram } from '../../../formula/program';
import { createStatementReader } from '../../surface/trace/statements';
import { type KeptUpdate, seenAgain } from '../kept-update';
import { updateVectors } from '../update-vectors';

type Vector = Float32Array<ArrayBuffer>;

const both = (value: number): Point => [value, value];

/** Each parameter for itself: then one can be followed without the others. */
const isElementwise = ({ body, state }: RuleProgram): boolean =>
  body.every(({ value }) => value.kind !== 'reduce' && value.kind !== 'matrix') &&
  state.every(({ shape }) => shape === 'element' || shape === 'uniform');

const only = (update: KeptUpdate, index: number): KeptUpdate => {
  const one = (values: Vector): Vector => values.slice(index, index + 1);
  const each = (of: Readonly<Record<string, Vector>>) =>
    Object.fromEntries(Object.entries(of).map(([name, values]) => [name, one(values)]));
  return {
    ...update,
    theta: update.theta && one(update.theta),
    gradient: one(update.gradient),
    given: each(update.given),
    state: each(update.state),
  };
};

/** One update of one weight, term by term, in the numbers of the device that made it. */
export const traceWeight = async (
  update: KeptUpdate,
  theta: Vector,
  layers: readonly LayerSpan[],
  index: number,
): Promise<RuleTraceData> => {
  const { program, hyper, lr, t, hostState } = update;
  const alone = isElementwise(program);
  const place = alone ? 0 : index;
  const names = [
    'theta',
    'g',
    ...program.given.map(({ name }) => name),
    ...program.state.flatMap(({ name, shape }) =>
      shape === 'uniform' || isSquare(shape) ? [] : [name],
    ),
  ];
  const followed = program.body.flatMap(({ shape }, k) => (isSquare(shape) ? [] : [k]));
  const found = tf.tidy(() => {
    const seen = alone
      ? seenAgain(only(update, index), theta.slice(index, index + 1))
      : seenAgain(update, theta);
    const { entry, instruction } = updateVectors(
      seen,
      alone ? [{ name: '', offset: 0, size: 1, shape: [1], weight: true }] : layers,
      (k) => followed.includes(k),
    );
    const vectors = [...names.map(entry), ...followed.map(instruction)];
    return tf.concat1d(vectors.map((vector) => tf.slice(vector, place, 1)));
  });
  const numbers = await found.data();
  found.dispose();
  const entry: Record<string, Point> = {};
  for (const [name, value] of Object.entries(hostState)) entry[name] = both(value);
  for (const { name, shape } of program.state) if (isSquare(shape)) entry[name] = both(Number.NaN);
  names.forEach((name, k) => {
    entry[name] = both(numbers[k] ?? Number.NaN);
  });
  const written = createStatementReader(program)({ hyper, lr, t, hostState }, (k) =>
    both(numbers[names.length + followed.indexOf(k)] ?? Number.NaN),
  );
  return { kind: 'rule', t, lr, hyper, entry, written, ofOne: true };
};

/** By how much an update changes some parameters: of a span of them. */
export const changeOf = async (
  update: KeptUpdate,
  theta: Vector,
  layers: readonly LayerSpan[],
  { offset, size }: Pick<LayerSpan, 'offset' | 'size'>,
): Promise<Vector> => {
  const last = update.program.body.findLastIndex(({ target }) => target === 'theta');
  const moved = tf.tidy(() => {
    const seen = seenAgain(update, theta);
    const { instruction } = updateVectors(seen, layers, (k) => k === last);
    return tf.slice(tf.sub(instruction(last), seen.theta), offset, size);
  });
  const change = (await moved.data()) as Vector;
  moved.dispose();
  return change;
};
