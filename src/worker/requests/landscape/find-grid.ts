import { pointOn } from '../../../engine/network/landscape/axes';
import { landscapeExamples } from '../../../engine/network/landscape/loss';
import { refinedLevels } from '../../../engine/network/landscape/refined';
import type { LandscapeGrid } from '../../../experiment/network/landscape';
import { createGaps } from '../../gaps';
import type { OpenedRace } from '../../opened-race';
import type { Asker, Reply } from '../answerer';
import type { GridRequest } from '../landscape';
import { type KnownPlane, planeById } from './known-planes';
import { withLoss } from './with-loss';

const TELL_MS = 500;
/** Grids of a plane that are kept: a view that comes back finds its own. */
const MOST_GRIDS = 4;

/** Losses at the nodes of a grid, as far as they are known. */
const knownAt = ({ grids }: KnownPlane, key: string): Map<string, number> => {
  const values = grids.get(key) ?? new Map<string, number>();
  // The one that was not asked for longest goes first.
  grids.delete(key);
  grids.set(key, values);
  const [oldest] = grids.keys();
  if (grids.size > MOST_GRIDS && oldest !== undefined) grids.delete(oldest);
  return values;
};

export const findGrid = async (
  race: OpenedRace,
  { plane: id, domain, side: lines }: GridRequest,
  { host, cancelled, tell }: Asker<LandscapeGrid | undefined>,
): Promise<Reply<LandscapeGrid | undefined> | undefined> => {
  const known = planeById(race, id);
  const examples = landscapeExamples(race.spec, race.network);
  if (!known) return { answer: undefined };
  const values = knownAt(known, JSON.stringify([domain, lines]));
  const levels = refinedLevels(lines);
  const [xs, ys] = domain;
  const along = ([low, high]: readonly [number, number], line: number) =>
    low + ((high - low) * line) / (lines - 1);
  const nameOf = ([column, row]: readonly [number, number]) => `${column} ${row}`;

  /** As fine as it is all there. */
  const soFar = (): Reply<LandscapeGrid | undefined> => {
    const there = levels.filter(({ nodes }) => nodes.every((node) => values.has(nameOf(node))));
    const step = there.at(-1)?.step;
    const side = step === undefined ? 0 : (lines - 1) / step + 1;
    const found = new Float32Array(side * side);
    for (let k = 0; step !== undefined && k < found.length; k += 1)
      found[k] = values.get(nameOf([(k % side) * step, Math.floor(k / side) * step])) ?? Number.NaN;
    return {
      answer: {
        plane: id,
        domain,
        side,
        values: found,
        done: values.size,
        of: lines * lines,
        examples,
      },
      transfer: [found.buffer],
    };
  };
  const say = () => {
    const { answer, transfer } = soFar();
    tell(answer, transfer);
  };

  say();
  let toldMs = host.now();
  const whole = await withLoss(race, createGaps(host, race, cancelled), async (loss) => {
    for (const { nodes } of levels) {
      for (const node of nodes) {
        if (values.has(nameOf(node))) continue;
        const point = pointOn(known.plane, along(xs, node[0]), along(ys, node[1]));
        values.set(nameOf(node), await loss.at(point));
        if (host.now() - toldMs < TELL_MS) continue;
        say();
        toldMs = host.now();
      }
      say();
    }
    return true;
  });
  return whole === undefined ? undefined : soFar();
};
