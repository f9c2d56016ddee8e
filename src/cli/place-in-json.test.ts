import { expect, it } from 'vitest';
import { placeInJson } from './place-in-json';

const TEXT = `{
  "steps": 5, "odd \\" name": { "x": [1, {}] },
  "objective": { "data": {
    "points": [[1, 2],
      [3, "a,]"], [5, 6]]
  } }
}`;

it.each([
  ['steps', 'line 2, column 12'],
  ['objective.data', 'line 3, column 26'],
  ['objective.data.points', 'line 4, column 15'],
  ['objective.data.points[0][1]', 'line 4, column 20'],
  ['objective.data.points[1][1]', 'line 5, column 11'],
  ['objective.data.points[2]', 'line 5, column 19'],
  ['objective.data.points[3]', undefined],
  ['objective.data.csv', undefined],
  ['steps.more', undefined],
])('finds %s in a document', (field, place) => {
  expect(placeInJson(TEXT, field)).toBe(place);
});
