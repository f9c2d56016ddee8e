import type { LayerSpan } from '../../../experiment/layer-span';
import { fillNormal } from '../../../random/normals';
import { createRandom } from '../../../random/seeded';
import { difference, dot, type Plane, type Point, scaleTo, without } from './plane';

/** Less of a vector than this share of its length is rounding. */
const NOTHING = 1e-7;

/** Makes two vectors unit vectors at right angles, the first as it was. */
const squared = (one: Float64Array, two: Float64Array): Plane['directions'] | undefined => {
  const lengths = [Math.sqrt(dot(one, one)), Math.sqrt(dot(two, two))] as const;
  if (!(lengths[0] > 0 && lengths[1] > 0)) return undefined;
  scaleTo(one, 1);
  without(two, one);
  if (!(Math.sqrt(dot(two, two)) > NOTHING * lengths[1])) return undefined;
  scaleTo(two, 1);
  return [one, two];
};

/**
 * The plane through three points. Its origin is the first; the second lies along the first direction, the third on the
 * positive side of the other one.
 * @returns nothing where they lie on a line
 */
export const planeThrough = (origin: Point, a: Point, b: Point): Plane | undefined => {
  const directions = squared(difference(a, origin), difference(b, origin));
  return directions && { mean: Float64Array.from(origin), directions };
};

/** Starts and strides of a weight's filters: all that leads into one output. Biases have none of their own. */
const filtersOf = ({ shape, size, weight }: LayerSpan): number =>
  weight ? (shape.at(-1) ?? 1) : size;

/**
 * Two random directions from a point, each filter as long as the point's own: steps of the same size then mean the same
 * to every layer (Li et al. 2018, arXiv 1712.09913). Biases are left as they are. The second is then made upright on the
 * first, which it almost is.
 * @returns with how long the directions were before they were made unit vectors
 */
export const randomPlane = (
  centre: Point,
  spans: readonly LayerSpan[],
  seed: number,
): (Plane & { readonly reach: number }) | undefined => {
  const random = createRandom(seed, 'landscape');
  const draw = (): Float64Array => {
    const direction = Float64Array.from(fillNormal(random, new Float32Array(centre.length)));
    for (const span of spans) {
      const { offset, size, weight } = span;
      if (!weight) direction.fill(0, offset, offset + size);
      const filters = filtersOf(span);
      for (let filter = 0; weight && filter < filters; filter += 1) {
        let [own, drawn] = [0, 0];
        for (let k = offset + filter; k < offset + size; k += filters) {
          const [here, there] = [centre[k] ?? 0, direction[k] ?? 0];
          own += here * here;
          drawn += there * there;
        }
        const factor = Math.sqrt(own / drawn);
        for (let k = offset + filter; k < offset + size; k += filters)
          direction[k] = (direction[k] ?? 0) * factor;
      }
    }
    return direction;
  };
  const one = draw();
  const reach = Math.sqrt(dot(one, one));
  const directions = squared(one, draw());
  return directions && { mean: Float64Array.from(centre), directions, reach };
};
