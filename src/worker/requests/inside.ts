import {
  EXAMPLES,
  type Looked,
  lookAtLayers,
  weightedLayers,
} from '../../engine/network/inside/layer-reports';
import { gradientOf } from '../../engine/network/inside/loss-slope';
import { singularValues } from '../../engine/network/inside/singular-values';
import { unitPictures } from '../../engine/network/inside/unit-pictures';
import { largestWeights, weightPictures } from '../../engine/network/inside/weight-pictures';
import type { RunLayers, RunSpectra, RunWeights, Spectrum } from '../../experiment/network/inside';
import type { RunUnits } from '../../experiment/network/units';
import { createGaps, type GoOn, inGaps } from '../gaps';
import type { OpenedRace } from '../opened-race';
import type { Snapshot } from '../snapshots';
import type { Asker, Reply } from './answerer';
import type { LayersRequest } from './layers';
import type { UnitsRequest } from './units';
import type { SpectraRequest, WeightsRequest } from './weights';

export const showWeights = async (
  race: OpenedRace,
  { run, points }: WeightsRequest,
): Promise<Reply<RunWeights | undefined>> => {
  await race.snapshots.settled();
  const compared = points.flatMap((point) => race.snapshots.at(point.run, point.step) ?? []);
  const at = points.find((point) => point.run === run);
  const shown = at && race.snapshots.at(run, at.step);
  if (!shown) return { answer: undefined };
  const largest = largestWeights(
    race.network,
    compared.map(({ theta }) => theta),
  );
  const layers = weightPictures(race.network, shown.theta).map((one) => ({
    ...one,
    largest: largest.get(one.name) ?? 0,
  }));
  return {
    answer: { run, step: shown.step, layers },
    transfer: layers.map(({ values }) => values.buffer),
  };
};

const spectraOf = new WeakMap<Snapshot, readonly Spectrum[]>();

/** Of all weight matrices of a snapshot. @returns nothing where nobody waits any more */
export const spectraAt = async (
  { network }: OpenedRace,
  snapshot: Snapshot,
  goOn: GoOn,
): Promise<readonly Spectrum[] | undefined> => {
  const matrices: Spectrum[] = [...(spectraOf.get(snapshot) ?? [])];
  for (const { weight } of weightedLayers(network).slice(matrices.length)) {
    const columns = weight.shape.at(-1) ?? 1;
    const shape = [weight.size / columns, columns] as const;
    const values = snapshot.theta.subarray(weight.offset, weight.offset + weight.size);
    const done = await inGaps(singularValues(values, ...shape), goOn);
    if (!done) return undefined;
    matrices.push({ name: weight.name, shape, values: [...done.value] });
  }
  spectraOf.set(snapshot, matrices);
  return matrices;
};

export const knownSpectra = (snapshot: Snapshot): readonly Spectrum[] | undefined =>
  spectraOf.get(snapshot);

export const findSpectra = async (
  race: OpenedRace,
  { points }: SpectraRequest,
  { host, cancelled, tell }: Asker<readonly RunSpectra[]>,
): Promise<Reply<readonly RunSpectra[]> | undefined> => {
  await race.snapshots.settled();
  const goOn = createGaps(host, race, cancelled);
  const found: RunSpectra[] = [];
  for (const { run, step } of points) {
    const snapshot = race.snapshots.at(run, step);
    if (!snapshot) continue;
    const matrices = await spectraAt(race, snapshot, goOn);
    if (!matrices) return undefined;
    found.push({ run, step: snapshot.step, matrices });
    tell([...found]);
  }
  return { answer: found };
};

const lookedOf = new WeakMap<Snapshot, Looked>();

export const knownLooked = (snapshot: Snapshot): Looked | undefined => lookedOf.get(snapshot);

export const lookedAt = async (race: OpenedRace, snapshot: Snapshot): Promise<Looked> => {
  const known =
    lookedOf.get(snapshot) ??
    (await lookAtLayers(race.network, race.spec, race.data.train, snapshot.theta));
  lookedOf.set(snapshot, known);
  return known;
};

/** The first of the kept steps from which on all rectified units of a layer were dead, up to the one that is looked at. */
const deadSince = async (
  race: OpenedRace,
  run: number,
  snapshot: Snapshot,
  layer: number,
  goOn: GoOn,
): Promise<number> => {
  let since = snapshot.step;
  for (const earlier of race.snapshots
    .of(run)
    .filter(({ step }) => step < snapshot.step)
    .toReversed()) {
    if (!(await goOn())) break;
    const dead = (await lookedAt(race, earlier)).dead[layer];
    if (dead === undefined || dead.count < dead.of) break;
    since = earlier.step;
  }
  return since;
};

export const reportLayers = async (
  race: OpenedRace,
  { run, step }: LayersRequest,
  { host, cancelled }: Asker<RunLayers | undefined>,
): Promise<Reply<RunLayers | undefined> | undefined> => {
  await race.snapshots.settled();
  const snapshot = race.snapshots.at(run, step);
  if (!snapshot) return { answer: undefined };
  const goOn = createGaps(host, race, cancelled);
  await race.there(race.data.train, 0, Math.min(EXAMPLES, race.spec.trainSize));
  const { examples, layers, dead } = await lookedAt(race, snapshot);
  const reports: RunLayers['layers'][number][] = [];
  for (const [k, layer] of layers.entries()) {
    const units = dead[k];
    const all = units !== undefined && units.count === units.of;
    reports.push({
      ...layer,
      updateNorm: snapshot.updates?.[k],
      dead: units && {
        ...units,
        since: all ? await deadSince(race, run, snapshot, k, goOn) : undefined,
      },
    });
  }
  return cancelled()
    ? undefined
    : { answer: { run, step: snapshot.step, examples, layers: reports } };
};

export const showUnits = async (
  race: OpenedRace,
  { run, step, now }: UnitsRequest,
): Promise<Reply<RunUnits | undefined>> => {
  const { network, spec, data, snapshots } = race;
  const { plane } = data.dataset;
  if (plane === undefined) return { answer: undefined };
  await snapshots.settled();
  const shown = (now && (await race.now(run))) || snapshots.at(run, step);
  if (!shown) return { answer: undefined };
  const examples = Math.min(EXAMPLES, spec.trainSize);
  const gradient = await gradientOf(network, spec, data.train, shown.theta, examples);
  const layers = await unitPictures(network, plane, shown.theta);
  const [began] = snapshots.of(run);
  return {
    answer: {
      run,
      step: shown.step,
      layers,
      theta: shown.theta,
      gradient,
      examples,
      began: began && { step: began.step, theta: began.theta },
    },
    transfer: [
      gradient.buffer,
      ...layers.flatMap(({ values, largest }) => [values.buffer, largest.buffer]),
    ],
  };
};
