import { expect, it } from 'vitest';
import { canonical } from '../experiment/defaults';
import { runNetwork } from './run-network';

it('says of a network that learned nothing that it is at chance, of one that learns that it descends', async () => {
  const experiment = canonical({
    objective: { kind: 'network', model: 'mlp-128-128', trainSize: 2000, testSize: 1000 },
    steps: 40,
    runs: [100, 0.2, 1e-9, 1e40].map((lr) => ({ optimizer: 'sgd', hyper: { lr } })),
  });
  const [wild, good, still, lost] = await runNetwork(experiment, 'wasm', () => 0, true);
  // A tenth of the images are of each class.
  expect(wild?.testAccuracy).toBeLessThan(0.15);
  expect(wild?.status).toBe('finished');
  expect(wild?.verdicts?.at(-1)?.kind).toBe('at-chance');
  expect(good?.testAccuracy).toBeGreaterThan(0.5);
  expect(good?.verdicts?.at(-1)?.kind).toBe('descending');
  expect(still?.verdicts?.at(-1)?.kind).toBe('at-chance');
  for (const run of [wild, good, still]) expect(run?.verdicts).toHaveLength(40);
  expect(lost?.status).toBe('diverged');
  expect(lost?.verdicts).toHaveLength((lost?.loss.length ?? 0) + 1);
  expect(lost?.verdicts?.at(-1)?.kind).toBe('diverged');
});
