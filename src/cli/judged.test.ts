import { describe, expect, it } from 'vitest';
import { parseExperiment } from '../experiment/schema';
import { runNetwork } from './run-network';
import { runPlane } from './run-plane';

const experimentOf = (input: object) => {
  const parsed = parseExperiment(input);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
};

describe('what the command says of a run with an average', () => {
  it('keeps path and loss those of theta, and adds those of the average', () => {
    const momentum = { optimizer: 'momentum', hyper: { lr: 5e-4 } };
    const averaged = { ...momentum, wrappers: [{ kind: 'ema', decay: 0.5 }] };
    const [plain, run] = runPlane(experimentOf({ steps: 20, runs: [momentum, averaged] }));
    expect(run?.path).toEqual(plain?.path);
    expect(run?.loss).toEqual(plain?.loss);
    expect(plain).not.toHaveProperty('judgedPath');
    expect(run?.judgedPath).toHaveLength(21);
    expect(run?.judgedLoss).toHaveLength(21);
    const [before, after] = [run?.judgedPath?.[19], run?.judgedPath?.[20]];
    expect(after?.[0]).toBeCloseTo((before?.[0] ?? 0) / 2 + (run?.path?.[20]?.[0] ?? 0) / 2, 12);
  });

  it("tests a network on its average, not on theta: one that hardly moves is the first update's", async () => {
    const sgd = { optimizer: 'sgd', hyper: { lr: 0.5 } };
    const still = { ...sgd, wrappers: [{ kind: 'ema', decay: 0.9999999 }] };
    const train = (steps: number, runs: readonly object[]) =>
      runNetwork(
        experimentOf({
          objective: {
            kind: 'network',
            model: 'softmax-regression',
            trainSize: 2000,
            testSize: 1000,
          },
          steps,
          runs,
        }),
        'wasm',
        () => 0,
      );
    const [first] = await train(1, [sgd]);
    const [plain, averaged] = await train(12, [sgd, still]);
    expect(averaged?.loss).toEqual(plain?.loss);
    expect(averaged?.testLoss).toBeCloseTo(first?.testLoss ?? Number.NaN, 4);
    expect(averaged?.testAccuracy).toBe(first?.testAccuracy);
    expect((first?.testLoss ?? 0) - (plain?.testLoss ?? 0)).toBeGreaterThan(0.2);
  });
});
