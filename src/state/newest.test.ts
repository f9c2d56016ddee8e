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

it('asks once more for the newest when the answers are lost, and for nothing that was answered', () => {
  const sent: number[] = [];
  const newest = createNewest<number>((request) => sent.push(request), 2);
  newest.lost(true);
  expect(sent).toEqual([]);
  newest.ask(1);
  newest.ask(2);
  newest.lost(true);
  expect(sent).toEqual([1, 2, 2]);
  for (const request of [3, 4, 5]) newest.ask(request);
  newest.lost(true);
  expect(sent).toEqual([1, 2, 2, 3, 5]);
  newest.answered();
  newest.lost(true);
  expect(sent).toEqual([1, 2, 2, 3, 5]);
});

it('has room for all requests again after a loss, asked once more or not', () => {
  for (const again of [false, true]) {
    const sent: number[] = [];
    const newest = createNewest<number>((request) => sent.push(request), 2);
    for (const request of [1, 2, 3]) newest.ask(request);
    newest.lost(again);
    sent.length = 0;
    for (const request of [4, 5, 6]) newest.ask(request);
    // The request that went out once more takes one of the two places.
    expect(sent).toEqual(again ? [4] : [4, 5]);
  }
});
