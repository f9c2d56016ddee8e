import { mapBasins } from './calls/map-basins';
import { surfaceSteps } from './calls/surface-steps';
import { openTrainer, trainSteps } from './calls/train';
import { typedRules } from './calls/typed-rules';

/** Everything a bench may call in a worker of its page: one file each in `calls`. */
export const calls = [mapBasins, openTrainer, trainSteps, surfaceSteps, typedRules] as const;
