import { expect, it } from 'vitest';
import { createFasterWay, type Way } from './faster-way';

/** Makes steps that take as long as their way says at the time, and counts the ways that were taken. */
const walk = (steps: number, msOf: (way: Way, step: number) => number) => {
  let time = 0;
  const faster = createFasterWay(() => time);
  const taken: Way[] = [];
  for (let k = 0; k < steps; k += 1) {
    const answer = faster.run((way) => {
      taken.push(way);
      time += msOf(way, k);
      return k;
    });
    expect(answer).toBe(k);
  }
  return (from: number, to: number, way: Way) =>
    taken.slice(from, to).filter((one) => one === way).length;
};

it('begins with all threads, and goes on so where that is faster', () => {
  const count = walk(640, (way) => (way === 'together' ? 1 : 1.5));
  expect(count(0, 3, 'together')).toBe(3);
  expect(count(0, 640, 'alone')).toBe(30);
});

it('takes one thread where that is faster, and is not misled by one step that took long', () => {
  const count = walk(640, (way, step) => (step % 64 === 4 ? 50 : way === 'together' ? 2 : 1.5));
  expect(count(0, 640, 'together')).toBe(30);
});

it('turns when the machine does', () => {
  const count = walk(1280, (way, step) => (way === 'alone' ? 1 : step < 640 ? 3 : 0.6));
  expect(count(0, 640, 'together')).toBe(30);
  expect(count(640, 1280, 'alone')).toBe(30);
});
