import { describe, expect, it } from 'vitest';
import { parseExperiment } from '../../experiment/schema';
import { momentumOf } from './momentum';
import { simulateSurface } from './simulate';

const experimentOf = (run: object) => {
  const parsed = parseExperiment({
    objective: { kind: 'formula', formula: 'x^2 + 10*y^2', start: [2, 1] },
    steps: 30,
    runs: [{ optimizer: 'sgd', hyper: { lr: 0.01 } }, run],
  });
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
};

describe('momentumOf', () => {
  it("is Adam's mean of the gradients, by its definition", () => {
    const experiment = experimentOf({ optimizer: 'adam', hyper: { lr: 0.05, beta1: 0.8 } });
    const { x, y } = simulateSurface(experiment).runs[1] ?? { x: [], y: [] };
    const m = [0, 0];
    const momentum = momentumOf(experiment, 1);
    for (let k = 0; k < 30; k += 1) {
      m[0] = 0.8 * (m[0] ?? 0) + 0.2 * 2 * (x[k] ?? 0);
      m[1] = 0.8 * (m[1] ?? 0) + 0.2 * 20 * (y[k] ?? 0);
      expect(momentum?.[2 * k]).toBeCloseTo(m[0], 12);
      expect(momentum?.[2 * k + 1]).toBeCloseTo(m[1], 12);
    }
  });

  it('is the step over the rate for the heavy ball', () => {
    const experiment = experimentOf({
      optimizer: 'momentum',
      hyper: { lr: 0.01, momentum: 0.9 },
    });
    const { x } = simulateSurface(experiment).runs[1] ?? { x: [] };
    const momentum = momentumOf(experiment, 1);
    for (let k = 0; k < 30; k += 1)
      expect(((x[k] ?? 0) - (x[k + 1] ?? 0)) / 0.01).toBeCloseTo(momentum?.[2 * k] ?? 0, 9);
  });

  it('is not there where nothing is remembered', () => {
    expect(momentumOf(experimentOf({ optimizer: 'rprop' }), 1)).toBeUndefined();
    expect(momentumOf(experimentOf({ optimizer: 'newton' }), 1)).toBeUndefined();
    expect(momentumOf(experimentOf({ optimizer: 'newton' }), 0)).toBeUndefined();
  });
});
