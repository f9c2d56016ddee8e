import type * as tf from '@tensorflow/tfjs-core';
import type { LayerSpan } from '../../experiment/layer-span';
import type { Numbers } from '../../experiment/saved-race';
import type { RuleProgram } from '../../formula/program';

/** State that lives on the device, by name: `all` [], else flat, see `matrixSpans`: `element` state [parameters], `layer` [layers], … */
export type DeviceState = Readonly<Record<string, tf.Tensor>>;

/** The vectors of `program.given` by name. */
export type GivenTensors = Readonly<Record<string, tf.Tensor1D>>;

/** One program's update, compiled for a backend. */
export interface DeviceUpdate {
  /** The new parameters. Takes ownership of `theta`, not of `gradient` and what is given. */
  run(
    theta: tf.Tensor1D,
    gradient: tf.Tensor1D,
    uniforms: Float64Array,
    given: GivenTensors,
  ): tf.Tensor1D;
  /** What a program that changes no state (see `judgeProgram`) makes of `theta`; leaves everything as it is. */
  peek(judge: RuleProgram, theta: tf.Tensor1D, uniforms: Float64Array): tf.Tensor1D;
  /** Hands the state over, for the next program, and ends this update. */
  end(): DeviceState;
  /** Shows the state as it is, for the length of the call; without what `doubles` has. */
  show<T>(look: (state: DeviceState) => T): T;
  /** State with more digits than tensors have. */
  readonly doubles?: Doubles;
}

export interface Doubles {
  save(): Readonly<Record<string, Float64Array<ArrayBuffer>>>;
  /** Those that it has of these. */
  restore(values: Readonly<Record<string, Numbers>>): void;
}

export type CreateDeviceUpdate = (
  program: RuleProgram,
  layers: readonly LayerSpan[],
  state: DeviceState,
) => DeviceUpdate;
