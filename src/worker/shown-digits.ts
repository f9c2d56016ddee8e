import type { Dataset } from '../catalog/dataset';

const MOST = 24;

/** Examples of the test set that the stage shows with every run's answers. */
export const shownDigits = ({ sizes }: Pick<Dataset, 'sizes'>): number =>
  Math.min(MOST, sizes.test);
