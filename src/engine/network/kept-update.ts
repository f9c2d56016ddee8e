import * as tf from '@tensorflow/tfjs-core';
import type { UpdateSeen } from '../update-seen';
import { readCopies } from './read-copies';

type Vector = Float32Array<ArrayBuffer>;

/** An update as it began, on the host. */
export interface KeptUpdate
  extends Pick<
    UpdateSeen<Vector>,
    'program' | 'gradient' | 'given' | 'state' | 'uniforms' | 'hostState' | 'hyper' | 'lr' | 't'
  > {
  /** Only where the run is judged elsewhere, and kept there. */
  readonly theta: Vector | undefined;
}

/** Copies of all that an update begins with; the copies are made before this returns. */
export const keepUpdate = async (seen: UpdateSeen<tf.Tensor1D>): Promise<KeptUpdate> => {
  const { program, theta, gradient, given, state, uniforms, hostState, hyper, lr, t } = seen;
  const elsewhere = program.evaluate !== undefined;
  const [givens, states] = [Object.keys(given), Object.keys(state)];
  const vectors = [
    gradient,
    ...(elsewhere ? [theta] : []),
    ...givens.map((name) => given[name] ?? gradient),
    ...states.map((name) => state[name] ?? gradient),
  ].map((vector) => tf.keep(tf.clone(vector)));
  const copied = readCopies(vectors);
  tf.dispose(vectors);
  const copies = [...(await copied)];
  const next = (): Vector => copies.shift() ?? new Float32Array(0);
  const named = (names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, next()]));
  return {
    ...{ program, uniforms, hostState, hyper, lr, t },
    gradient: next(),
    theta: elsewhere ? next() : undefined,
    given: named(givens),
    state: named(states),
  };
};

/** The same update as it was seen. Call inside `tf.tidy`. @param theta where it began, unless it says so itself */
export const seenAgain = (kept: KeptUpdate, theta: Vector): UpdateSeen<tf.Tensor1D> => {
  const vectors = (of: Readonly<Record<string, Vector>>) =>
    Object.fromEntries(Object.entries(of).map(([name, values]) => [name, tf.tensor1d(values)]));
  return {
    ...kept,
    theta: tf.tensor1d(kept.theta ?? theta),
    gradient: tf.tensor1d(kept.gradient),
    given: vectors(kept.given),
    state: vectors(kept.state),
  };
};

export const bytesOf = ({ theta, gradient, given, state }: KeptUpdate): number =>
  [gradient, ...(theta ? [theta] : []), ...Object.values(given), ...Object.values(state)].reduce(
    (sum, { byteLength }) => sum + byteLength,
    0,
  );
