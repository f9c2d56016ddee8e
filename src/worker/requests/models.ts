import { consecutive } from '../../engine/network/consecutive';
import { examplesOf } from '../../engine/network/data/held-out';
import { inputNumbers } from '../../engine/network/data/inputs';
import { judgeParameters } from '../../engine/network/judged/judge-parameters';
import { probabilitiesOf } from '../../engine/network/judged/probabilities';
import { largestOf } from '../../engine/network/largest-of';
import {
  CONFIDENCE_BINS,
  confidenceBin,
  type Habits,
  type PrecisionJudgement,
  type RunModel,
  type TestJudgement,
} from '../../experiment/network/take-away';
import {
  type PackedTensor,
  type Precision,
  packParameters,
  precisions,
  unpackParameters,
} from '../../export/model/packed';
import { createModelRunner } from '../../export/model/run-model';
import { createGaps, type GoOn } from '../gaps';
import type { OpenedRace } from '../opened-race';
import type { Asker, Reply } from './answerer';
import type { LoadedRequest, ModelRequest } from './model';
import { createPause, untilEnded } from './pauses';

/** Examples that are timed, after as many that are not. */
const TIMED = 40;

/** On the test set; nothing where nobody waits for it any more. */
const judged = async (
  race: OpenedRace,
  theta: Float32Array,
  goOn: GoOn,
): Promise<TestJudgement | undefined> => {
  const { network, spec } = race;
  const { loss, preprocess } = spec;
  const test = examplesOf('test', spec, race.data);
  await race.there(test.split, test.from, test.count);
  const pause = createPause(goOn);
  const found = await untilEnded(() =>
    judgeParameters({ network, loss, preprocess, ...test, pause }, theta),
  );
  return found && { count: test.count, ...found };
};

/** One example after the other, without any library, as the file that judges by itself does it. */
const latencyOf = async (
  { network, spec, data }: OpenedRace,
  tensors: readonly PackedTensor[],
  now: () => number,
  goOn: GoOn,
): Promise<number | undefined> => {
  const run = createModelRunner(network, tensors);
  const count = Math.min(spec.testSize, 2 * TIMED);
  const numbers = consecutive(0, count);
  const inputs = inputNumbers(data.test, numbers, spec.preprocess);
  const size = inputs.length / count;
  const times: number[] = [];
  for (const k of numbers) {
    const input = inputs.subarray(k * size, (k + 1) * size);
    const began = now();
    run(input);
    times.push(now() - began);
    if (!(await goOn())) return undefined;
  }
  const timed = times.slice(Math.floor(count / 2)).toSorted((a, b) => a - b);
  return timed[Math.floor(timed.length / 2)] ?? Number.NaN;
};

const habitsOf = async (
  race: OpenedRace,
  theta: Float32Array,
  goOn: GoOn,
): Promise<Habits | undefined> => {
  const { network, spec } = race;
  const test = examplesOf('test', spec, race.data);
  const found = await probabilitiesOf(network, spec.preprocess, test, theta, goOn);
  if (!found) return undefined;
  const { outputs } = network;
  const shares = Array.from({ length: outputs }, () => 0);
  const confidence = Array.from({ length: CONFIDENCE_BINS }, () => 0);
  const add = (to: number[], place: number) => {
    to[place] = (to[place] ?? 0) + 1 / test.count;
  };
  for (let k = 0; k < test.count; k += 1) {
    const answer = largestOf(found, outputs, k);
    add(shares, answer);
    add(confidence, confidenceBin(found[k * outputs + answer] ?? 0));
  }
  return { shares, confidence };
};

export const takeModel = async (
  race: OpenedRace,
  { run, step, measure }: ModelRequest,
  { host, cancelled, tell }: Asker<RunModel<Precision> | undefined>,
): Promise<Reply<RunModel<Precision> | undefined> | undefined> => {
  await race.snapshots.settled();
  const snapshot = race.snapshots.at(run, step);
  if (!snapshot) return { answer: undefined };
  const goOn = createGaps(host, race, cancelled);
  const theta = snapshot.theta.slice();
  const found: PrecisionJudgement<Precision>[] = [];
  const model = () => ({ run, step: snapshot.step, theta, precisions: [...found] });
  const bare = { ...model(), habits: undefined };
  if (!measure) return { answer: bare };
  tell(bare);
  for (const precision of precisions) {
    const tensors = packParameters(theta, race.network.spans, precision);
    const judgement = await judged(race, unpackParameters(tensors), goOn);
    if (!judgement) return undefined;
    const latencyMs = await latencyOf(race, tensors, host.now, goOn);
    if (latencyMs === undefined) return undefined;
    found.push({ precision, latencyMs, ...judgement });
    tell({ ...model(), habits: undefined });
  }
  const hasClasses = race.data.dataset.target.kind === 'classes';
  const habits = hasClasses ? await habitsOf(race, theta, goOn) : undefined;
  return cancelled() ? undefined : { answer: { ...model(), habits } };
};

export const judgeLoaded = async (
  race: OpenedRace,
  { theta }: LoadedRequest,
  { host, cancelled }: Asker<TestJudgement>,
): Promise<Reply<TestJudgement> | undefined> => {
  if (theta.length !== race.network.size) throw new RangeError('no parameters of this network');
  const answer = await judged(race, theta, createGaps(host, race, cancelled));
  return answer && { answer };
};
