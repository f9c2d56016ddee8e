import { hypot } from './float64';

/** Between these, squares have lost nothing to overflow and underflow. */
export const SMALLEST_SQUARE = 1e-290;
export const LARGEST_SQUARE = 1e300;

/** Euclidean length of (a, b). `hypot` is slower and only needed where squares leave the doubles. */
export const planeLength = (a: number, b: number): number => {
  const square = a * a + b * b;
  return square > SMALLEST_SQUARE && square < LARGEST_SQUARE ? Math.sqrt(square) : hypot(a, b);
};
