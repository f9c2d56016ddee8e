import '../../formula/wasm/data-loop';
import { dataOf } from './data';
import { openDoor } from './door';
import { parseFit } from './fit';
import { fitDimension, resolveFit } from './resolve';

// For its effect: from here on experiments may be fits.
openDoor({
  parse: parseFit,
  resolve: resolveFit,
  dimension: fitDimension,
  count: ({ data }) => dataOf(data).count,
});
