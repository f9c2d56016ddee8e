import { pointOn } from '../../../engine/network/landscape/axes';
import type { RunBesidePlane } from '../../../experiment/network/landscape';
import { createGaps } from '../../gaps';
import type { OpenedRace } from '../../opened-race';
import type { Snapshot } from '../../snapshots';
import type { Asker, Reply } from '../answerer';
import type { BesidePlaneRequest } from '../landscape';
import { lossesOf, placedOn, planeById } from './known-planes';
import { withLoss } from './with-loss';

export const besidePlane = async (
  race: OpenedRace,
  { plane: id, points }: BesidePlaneRequest,
  { host, cancelled, tell }: Asker<readonly RunBesidePlane[]>,
): Promise<Reply<readonly RunBesidePlane[]> | undefined> => {
  await race.snapshots.settled();
  const known = planeById(race, id);
  if (!known) return { answer: [] };
  const here = lossesOf(race);
  const goOn = createGaps(host, race, cancelled);
  const answer = await withLoss(race, goOn, async (loss) => {
    const lossAt = async (kept: WeakMap<Snapshot, number>, of: Snapshot, point: Float32Array) => {
      const found = kept.get(of) ?? (await loss.at(point));
      kept.set(of, found);
      return found;
    };
    const found: RunBesidePlane[] = [];
    for (const { run, step } of points) {
      const snapshot = race.snapshots.at(run, step);
      if (!snapshot) continue;
      const { at, distance } = placedOn(known, snapshot);
      found.push({
        run,
        step: snapshot.step,
        distance,
        loss: await lossAt(here, snapshot, snapshot.theta),
        onPlane: await lossAt(known.losses, snapshot, pointOn(known.plane, ...at)),
      });
      tell([...found]);
    }
    return found;
  });
  return answer && { answer };
};
