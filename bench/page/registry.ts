import { mapBasins } from './calls/map-basins';
import { surfaceSteps } from './calls/surface-steps';
import { typedRules } from './calls/typed-rules';
import { portableCalls } from './portable';

/** Everything a bench may call in a worker of its page: one file each in `calls`. */
export const calls = [mapBasins, ...portableCalls, surfaceSteps, typedRules] as const;
