import type { Bench } from './definition';
import { drag } from './drag';
import { dragPoint } from './drag-point';
import { epoch } from './epoch';
import { maps } from './maps';
import { portableBenches } from './portable';
import { regions } from './regions';
import { soak } from './soak';
import { startUp } from './start-up';
import { surface } from './surface';

/** Every bench: a file of its own and a line here, or in `portable`. */
export const benches = [
  drag,
  dragPoint,
  epoch,
  maps,
  ...portableBenches,
  regions,
  soak,
  startUp,
  surface,
] as const satisfies readonly Bench[];
