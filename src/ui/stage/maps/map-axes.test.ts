import { describe, expect, it } from 'vitest';
import { parseExperiment } from '../../../experiment/schema';
import { tellingRun } from './map-axes';

const runsOf = (...optimizers: readonly string[]) => {
  const parsed = parseExperiment({
    objective: { kind: 'surface', surface: 'rosenbrock' },
    runs: optimizers.map((optimizer) => ({ optimizer })),
  });
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value.runs;
};

describe('the run of a first trainability map', () => {
  it('is the selected one, where more than its learning rate decides', () => {
    expect(tellingRun(runsOf('momentum', 'adam'), 1)).toBe(1);
  });

  it('is the first that has more to tell, where the selected one has not', () => {
    expect(tellingRun(runsOf('sgd', 'momentum', 'adam'), 0)).toBe(1);
    expect(tellingRun(runsOf('momentum', 'sgd'), 1)).toBe(0);
  });

  it('is the selected one, where none has', () => {
    expect(tellingRun(runsOf('sgd', 'adagrad', 'sgd'), 2)).toBe(2);
  });
});
