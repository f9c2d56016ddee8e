import type { Place } from '../../../experiment/verdict';
import { cos, sin } from '../../../formula/math/float64';
import type { SurfaceFunction } from '../../../formula/wasm/plane/surface';
import { curvatureAt } from '../hessian';

/** Radii of the circles that are looked at, in shares of the domain's diagonal. */
const RADII = [1e-6, 1e-5, 1e-4, 1e-3, 1e-2] as const;
const AROUND = 32;
/** Of the largest difference seen: less is rounding. */
const ROUNDING = 1e-12;

/**
 * What a critical point is: by how the values around it compare with its own, in every direction as near as rounding
 * lets them be told apart. Curvature alone does not say it where it vanishes (x^4, a monkey saddle) or does not exist
 * (a corner of `abs`).
 */
export const placeOf = (
  surface: SurfaceFunction,
  { x, y }: { readonly x: number; readonly y: number },
  span: number,
  dimension: 1 | 2,
): Place => {
  const here = surface.value(x, y);
  const differences = directionsAt(surface, x, y, dimension).map(([ux, uy]) =>
    RADII.map((radius) => surface.value(x + radius * span * ux, y + radius * span * uy) - here),
  );
  const sizes = differences.flat().filter(Number.isFinite).map(Math.abs);
  const least = ROUNDING * Math.max(Math.abs(here), ...sizes);
  const signs = differences.map((along) =>
    Math.sign(along.find((difference) => Math.abs(difference) > least) ?? 0),
  );
  const up = signs.includes(1);
  const down = signs.includes(-1);
  if (up) return down ? 'saddle' : 'minimum';
  return down ? 'top' : 'flat';
};

const directionsAt = (
  surface: SurfaceFunction,
  x: number,
  y: number,
  dimension: 1 | 2,
): readonly (readonly [number, number])[] => {
  if (dimension === 1)
    return [
      [1, 0],
      [-1, 0],
    ];
  // A weak axis beside a strong one is missed by all directions but its own.
  const axes = curvatureAt(surface, x, y).eigenvectors.filter(([ux, uy]) =>
    Number.isFinite(ux + uy),
  );
  const around = Array.from({ length: AROUND }, (_, k) => {
    const angle = (2 * Math.PI * k) / AROUND;
    return [cos(angle), sin(angle)] as const;
  });
  return [...around, ...axes, ...axes.map(([ux, uy]) => [-ux, -uy] as const)];
};
