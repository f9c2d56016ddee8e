import type { Domain, Point } from '../../../experiment/types';
import type { SurfaceFunction } from '../../../formula/wasm/plane/surface';
import { spanOf } from '../../canvas/view';
import type { RunColumns } from '../kit/run-paths';
import type { RaceFrame } from './race-layer';

/*
 * A function of x alone is drawn as its curve: what lies at (x, y) on a plane lies at (x, f(x)) there. Everything that
 * draws paths, starts and landmarks stays as it is and gets lifted points.
 */

const SAMPLES = 512;
/** Room above the curve, and below it, where the inspector floats, as shares of its height. */
const ROOM = 0.08;
const ROOM_BELOW = 0.28;

/** x as in the plane's domain, and the range of the function over it. */
export const curveDomain = (surface: SurfaceFunction, [xs]: Domain): Domain => {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (let k = 0; k <= SAMPLES; k += 1) {
    const value = surface.value(xs[0] + (spanOf(xs) * k) / SAMPLES, 0);
    if (!Number.isFinite(value)) continue;
    min = Math.min(min, value);
    max = Math.max(max, value);
  }
  if (!(max > min)) return [xs, min === max ? [min - 1, max + 1] : [-1, 1]];
  return [xs, [min - ROOM_BELOW * (max - min), max + ROOM * (max - min)]];
};

export const onCurve = (surface: SurfaceFunction, [x]: Point): Point => [x, surface.value(x, 0)];

const heights = (surface: SurfaceFunction, x: Float64Array): Float64Array =>
  x.map((at) => surface.value(at, 0));

const liftColumns = (columns: RunColumns, surface: SurfaceFunction): RunColumns => ({
  length: columns.length,
  column: (name) => {
    if (name === 'y') return heights(surface, columns.column('x'));
    if (name === 'judgedY') return heights(surface, columns.column('judgedX'));
    return columns.column(name);
  },
});

type Races = Pick<RaceFrame, 'runs' | 'companions' | 'landmarks'>;

const liftRaces = ({ runs, companions, landmarks }: Races, surface: SurfaceFunction): Races => {
  const lift = ([x, , f]: readonly [number, number, number]) => [x, f, f] as const;
  return {
    runs: runs.map((columns) => liftColumns(columns, surface)),
    companions: {
      ...companions,
      list: companions.list.map((one) => ({ ...one, start: onCurve(surface, one.start) })),
      paths: companions.paths.map((path) => {
        const x = path.data.subarray(0, path.data.length / 2);
        return { ...path, data: Float64Array.from([...x, ...heights(surface, x)]) };
      }),
    },
    landmarks: {
      global: landmarks.global.map(lift),
      local: landmarks.local.map(lift),
      saddles: [],
    },
  };
};

/** Lifts frames to the curve; what was lifted already is the same object again. */
export const createCurveLift = (surface: SurfaceFunction) => {
  let before: RaceFrame | undefined;
  let lifted: Races | undefined;
  return (frame: RaceFrame): RaceFrame => {
    const same =
      before?.generation === frame.generation &&
      before.runs === frame.runs &&
      before.companions === frame.companions &&
      before.landmarks === frame.landmarks;
    if (!same || !lifted) lifted = liftRaces(frame, surface);
    before = frame;
    return { ...frame, ...lifted };
  };
};
