import { describe, expect, it } from 'vitest';
import { mnist } from '../../catalog/datasets/mnist';
import { fingerprintOf } from '../../experiment/network/fingerprint';
import { networkOf } from '../../experiment/network/model';
import type { StartSpec } from '../../experiment/types';
import { lossesOf, prepare, softmax } from '../testing/network-page';
import { startModelsOf } from './start-models';

const network = networkOf('softmax-regression', mnist.describe());
const theta = new Float32Array(network.size);
const start: StartSpec = { file: 'mine.safetensors', fingerprint: fingerprintOf(theta) };
const withObjective = (more: object) => {
  const plain = softmax();
  return softmax({ objective: { ...plain.objective, ...more } });
};

describe('a race that starts from a file', () => {
  it('starts as one that drew just these parameters', async () => {
    const drawn = prepare(withObjective({ init: 'zeros' }));
    drawn.show();
    await drawn.reach(60);
    const test = prepare(withObjective({ init: 'glorot-uniform', start }));
    startModelsOf(test.lab.keep).add(start.fingerprint, theta);
    test.show();
    await test.reach(60);
    // Zeros give every digit the same chance.
    expect(lossesOf(test)[0]).toBeCloseTo(Math.log(10), 5);
    expect(lossesOf(test)).toEqual(lossesOf(drawn));
  });

  it('says which file it needs, starts when that is there, and remembers it', async () => {
    const kept = new Map<string, unknown>();
    const keep = {
      read: async (key: string) => kept.get(key),
      write: async (key: string, value: unknown) => {
        kept.set(key, value);
        return true;
      },
      clear: async (key: string) => {
        kept.delete(key);
      },
    };
    const test = prepare(withObjective({ start }), { keep });
    const { lab } = test;
    test.show();
    const failed = () => lab.network.getState().failure;
    await test.paintUntil(() => failed() !== undefined);
    expect(failed()).toMatchObject({
      code: 'start-missing',
      values: { file: 'mine.safetensors' },
    });
    expect(lab.race.lastStep).toBe(0);
    startModelsOf(lab.keep).add(start.fingerprint, theta);
    lab.controls.restart();
    lab.controls.play();
    await test.paintUntil(() => lab.race.lastStep > 0);
    expect(failed()).toBeUndefined();

    // Another visit: the browser has it, another one under the same name it has not.
    const again = prepare(withObjective({ start }), { keep });
    again.show();
    await again.reach(1);
    const other = prepare(withObjective({ start: { ...start, fingerprint: '0123456789abcdef' } }), {
      keep,
    });
    other.show();
    const refused = () => other.lab.network.getState().failure;
    await other.paintUntil(() => refused() !== undefined);
    expect(refused()?.code).toBe('start-missing');
  });

  it('does not take parameters of another network', async () => {
    const test = prepare(withObjective({ start, model: 'mlp-128-128' }));
    startModelsOf(test.lab.keep).add(start.fingerprint, theta);
    test.show();
    const failed = () => test.lab.network.getState().failure;
    await test.paintUntil(() => failed() !== undefined);
    expect(failed()?.code).toBe('start-other');
  });
});
