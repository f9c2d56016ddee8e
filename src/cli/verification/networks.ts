import { parseExperiment } from '../../experiment/schema';
import type { VerifiedEntry } from '../../experiment/verification';
import { runNetwork } from '../run-network';
import { collect, type Outcome, relative } from './collect';
import { type NetworkCase, networkCases } from './fixtures';

/** float32 against float64, over many steps of a network that amplifies rounding. */
const LOSS_BOUND = 1e-3;

const idOf = ({ model, optimizer }: NetworkCase) => `${model} · ${optimizer}`;

const train = async (fixture: NetworkCase): Promise<Outcome> => {
  const { model, optimizer, hyper, regularization, batchSize, steps, loss, reference } = fixture;
  const parsed = parseExperiment({
    objective: {
      kind: 'network',
      model,
      batchSize,
      order: 'sequential',
      init: 'pattern',
      testSize: 1000,
      ...regularization,
    },
    steps,
    runs: [{ optimizer, hyper }],
  });
  if (!parsed.ok) throw new Error(parsed.error.message);
  const [result] = await runNetwork(parsed.value, 'wasm', () => 0);
  const worst = loss.map((expected, step) =>
    relative(result?.loss[step] ?? Number.NaN, expected, Number.MIN_VALUE),
  );
  return { id: idOf(fixture), reference, deviation: Math.max(...worst) };
};

/** The first steps of real MNIST networks on WebAssembly, against PyTorch in float64. */
export const verifyNetworks = async (): Promise<readonly VerifiedEntry[]> => {
  const outcomes: Outcome[] = [];
  for (const fixture of networkCases()) outcomes.push(await train(fixture));
  return collect('network', LOSS_BOUND, networkCases().map(idOf), outcomes);
};
