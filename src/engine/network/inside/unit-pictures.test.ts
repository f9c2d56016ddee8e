import { describe, expect, it } from 'vitest';
import { selectNodeBackend } from '../../../cli/network-node';
import { describeDataset } from '../../../experiment/network/dataset';
import { networkOf } from '../../../experiment/network/model';
import '../../../experiment/network/planar/open';
import { planeView, sidePlace } from '../../../experiment/network/planar/answers';
import { UNIT_SIDE } from '../../../experiment/network/units';
import { parseExperiment } from '../../../experiment/schema';
import { createRandom } from '../../../random/seeded';
import { unitPictures } from './unit-pictures';

const networkWith = (activation: string) => {
  const parsed = parseExperiment({
    objective: {
      kind: 'network',
      dataset: { kind: 'circles', n: 40, features: ['x1', 'x2', 'x1x2'] },
      model: { layers: [{ kind: 'dense', units: 3, activation }] },
    },
    steps: 1,
    runs: [{ optimizer: 'sgd', hyper: { lr: 0.1 } }],
  });
  if (!parsed.ok || parsed.value.objective.kind !== 'network') throw new Error('no network');
  const dataset = describeDataset(parsed.value.objective.dataset);
  if (!dataset.plane) throw new Error('no plane');
  return { plane: dataset.plane, network: networkOf(parsed.value.objective.model, dataset) };
};

describe('what the units of a network make of the plane', () => {
  // GELU is computed as a layer of its own: its slope needs its input.
  it.each([
    ['tanh', Math.tanh],
    [
      'gelu',
      (z: number) => 0.5 * z * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (z + 0.044715 * z ** 3))),
    ],
  ])('is what follows by hand: %s', async (name, activation) => {
    await selectNodeBackend('wasm');
    const { network, plane } = networkWith(name);
    const random = createRandom(5, 'units');
    const theta = Float32Array.from({ length: network.size }, () => random.normal());
    const [hidden, last, ...rest] = await unitPictures(network, plane, theta);
    expect(rest).toEqual([]);
    const view = planeView(plane);
    const cells = UNIT_SIDE ** 2;
    expect(hidden?.values).toHaveLength(3 * cells);
    expect(last?.values).toHaveLength(2 * cells);
    for (const cell of [0, 17, cells - 1]) {
      const x = [...plane.inputs(...sidePlace(view, UNIT_SIDE, cell))];
      const answers = [0, 1, 2].map((unit) =>
        activation(
          x.reduce(
            (sum, value, k) => sum + value * (theta[3 * k + unit] ?? 0),
            theta[9 + unit] ?? 0,
          ),
        ),
      );
      answers.forEach((answer, unit) => {
        const scale = (hidden?.largest[unit] ?? 0) / 127;
        expect(Math.abs((hidden?.values[unit * cells + cell] ?? 0) * scale - answer)).toBeLessThan(
          0.51 * scale,
        );
      });
      const logit = answers.reduce(
        (sum, value, k) => sum + value * (theta[12 + 2 * k + 1] ?? 0),
        theta[19] ?? 0,
      );
      const scale = (last?.largest[1] ?? 0) / 127;
      expect(Math.abs((last?.values[cells + cell] ?? 0) * scale - logit)).toBeLessThan(
        0.51 * scale,
      );
    }
  });
});
