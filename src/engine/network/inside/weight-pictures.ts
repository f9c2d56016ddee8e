import type { WeightPictures } from '../../../experiment/network/inside';
import { pictureLayouts } from '../../../experiment/network/picture-weights';
import type { NetworkShape } from '../../../experiment/network/shape';

/** So many pictures of a layer are looked at. */
const MOST = 144;

type Drawn = Omit<WeightPictures, 'largest'>;

/** What of a network's weights can be looked at as pictures (see `pictureLayouts`). */
export const weightPictures = (network: NetworkShape, theta: Float32Array): readonly Drawn[] =>
  pictureLayouts(network).map(({ name, height, width, total, offset, place }) => {
    const count = Math.min(MOST, total);
    const size = height * width;
    const values = new Float32Array(count * size);
    for (let picture = 0; picture < count; picture += 1)
      for (let k = 0; k < size; k += 1)
        values[picture * size + k] = theta[offset + place(picture, k)] ?? 0;
    return { name, height, width, total, values };
  });

/** A run with weights so many times as large as another's has exploded: on its scale the others would be blank. */
const WILD = 100;

const largestOf = (values: Float32Array): number =>
  values.reduce((found, value) => Math.max(found, Math.abs(value)), 0);

/**
 * The largest absolute weight of each tensor that `weightPictures` shows, by its name, over all runs but exploded ones.
 */
export const largestWeights = (
  network: NetworkShape,
  thetas: readonly Float32Array[],
): ReadonlyMap<string, number> =>
  new Map(
    pictureLayouts(network).map(({ name, offset, height, width, total }) => {
      const end = offset + height * width * total;
      // Of a run that is nothing at all yet, or no number any more, nothing is learned.
      const ends = thetas
        .map((theta) => largestOf(theta.subarray(offset, end)))
        .filter((largest) => largest > 0 && largest < Number.POSITIVE_INFINITY);
      const most = WILD * Math.min(...ends);
      return [name, Math.max(0, ...ends.filter((largest) => largest <= most))];
    }),
  );
