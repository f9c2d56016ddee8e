import type { ReliefGrid } from './relief-grid';
import { surfaceHits } from './surface-hits';

type Place = readonly [number, number, number];

/** What stands on the surface is met just before its own place. */
const AT_IT = 0.03;

/** Whether the surface stands between the eye and a place in the room. */
export const isBehind = (grid: ReliefGrid, eye: Place, [x, y, z]: Place): boolean => {
  const way = [x - eye[0], y - eye[1], z - eye[2]] as const;
  const distance = Math.hypot(...way);
  const ray = [way[0] / distance, way[1] / distance, way[2] / distance] as const;
  const [hit] = surfaceHits(grid, eye, ray);
  if (hit === undefined) return false;
  const met = Math.hypot(
    grid.acrossX(hit[0]) - eye[0],
    grid.standAt(...hit) - eye[1],
    grid.acrossY(hit[1]) - eye[2],
  );
  return met < distance - AT_IT;
};

/** So much of a mark is seen through the hill before it. */
export const BEHIND_OPACITY = 0.3;
