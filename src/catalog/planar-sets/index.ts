import { circles } from './circles';
import { gaussians } from './gaussians';
import { grid } from './grid';
import { hills } from './hills';
import { moons } from './moons';
import type { PlanarSetDefinition } from './planar';
import { plane } from './plane';
import { sine } from './sine';
import { spirals } from './spirals';
import { xor } from './xor';

/** In the order of the menu. */
export const planarSets = [
  spirals,
  circles,
  moons,
  xor,
  gaussians,
  grid,
  plane,
  hills,
  sine,
] as const satisfies readonly PlanarSetDefinition[];
