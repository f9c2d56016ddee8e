import { EXAMPLES } from '../../engine/network/inside/layer-reports';
import type { LayerCourse, SpectrumCourse } from '../../experiment/network/inside';
import { createGaps, type GoOn } from '../gaps';
import type { OpenedRace } from '../opened-race';
import { isWhole, type Snapshot } from '../snapshots';
import type { Asker, Reply } from './answerer';
import { coarseToFine } from './coarse-to-fine';
import type { CourseRequest } from './courses';
import { knownLooked, knownSpectra, lookedAt, spectraAt } from './inside';

/** Places at most, until there are twice as many. */
const PLACES = 12;

interface Part<T> {
  readonly run: number;
  readonly points: readonly (T & { readonly step: number })[];
  readonly done: number;
  readonly of: number;
}

/** What is found at the kept steps of a run, coarse to fine; what is known already is told at once. */
const course = async <T>(
  race: OpenedRace,
  { run, until }: CourseRequest,
  { host, cancelled, tell }: Asker<Part<T>>,
  known: (snapshot: Snapshot) => T | undefined,
  find: (snapshot: Snapshot, goOn: GoOn) => Promise<boolean>,
): Promise<Reply<Part<T>> | undefined> => {
  await race.snapshots.settled();
  const lane = race.snapshots
    .of(run)
    .filter((snapshot) => snapshot.step <= until && isWhole(snapshot));
  const order = coarseToFine(lane, PLACES);
  const goOn = createGaps(host, race, cancelled);
  const soFar = (): Part<T> => {
    const points = lane.flatMap((snapshot) => {
      const found = order.includes(snapshot) ? known(snapshot) : undefined;
      return found === undefined ? [] : [{ ...found, step: snapshot.step }];
    });
    return { run, points, done: points.length, of: order.length };
  };
  tell(soFar());
  for (const snapshot of order) {
    if (known(snapshot) !== undefined) continue;
    if (!(await goOn()) || !(await find(snapshot, goOn))) return undefined;
    tell(soFar());
  }
  return { answer: soFar() };
};

export const findLayerCourse = async (
  race: OpenedRace,
  request: CourseRequest,
  asker: Asker<LayerCourse>,
): Promise<Reply<LayerCourse> | undefined> => {
  await race.there(race.data.train, 0, Math.min(EXAMPLES, race.spec.trainSize));
  return course<Pick<LayerCourse['points'][number], 'layers'>>(
    race,
    request,
    asker,
    (snapshot) => {
      const looked = knownLooked(snapshot);
      return (
        looked && {
          layers: looked.layers.map(({ name, kind, histogram, activations }) => ({
            ...{ name, kind, histogram, activations },
          })),
        }
      );
    },
    async (snapshot) => {
      await lookedAt(race, snapshot);
      return true;
    },
  );
};

export const findSpectrumCourse = (
  race: OpenedRace,
  request: CourseRequest,
  asker: Asker<SpectrumCourse>,
): Promise<Reply<SpectrumCourse> | undefined> =>
  course<Pick<SpectrumCourse['points'][number], 'matrices'>>(
    race,
    request,
    asker,
    (snapshot) => {
      const matrices = knownSpectra(snapshot);
      return matrices && { matrices };
    },
    async (snapshot, goOn) => (await spectraAt(race, snapshot, goOn)) !== undefined,
  );
