import { landscapeExamples } from '../../../engine/network/landscape/loss';
import { difference, dot } from '../../../engine/network/landscape/plane';
import type { LineCut } from '../../../experiment/network/landscape';
import { createGaps } from '../../gaps';
import type { OpenedRace } from '../../opened-race';
import type { Asker, Reply } from '../answerer';
import type { LineCutRequest } from '../landscape';
import { withLoss } from './with-loss';

/** Places on the line, both ends with them: one more than a multiple of 4. */
const PLACES = 33;

/** The two ends and the middle first, then what lies between. */
const ORDER: readonly number[] = [16, 8, 4, 2, 1]
  .flatMap((step) => Array.from({ length: 32 / step + 1 }, (_, k) => k * step))
  .filter((place, k, all) => all.indexOf(place) === k);

export const findCut = async (
  race: OpenedRace,
  { from, to }: LineCutRequest,
  { host, cancelled, tell }: Asker<LineCut | undefined>,
): Promise<Reply<LineCut | undefined> | undefined> => {
  await race.snapshots.settled();
  const a = race.snapshots.at(from.run, from.step);
  const b = race.snapshots.at(to.run, to.step);
  if (!a || !b) return { answer: undefined };
  const apart = difference(b.theta, a.theta);
  const distance = Math.sqrt(dot(apart, apart));
  const examples = landscapeExamples(race.spec, race.network);
  const values = new Array<number>(PLACES).fill(Number.NaN);
  const soFar = (): LineCut => ({
    from: { run: from.run, step: a.step },
    to: { run: to.run, step: b.step },
    distance,
    values: [...values],
    examples,
  });
  const answer = await withLoss(race, createGaps(host, race, cancelled), async (loss) => {
    for (const place of ORDER) {
      const share = place / (PLACES - 1);
      const point = a.theta.map((value, k) => (1 - share) * value + share * (b.theta[k] ?? 0));
      values[place] = await loss.at(point);
      tell(soFar());
    }
    return soFar();
  });
  return answer && { answer };
};
