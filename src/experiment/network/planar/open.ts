import { planarSets } from '../../../catalog/planar-sets';
import {
  classesTarget,
  drawnDataset,
  planarDataset,
  valueTarget,
} from '../../../catalog/planar-sets/dataset';
import type { PlanarPoint, PlanarSetDefinition } from '../../../catalog/planar-sets/planar';
import { type KnownDataset, openDatasets } from '../dataset';
import { parseDrawn } from './parse-drawn';
import { parseGiven } from './parse-given';

const drawn = (set: PlanarSetDefinition): KnownDataset => ({
  id: set.id,
  name: set.name,
  about: set.about,
  params: set.params,
  parse: (input, field) => parseDrawn(set, input, field),
  describe: ({ features, ...params }) =>
    drawnDataset(set, params as Readonly<Record<string, number>>, features as readonly string[]),
});

/** Points of one's own. */
const given: KnownDataset = {
  id: 'points',
  name: 'Own points',
  about: 'Points that you have painted, pasted or opened, each with a class or a value.',
  params: {},
  parse: parseGiven,
  describe: ({ points, target, classes, seed, features, test }) => {
    const list = points as readonly PlanarPoint[];
    return planarDataset(
      'Own points',
      target === 'classes' ? classesTarget(Number(classes)) : valueTarget,
      list.length,
      {
        seed: Number(seed),
        features: features as readonly string[],
        test: test as readonly number[] | undefined,
      },
      () => list,
    );
  },
};

// For its effect: from here on networks may learn from points.
openDatasets([...planarSets.map(drawn), given]);
