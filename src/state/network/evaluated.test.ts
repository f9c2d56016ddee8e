import { describe, expect, it } from 'vitest';
import { parseExperiment } from '../../experiment/schema';
import { createTestPage } from '../testing/test-page';

/** Softmax regression from zeros, trained to its end and evaluated behind it; every batch is the training set. */
const trained = async (more: object) => {
  const parsed = parseExperiment({
    objective: {
      kind: 'network',
      model: 'softmax-regression',
      batchSize: 640,
      trainSize: 640,
      testSize: 200,
      init: 'zeros',
      ...more,
    },
    steps: 30,
    runs: [{ optimizer: 'sgd', hyper: { lr: 0.1 } }],
  });
  if (!parsed.ok) throw new Error(parsed.error.message);
  const { page, until } = createTestPage({ hash: '#/about/verification' });
  const lab = page.labs.network;
  lab.network.setState({ backendChoice: 'wasm' });
  lab.document.getState().load(parsed.value, false);
  page.router.openLab('network');
  const evaluations = () => lab.playback.getState().evaluations[0] ?? [];
  // The last to come is that of the training sample.
  await until(() => {
    const { failure } = lab.network.getState();
    if (failure) throw new Error(`${failure.code}: ${failure.message}`);
    const told = evaluations().some(({ step, set }) => step === 30 && set === 'train');
    return told && lab.race.runs[0]?.length === 30;
  });
  const on = (set: string) => evaluations().filter((one) => one.set === set);
  return { on, losses: lab.race.runs[0]?.column('loss') ?? [] };
};

describe('evaluations', () => {
  it('are of the validation set, and at the end of the test set too, the same as without one', async () => {
    const validated = await trained({ validationSize: 100 });
    expect(validated.on('validation').map(({ step }) => step)).toEqual([0, 25, 30]);
    expect(validated.on('test').map(({ step }) => step)).toEqual([30]);
    const plain = await trained({});
    expect(plain.on('validation')).toEqual([]);
    expect(plain.on('test').map(({ step }) => step)).toEqual([0, 25, 30]);
    expect(validated.on('test')).toEqual(plain.on('test').slice(-1));
  });

  it('are of the training set, whose loss is the batch’s but for the penalty', async () => {
    const plain = await trained({});
    expect(plain.on('train').map(({ step }) => step)).toEqual([0, 25, 30]);
    for (const { step, loss } of plain.on('train').slice(0, 2))
      expect(plain.losses[step]).toBeCloseTo(loss, 4);
    const penalised = await trained({ l2: 0.5 });
    const at25 = penalised.on('train').find(({ step }) => step === 25);
    expect((penalised.losses[25] ?? 0) - (at25?.loss ?? 0)).toBeGreaterThan(0.05);
  });
});
