import * as tf from '@tensorflow/tfjs-core';
import type { Plane } from '../../../catalog/dataset';
import { planeInputs } from '../../../experiment/network/planar/answers';
import type { NetworkShape } from '../../../experiment/network/shape';
import { packUnits, UNIT_SIDE, type UnitPictures } from '../../../experiment/network/units';
import { forward, type LayerRecord } from '../forward';

/** What comes out of every layer when its activation has been applied. */
const outputsOf = (records: readonly LayerRecord[]): readonly tf.Tensor[] =>
  records.flatMap(({ output }, k) => (records[k + 1]?.layer.kind === 'activate' ? [] : [output]));

const inputsOf = new WeakMap<Plane, readonly (readonly number[])[]>();

/** What every unit of a network answers all over the plane, layer by layer. */
export const unitPictures = async (
  network: NetworkShape,
  plane: Plane,
  theta: Float32Array,
): Promise<readonly UnitPictures[]> => {
  const inputs = inputsOf.get(plane) ?? planeInputs(plane, UNIT_SIDE);
  inputsOf.set(plane, inputs);
  const records: LayerRecord[] = [];
  const outputs = tf.tidy(() => {
    const x = tf.tensor2d(inputs.map((one) => [...one]));
    forward(network, tf.tensor1d(theta), x, { record: records });
    return outputsOf(records).map((output) => tf.clone(output));
  });
  const found: UnitPictures[] = [];
  for (const output of outputs) {
    found.push(packUnits(await output.data(), output.shape.at(-1) ?? 1));
    output.dispose();
  }
  return found;
};
