import '../../formula/wasm/data-loop';
import { dataOf } from './data';
import { openDoor } from './door';
import { parseFit } from './fit';
import { followMinima } from './minimum';
import { fitDimension, resolveFit } from './resolve';
import { withPoints } from './with-points';

/** A minimum that went farther than this share of the domain is another one. */
const REACH = 0.1;

// For its effect: from here on experiments may be fits.
openDoor({
  parse: parseFit,
  resolve: resolveFit,
  dimension: fitDimension,
  follow: (spec, minima) => {
    const { expression, data, domain } = resolveFit(spec);
    const [xReach, yReach] = domain.map(([low, high]) => REACH * (high - low));
    return data ? followMinima(expression, data, minima, [xReach ?? 0, yReach ?? 0]) : [];
  },
  withPoints: (spec, points) => withPoints(spec, points, dataOf(spec.data).count),
  count: ({ data }) => dataOf(data).count,
});
