import { expect, it } from 'vitest';
import { createFasterWay, type Way } from './faster-way';

/** Makes steps that take as long as their way says at the time, and counts the ways that were taken. */
const walk = (steps: number, msOf: (way: Way, step: number) => number) => {
  let time = 0;
  const faster = createFasterWay(() => time);
  const taken: Way[] = [];
  const answers: number[] = [];
  for (let k = 0; k < steps; k += 1) {
    const answer = faster.run((way) => {
      taken.push(way);
      time += msOf(way, k);
      return k;
    });
    answers.push(answer);
  }
  expect(answers.every((answer, k) => answer === k)).toBe(true);
  return (from: number, to: number, way: Way) =>
    taken.slice(from, to).filter((one) => one === way).length;
};

/** Steps of the slower way in the trials that begin at these steps. */
const inTrials = (begun: readonly number[]) => 3 * begun.length;

it('begins with all threads, and goes on so where that is faster', () => {
  const count = walk(640, (way) => (way === 'together' ? 1 : 1.5));
  expect(count(0, 3, 'together')).toBe(3);
  expect(count(0, 640, 'alone')).toBe(inTrials([0, 64, 192, 448]));
});

it('takes one thread where that is faster, and is not misled by one step that took long', () => {
  const count = walk(640, (way, step) => (step % 64 === 4 ? 50 : way === 'together' ? 2 : 1.5));
  expect(count(0, 640, 'together')).toBe(inTrials([0, 64, 192, 448]));
});

it('tries both ways the less often the longer one is faster, but never stops trying', () => {
  const count = walk(20_000, (way) => (way === 'together' ? 1 : 1.5));
  for (let from = 960; from + 1024 <= 20_000; from += 1024)
    expect(count(from, from + 1024, 'alone')).toBe(inTrials([from]));
});

it.each([640, 961, 5000, 12_345])('turns when the machine does, at step %i', (turn) => {
  const count = walk(20_000, (way, step) => (way === 'alone' ? 1 : step < turn ? 3 : 0.6));
  expect(count(6, turn, 'together')).toBeLessThan(turn / 64);
  expect(count(turn + 1024 + 6, 20_000, 'alone')).toBeLessThan((20_000 - turn) / 64);
});

it('soon tries again after it has turned', () => {
  const count = walk(1280, (way, step) => (way === 'alone' ? 1 : step < 640 ? 3 : 0.6));
  expect(count(6, 963, 'together')).toBe(inTrials([64, 192, 448, 960]));
  expect(count(966, 1280, 'alone')).toBe(inTrials([1024, 1152]));
});
