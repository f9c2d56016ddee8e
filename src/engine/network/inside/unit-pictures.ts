import * as tf from '@tensorflow/tfjs-core';
import type { Plane } from '../../../catalog/dataset';
import { planeView, sidePlace } from '../../../experiment/network/planar/answers';
import type { NetworkShape } from '../../../experiment/network/shape';
import { UNIT_SIDE, type UnitPictures } from '../../../experiment/network/units';
import { forward, type LayerRecord } from '../forward';

const CELLS = UNIT_SIDE * UNIT_SIDE;
const MOST = 127;

/** What comes out of every layer when its activation has been applied. */
const outputsOf = (records: readonly LayerRecord[]): readonly tf.Tensor[] =>
  records.flatMap(({ output }, k) => (records[k + 1]?.layer.kind === 'activate' ? [] : [output]));

/** Places in rows and units in columns, as numbers of a byte each. */
const picturesOf = (numbers: ArrayLike<number>, units: number): UnitPictures => {
  const values = new Int8Array(units * CELLS);
  const largest = new Float32Array(units);
  for (let unit = 0; unit < units; unit += 1) {
    let most = 0;
    for (let cell = 0; cell < CELLS; cell += 1) {
      const size = Math.abs(numbers[cell * units + unit] ?? 0);
      if (size > most) most = size;
    }
    largest[unit] = most;
    if (!(most > 0) || !Number.isFinite(most)) continue;
    for (let cell = 0; cell < CELLS; cell += 1)
      values[unit * CELLS + cell] = Math.round((MOST * (numbers[cell * units + unit] ?? 0)) / most);
  }
  return { values, largest };
};

const inputsOf = new WeakMap<Plane, readonly (readonly number[])[]>();

/** What every unit of a network answers all over the plane, layer by layer. */
export const unitPictures = async (
  network: NetworkShape,
  plane: Plane,
  theta: Float32Array,
): Promise<readonly UnitPictures[]> => {
  const view = planeView(plane);
  const inputs =
    inputsOf.get(plane) ??
    Array.from({ length: CELLS }, (_, cell) => plane.inputs(...sidePlace(view, UNIT_SIDE, cell)));
  inputsOf.set(plane, inputs);
  const records: LayerRecord[] = [];
  const outputs = tf.tidy(() => {
    const x = tf.tensor2d(inputs.map((one) => [...one]));
    forward(network, tf.tensor1d(theta), x, { record: records });
    return outputsOf(records).map((output) => tf.clone(output));
  });
  const found: UnitPictures[] = [];
  for (const output of outputs) {
    found.push(picturesOf(await output.data(), output.shape.at(-1) ?? 1));
    output.dispose();
  }
  return found;
};
