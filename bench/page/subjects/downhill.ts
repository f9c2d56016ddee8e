import { useBackend } from '../../../e2e/harness/backend';
import { loadMnist } from '../../../e2e/harness/mnist';
import { type CodeChoice, setCode } from '../../../src/engine/network/code-choice';
import { evaluate } from '../../../src/engine/network/evaluate';
import { createNetworkObjective } from '../../../src/engine/network/objective';
import { setThreads } from '../../../src/engine/network/threads';
import { createRace } from '../../../src/engine/race';
import { parseExperiment } from '../../../src/experiment/schema';
import type { BackendName, OpenTrainer, Trainer } from '../trainer';
import { LEARNING_RATE, modelOf, type Workload } from '../workload';

/** Runs that never end while a bench lasts. */
const STEPS = 100_000;

/** This project's engine: the race that the site's worker runs, its losses recorded. */
const open = async (
  backend: BackendName,
  workload: Workload,
  code: CodeChoice | undefined,
  alone = false,
): Promise<Trainer> => {
  await useBackend(backend);
  if (alone) setThreads(undefined);
  if (code !== undefined) setCode(code);
  const parsed = parseExperiment({
    objective: {
      kind: 'network',
      dataset: 'mnist',
      model: 'mlp-128-128',
      batchSize: workload.batchSize,
      ...workload.parts,
    },
    steps: STEPS,
    runs: workload.optimizers.map((optimizer) => ({ optimizer, hyper: { lr: LEARNING_RATE } })),
  });
  if (!parsed.ok) throw new Error(`${parsed.error.field}: ${parsed.error.message}`);
  const { objective: spec, seed } = parsed.value;
  if (spec.kind !== 'network') throw new Error('the experiment is not one of a network');
  const data = await loadMnist();
  const objective = createNetworkObjective({
    // Not through the door: benches try wider layers than experiments may have.
    spec: { ...spec, model: modelOf(workload) },
    seed,
    data,
  });
  const race = createRace({
    experiment: parsed.value,
    objective,
    sink: { sample: () => {}, status: () => {} },
    now: () => performance.now(),
    metricsEvery: 0,
  });
  if (workload.evaluates === true) {
    const { loss, preprocess } = spec;
    const range = { split: data.test, from: 0, count: data.test.count };
    const options = { network: objective.network, loss, preprocess, ...range };
    const many = async (times: number) => {
      for (let k = 0; k < times; k += 1) await evaluate(options, theta);
    };
    const theta = race.judged(0);
    return { train: (times) => ({ done: many(times) }) };
  }
  return {
    train: (steps) => {
      // At a few steps the race measures the device, and is waited for; all others only queue up.
      const train = async () => {
        for (let k = 0; k < steps; k += 1) {
          const moved = race.step();
          if (moved instanceof Promise) await moved;
        }
        await race.flush();
      };
      return { done: train() };
    },
  };
};

/** By the code that the site would choose. */
export const openDownhill: OpenTrainer = (backend, workload) => open(backend, workload, undefined);

/** On WebAssembly by tfjs's kernels, and ours in their place, instead of code compiled for the network. */
export const openDownhillOnKernels: OpenTrainer = (backend, workload) =>
  open(backend, workload, 'stock');

/** On WebAssembly by code compiled for the network, without the other threads. */
export const openDownhillOnOneThread: OpenTrainer = (backend, workload) =>
  open(backend, workload, undefined, true);
