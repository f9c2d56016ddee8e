import type { Dataset } from '../catalog/dataset';
import { PLANE_SIDE } from '../experiment/network/planar/answers';

const MOST = 24;

/**
 * Examples of the test set that the stage shows with every run's answers; of points in the plane, places all over it.
 */
export const shownDigits = ({ sizes, plane }: Pick<Dataset, 'sizes' | 'plane'>): number =>
  plane === undefined ? Math.min(MOST, sizes.test) : PLANE_SIDE * PLANE_SIDE;
