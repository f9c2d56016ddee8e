import { findMethod } from '../catalog/methods';
import { createRace } from '../engine/race';
import type { Sink } from '../engine/sink';
import type { DatasetCatalogue } from '../experiment/network/dataset';
import { evaluationEvery } from '../experiment/network/evaluations';
import { named } from '../experiment/recorded/columns';
import type { Experiment } from '../experiment/types';
import { type Verdict, withLook } from '../experiment/verdict';
import { InputError } from './io';
import type { NodeBackend } from './node-backend';
import { finiteRates, rateMessage } from './rates';
import type { RunResult } from './results';
import type { NetworkWatch } from './watch';

const isRate = (lr: number) => !Number.isNaN(lr);

/** Losses wait on the device for so many steps: seldom enough to cost nothing, often enough to see divergence. */
const FLUSH_EVERY = 50;

/**
 * Runs a network's experiment: one loss and one learning rate before every update, then the test set.
 * @param now milliseconds
 * @param judge whether verdicts are wanted
 * @param catalogue the data sets that there are
 * @param watch looks on
 * @param start the parameters that the experiment's `start` names
 */
export const runNetwork = async (
  experiment: Experiment,
  backend: NodeBackend | undefined,
  now: () => number,
  judge = false,
  catalogue?: DatasetCatalogue,
  watch?: NetworkWatch,
  start?: Float32Array,
): Promise<RunResult[]> => {
  const { objective: spec, seed } = experiment;
  if (spec.kind !== 'network') throw new InputError('objective.kind: is not network');
  // tfjs takes a second to load, which no experiment on a plane should wait for.
  const { createNodeNetwork } = await import('./network-node');
  const { createLossClassifier } = await import('../engine/network/verdict/classify-losses');
  const { isAtChance } = await import('../engine/network/verdict/chance');
  const { lossContext } = await import('../engine/network/verdict/loss-context');
  const network = await createNodeNetwork(
    spec,
    seed,
    backend,
    catalogue,
    evaluationEvery(experiment.steps),
    start,
  );
  if (!network.ok) throw new Error(network.error.message);
  const { objective, evaluateTest, evaluateTrain, data } = network.value;
  const losses: number[][] = experiment.runs.map(() => []);
  const rates: number[][] = experiment.runs.map(() => []);
  const classifiers = experiment.runs.map(() =>
    createLossClassifier(lossContext(spec, data.dataset)),
  );
  const verdicts: Verdict[][] = experiment.runs.map(() => []);
  const sink: Sink = {
    sample(run, row) {
      const { step, loss, lr } = named(row);
      const verdict = judge ? classifiers[run]?.push(loss) : undefined;
      if (verdict !== undefined) verdicts[run]?.push(verdict);
      if (step < experiment.steps) rates[run]?.push(lr);
      if (Number.isFinite(loss)) losses[run]?.push(loss);
    },
    status() {},
  };
  const race = createRace({ experiment, objective, sink, now, metricsEvery: 0 });
  await watch?.look(race, network.value);
  while (await race.step()) {
    if (race.stepIndex % FLUSH_EVERY === 0) await race.flush();
    await watch?.look(race, network.value);
  }
  await race.flush();
  await watch?.end(race, network.value);
  const results: RunResult[] = [];
  for (const [i, run] of experiment.runs.entries()) {
    const status = race.status(i);
    const loss = losses[i] ?? [];
    const all = rates[i] ?? [];
    // A method that has arrived shows one point more than it made updates.
    const made = status === 'diverged' ? all.slice(0, loss.length) : all.filter(isRate);
    const counted = {
      functionEvaluations: race.functionEvaluations(i),
      hessianEvaluations: race.hessianEvaluations(i),
    };
    const shared = {
      optimizer: run.optimizer,
      status,
      ...rateMessage(made, run.schedule.kind),
      lr: finiteRates(made),
      loss,
      evaluations: race.evaluations(i),
      ...(findMethod(run.optimizer) === undefined ? {} : counted),
    };
    // The parameters of a diverged run are not numbers any more: there is nothing to test.
    if (status === 'diverged') {
      const told = verdicts[i] ?? [];
      // Parameters that broke with the last update show in no loss.
      if (told.length === loss.length) told.push({ kind: 'diverged', from: loss.length });
      results.push({ ...shared, ...(judge ? { verdicts: told } : {}) });
    } else {
      const judged = race.judged(i);
      const test = await evaluateTest(judged);
      // Small sets are looked at whole.
      const train = data.dataset.plane === undefined ? undefined : await evaluateTrain(judged);
      objective.release(judged);
      const labels = data.test.targets.subarray(0, spec.testSize);
      const classifies = data.dataset.target.kind === 'classes';
      const atChance = classifies && isAtChance(test.accuracy, labels);
      const look = { step: made.length, atChance };
      const told = verdicts[i] ?? [];
      const last = told.pop();
      if (last) told.push(withLook(last, look));
      results.push({
        ...shared,
        ...(train && {
          trainLoss: train.loss,
          ...(classifies && { trainAccuracy: train.accuracy }),
        }),
        testLoss: test.loss,
        ...(classifies && { testAccuracy: test.accuracy }),
        ...(judge ? { verdicts: told } : {}),
      });
    }
  }
  race.dispose();
  network.value.dispose();
  return results;
};
