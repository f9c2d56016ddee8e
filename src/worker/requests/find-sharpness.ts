import { scalesAgain } from '../../engine/network/held-scales';
import type { KeptUpdate } from '../../engine/network/kept-update';
import { landscapeExamples } from '../../engine/network/landscape/loss';
import { createSharpness, type Sharpness } from '../../engine/network/sharpness';
import { limitOf } from '../../engine/surface/diagnosis/limit-of';
import type { NetworkShape } from '../../experiment/network/shape';
import type { Sharpnesses, StabilityLimit } from '../../experiment/network/sharpness';
import { createGaps } from '../gaps';
import type { OpenedRace } from '../opened-race';
import { isWhole, type Snapshot } from '../snapshots';
import type { Asker, Reply } from './answerer';
import { coarseToFine } from './coarse-to-fine';
import { createPause, untilEnded } from './pauses';
import type { SharpnessRequest } from './sharpness';

/** Of each run so many places at most, until there are twice as many. */
const PLACES = 12;
/** A product with the Hessian costs some ten times what a loss does. */
const SHARE = 4;
const LEAST = 200;

const known = new WeakMap<Snapshot, number>();
const knownScaled = new WeakMap<Snapshot, { readonly value: number; readonly lr: number }>();
const seconds = new WeakMap<OpenedRace, { all: number; count: number }>();

/** The Hessian's at a snapshot, or with an update of the Hessian scaled as that is. */
interface Wanted {
  readonly snapshot: Snapshot;
  readonly update?: KeptUpdate;
}

const isKnown = ({ snapshot, update }: Wanted) => (update ? knownScaled : known).has(snapshot);

/** @returns NaN where the update does not scale what it moves, or not by a positive number */
const scaledValue = async (
  sharpness: Sharpness,
  { spans }: NetworkShape,
  theta: Float32Array<ArrayBuffer>,
  update: KeptUpdate,
): Promise<number> => {
  const held = scalesAgain(update, theta, spans);
  if (held === undefined) return Number.NaN;
  try {
    return await sharpness.largestEigenvalue(held.theta, held.scales);
  } finally {
    held.theta.dispose();
    held.scales.dispose();
  }
};

export const findSharpness = async (
  race: OpenedRace,
  { runs }: SharpnessRequest,
  { host, cancelled, tell }: Asker<Sharpnesses>,
): Promise<Reply<Sharpnesses> | undefined> => {
  const { spec, network, data } = race;
  await race.snapshots.settled();
  const affordable = landscapeExamples({ trainSize: Number.POSITIVE_INFINITY }, network) / SHARE;
  const examples = Math.min(spec.trainSize, Math.max(LEAST, Math.floor(affordable)));
  const limits = runs.map((run): StabilityLimit => {
    try {
      return limitOf(run);
    } catch {
      // A rule that is none on a plane.
      return { kind: 'unknown' };
    }
  });
  const lanes = runs.map(({ until }, run) =>
    until === null
      ? []
      : race.snapshots.of(run).filter((snapshot) => snapshot.step <= until && isWhole(snapshot)),
  );
  const wanted = lanes.map((lane, run) => {
    const scales = limits[run]?.kind === 'preconditioned';
    return coarseToFine(lane, PLACES).flatMap((snapshot): readonly Wanted[] => [
      { snapshot },
      ...(scales && snapshot.update ? [{ snapshot, update: snapshot.update }] : []),
    ]);
  });
  const most = Math.max(0, ...wanted.map(({ length }) => length));
  const order = Array.from({ length: most }, (_, k) =>
    wanted.flatMap((lane) => lane.slice(k, k + 1)),
  ).flat();
  const clock = seconds.get(race) ?? { all: 0, count: 0 };
  seconds.set(race, clock);

  const soFar = (): Sharpnesses => ({
    runs: lanes.flatMap((lane, run) => {
      const there = lane.filter((snapshot) => known.has(snapshot));
      const limit = limits[run];
      if (runs[run]?.until === null || limit === undefined) return [];
      const values = there.map((snapshot) => known.get(snapshot) ?? Number.NaN);
      const bound = limit.kind === 'preconditioned' ? limit.bound : Number.NaN;
      const scaled = lane.flatMap((snapshot) => {
        const found = knownScaled.get(snapshot);
        return found && Number.isFinite(found.value) ? [{ step: snapshot.step, ...found }] : [];
      });
      return [
        {
          run,
          limit,
          steps: there.map(({ step }) => step),
          values,
          scaled: {
            steps: scaled.map(({ step }) => step),
            values: scaled.map(({ value }) => value),
            limits: scaled.map(({ lr }) => bound / lr),
          },
        },
      ];
    }),
    examples,
    done: order.filter(isKnown).length,
    of: order.length,
    seconds: clock.all / clock.count,
  });

  await race.there(data.train, 0, examples);
  const pause = createPause(createGaps(host, race, cancelled));
  const sharpness = createSharpness({ spec, network, seed: 1, train: data.train, examples, pause });
  tell(soFar());
  return untilEnded(async () => {
    for (const one of order) {
      if (isKnown(one)) continue;
      const { snapshot, update } = one;
      const fromMs = host.now();
      if (update) {
        const value = await scaledValue(sharpness, network, snapshot.theta, update);
        knownScaled.set(snapshot, { value, lr: update.lr });
      } else known.set(snapshot, await sharpness.at(snapshot.theta));
      clock.all += (host.now() - fromMs) / 1000;
      clock.count += 1;
      tell(soFar());
    }
    return { answer: soFar() };
  });
};
