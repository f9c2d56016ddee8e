import { expect, it } from 'vitest';
import { course } from './course';
import { LESSON_IDS } from './ids';

it('names every lesson of the course that waits for nothing', () => {
  expect(LESSON_IDS).toEqual(course.filter((entry) => !('needs' in entry)).map(({ id }) => id));
});
