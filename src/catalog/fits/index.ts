import type { FitDefinition } from '../definition';
import { circle } from './circle';
import { collinear } from './collinear';
import { decayFit } from './decay';
import { leastSquares } from './least-squares';
import { logistic } from './logistic';
import { logisticSquared } from './logistic-squared';
import { outlierAbsolute } from './outlier-absolute';
import { outlierHuber } from './outlier-huber';
import { outlierSquared } from './outlier-squared';
import { rawFeature } from './raw-feature';
import { sine } from './sine';
import { standardisedFeature } from './standardised-feature';
import { tanhUnit } from './tanh-unit';
import { twoLayers } from './two-layers';

/** In the order of the menu; the first one is taken where nothing is said. */
export const fits = [
  leastSquares,
  outlierSquared,
  outlierAbsolute,
  outlierHuber,
  logistic,
  logisticSquared,
  sine,
  decayFit,
  circle,
  tanhUnit,
  twoLayers,
  rawFeature,
  standardisedFeature,
  collinear,
] as const satisfies readonly FitDefinition[];

/** The fit of that id, or nothing. */
export const findFit = (id: string): FitDefinition | undefined => fits.find((fit) => fit.id === id);
