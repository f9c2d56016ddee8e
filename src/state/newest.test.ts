import { expect, it } from 'vitest';
import { createNewest } from './newest';

it('sends one at a time, and of the waiting ones only the newest', () => {
  const sent: number[] = [];
  const newest = createNewest<number>((request) => sent.push(request));
  newest.ask(1);
  newest.ask(2);
  newest.ask(3);
  expect(sent).toEqual([1]);
  newest.answered();
  expect(sent).toEqual([1, 3]);
  newest.answered();
  newest.ask(4);
  expect(sent).toEqual([1, 3, 4]);
});

it('sends as many at a time as it is told', () => {
  const sent: number[] = [];
  const newest = createNewest<number>((request) => sent.push(request), 2);
  for (const request of [1, 2, 3, 4]) newest.ask(request);
  expect(sent).toEqual([1, 2]);
  newest.answered();
  expect(sent).toEqual([1, 2, 4]);
});
