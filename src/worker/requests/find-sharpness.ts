import { landscapeExamples } from '../../engine/network/landscape/loss';
import { createSharpness } from '../../engine/network/sharpness';
import { limitOf } from '../../engine/surface/diagnosis/limit-of';
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
const seconds = new WeakMap<OpenedRace, { all: number; count: number }>();

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
  const wanted = lanes.map((lane) => coarseToFine(lane, PLACES));
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
      return [{ run, limit, steps: there.map(({ step }) => step), values }];
    }),
    examples,
    done: order.filter((snapshot) => known.has(snapshot)).length,
    of: order.length,
    seconds: clock.all / clock.count,
  });

  await race.there(data.train, 0, examples);
  const pause = createPause(createGaps(host, race, cancelled));
  const sharpness = createSharpness({ spec, network, seed: 1, train: data.train, examples, pause });
  tell(soFar());
  return untilEnded(async () => {
    for (const snapshot of order) {
      if (known.has(snapshot)) continue;
      const fromMs = host.now();
      known.set(snapshot, await sharpness.at(snapshot.theta));
      clock.all += (host.now() - fromMs) / 1000;
      clock.count += 1;
      tell(soFar());
    }
    return { answer: soFar() };
  });
};
