import { exampleSize } from '../../catalog/dataset';
import { type EvaluatedExamples, heldOutOf } from '../../engine/network/data/held-out';
import { wholeSplit } from '../../engine/network/data/split';
import { activationsOf } from '../../engine/network/inside/activations';
import { calibrationOf } from '../../engine/network/judged/calibration';
import { confusionOf } from '../../engine/network/judged/confusion';
import { probabilitiesOf } from '../../engine/network/judged/probabilities';
import { surestOf } from '../../engine/network/judged/surest';
import { largestOf } from '../../engine/network/largest-of';
import { decodeBase64Url } from '../../experiment/base64url';
import type { RunActivations } from '../../experiment/network/inside';
import type { JudgedExample, RunAt, RunJudgement } from '../../experiment/network/judgement';
import { createGaps } from '../gaps';
import type { OpenedRace } from '../opened-race';
import type { Snapshot } from '../snapshots';
import type { ActivationsRequest } from './activations';
import type { Asker, Reply } from './answerer';
import type { DrawnAnswer, DrawnRequest } from './drawn';
import type { Judged, JudgeRequest } from './judge';
import type { Mistakes, MistakesRequest } from './mistakes';
import type { OwnDigitsAnswer, OwnDigitsRequest } from './own-digits';

/** Of so many snapshots what they think is kept: 400 kB each where 10,000 examples have ten classes. */
const KEPT = 16;

const kept = new WeakMap<OpenedRace, Map<Snapshot, Float32Array>>();

/** What a snapshot thinks of the held-out examples; nothing where nobody waits for it any more. */
const thought = async (
  race: OpenedRace,
  examples: EvaluatedExamples,
  snapshot: Snapshot,
  goOn: () => boolean | Promise<boolean>,
): Promise<Float32Array | undefined> => {
  const known = kept.get(race) ?? new Map<Snapshot, Float32Array>();
  kept.set(race, known);
  const before = known.get(snapshot);
  if (before) {
    // The one that was not asked for longest goes first.
    known.delete(snapshot);
    known.set(snapshot, before);
    return before;
  }
  const { network, spec } = race;
  await race.there(examples.split, examples.from, examples.count);
  const found = await probabilitiesOf(network, spec.preprocess, examples, snapshot.theta, goOn);
  if (!found) return undefined;
  known.set(snapshot, found);
  const [oldest] = known.keys();
  if (known.size > KEPT && oldest) known.delete(oldest);
  return found;
};

/** Only where examples have classes. */
const heldClasses = ({ spec, data }: OpenedRace) => {
  if (data.dataset.target.kind !== 'classes') return undefined;
  const examples = heldOutOf(spec, data);
  const { from, count } = examples;
  return { examples, labels: examples.split.targets.subarray(from, from + count) };
};

export const judgeRuns = async (
  race: OpenedRace,
  { points }: JudgeRequest,
  { host, cancelled, tell }: Asker<Judged>,
): Promise<Reply<Judged> | undefined> => {
  const held = heldClasses(race);
  if (!held) return { answer: { ...heldOutOf(race.spec, race.data), runs: [] } };
  const { examples, labels } = held;
  const { set, count } = examples;
  const classes = race.network.outputs;
  const runs: RunJudgement[] = [];
  await race.snapshots.settled();
  const goOn = createGaps(host, race, cancelled);
  for (const { run, step } of points) {
    const snapshot = race.snapshots.at(run, step);
    if (!snapshot) continue;
    const probabilities = await thought(race, examples, snapshot, goOn);
    if (!probabilities) return undefined;
    const confusion = confusionOf(probabilities, labels, classes);
    const calibration = calibrationOf(probabilities, labels, classes);
    runs.push({ run, step: snapshot.step, confusion, calibration });
    tell({ set, count, runs: [...runs] });
  }
  return { answer: { set, count, runs } };
};

export const findMistakes = async (
  race: OpenedRace,
  { run, step, most, ...wanted }: MistakesRequest,
  { host, cancelled }: Asker<Mistakes | undefined>,
): Promise<Reply<Mistakes | undefined> | undefined> => {
  const held = heldClasses(race);
  await race.snapshots.settled();
  const snapshot = race.snapshots.at(run, step);
  if (!held || !snapshot) return { answer: undefined };
  const { examples, labels } = held;
  const probabilities = await thought(race, examples, snapshot, createGaps(host, race, cancelled));
  if (!probabilities) return undefined;
  const classes = race.network.outputs;
  const { total, rows } = surestOf(probabilities, labels, classes, wanted, most);
  const size = exampleSize(race.data.dataset);
  const { split, from, set, count } = examples;
  const found = rows.map((row): JudgedExample => {
    const number = from + row;
    return {
      number,
      truth: labels[row] ?? 0,
      answer: largestOf(probabilities, classes, row),
      probabilities: probabilities.slice(
        row * classes,
        (row + 1) * classes,
      ) as Float32Array<ArrayBuffer>,
      values: split.examples.slice(number * size, (number + 1) * size) as
        | Uint8Array<ArrayBuffer>
        | Float32Array<ArrayBuffer>,
    };
  });
  return { answer: { set, count, run, step: snapshot.step, total, examples: found } };
};

/** Examples as a split of their own. */
const splitOf = ({ data: { dataset } }: OpenedRace, values: ArrayLike<number>, count = 1) => {
  if (values.length !== count * exampleSize(dataset))
    throw new RangeError('no examples of this data set');
  const examples =
    dataset.encoding.kind === 'bytes' ? Uint8Array.from(values) : Float32Array.from(values);
  return wholeSplit(dataset, { examples, targets: new Uint8Array(count) }, count);
};

export const showActivations = async (
  race: OpenedRace,
  { run, step, example, now }: ActivationsRequest,
): Promise<Reply<RunActivations | undefined>> => {
  const split = splitOf(race, example);
  await race.snapshots.settled();
  const snapshot = now ? await race.now(run) : race.snapshots.at(run, step);
  if (!snapshot) return { answer: undefined };
  const layers = await activationsOf(race.network, race.spec, split, snapshot.theta);
  return {
    answer: { run, step: snapshot.step, layers },
    transfer: layers.map(({ values }) => values.buffer),
  };
};

/** What the networks of some runs think of all examples of a split; nothing where nobody waits for it any more. */
const answersOf = async (
  race: OpenedRace,
  split: ReturnType<typeof splitOf>,
  { points, now }: Pick<DrawnRequest, 'points' | 'now'>,
  { host, cancelled }: Pick<Asker<unknown>, 'host' | 'cancelled'>,
): Promise<readonly (RunAt & { readonly probabilities: Float32Array })[] | undefined> => {
  const { network, spec } = race;
  const examples = { split, from: 0, count: split.count };
  await race.snapshots.settled();
  const goOn = createGaps(host, race, cancelled);
  const found: (RunAt & { readonly probabilities: Float32Array })[] = [];
  for (const { run, step } of points) {
    const snapshot = now ? await race.now(run) : race.snapshots.at(run, step);
    if (!snapshot) continue;
    const { theta } = snapshot;
    const probabilities = await probabilitiesOf(network, spec.preprocess, examples, theta, goOn);
    if (!probabilities) return undefined;
    found.push({ run, step: snapshot.step, probabilities });
  }
  return found;
};

export const judgeDrawn = async (
  race: OpenedRace,
  { example, ...asked }: DrawnRequest,
  asker: Asker<readonly DrawnAnswer[]>,
): Promise<Reply<readonly DrawnAnswer[]> | undefined> => {
  const found = await answersOf(race, splitOf(race, example), asked, asker);
  const told = found?.map(({ probabilities, ...at }) => ({
    ...at,
    probabilities: [...probabilities],
  }));
  return told && { answer: told };
};

export const judgeOwnDigits = async (
  race: OpenedRace,
  { ids, examples, ...asked }: OwnDigitsRequest,
  asker: Asker<OwnDigitsAnswer>,
): Promise<Reply<OwnDigitsAnswer> | undefined> => {
  const split = splitOf(race, decodeBase64Url(examples) ?? [], ids.length);
  const found = await answersOf(race, split, asked, asker);
  const { outputs } = race.network;
  const runs = found?.map(({ probabilities, ...at }) => ({
    ...at,
    answers: ids.map((_, row) => largestOf(probabilities, outputs, row)),
  }));
  return runs && { answer: { ids, runs } };
};
