import { parseExperiment } from '../../experiment/schema';
import type { Experiment } from '../../experiment/types';
import { createTestPage, type TestPage } from './test-page';

/** Gradient descent on x^2 / 2 + 9 y^2 / 2: a step multiplies x by 1 - lr and y by 1 - 9 lr. */
export const quadratic = (more: object = {}, objective: object = {}): Experiment => {
  const parsed = parseExperiment({
    objective: {
      formula: '0.5*(x^2 + 9*y^2)',
      domain: [
        [-9, 9],
        [-9, 9],
      ],
      start: [2, 1],
      ...objective,
    },
    steps: 40,
    runs: [{ optimizer: 'sgd', hyper: { lr: 0.1 } }],
    ...more,
  });
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
};

/** A page with this experiment in its lab, its race computed. */
export const openLab = async (experiment = quadratic(), options: { stillness?: boolean } = {}) => {
  const test = createTestPage(options);
  const lab = test.page.labs.surface;
  // That of the first sight: on a busy machine the next one may come after it.
  await raced(test);
  lab.document.getState().load(experiment, false);
  await raced(test);
  return { ...test, lab };
};

/** The race of what is shown now has come. */
export const raced = async ({ page, until }: TestPage) => {
  const { generation } = page.labs.surface.race;
  await until(() => page.labs.surface.race.generation > generation);
};
