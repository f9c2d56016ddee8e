import { expect, it } from 'vitest';
import { fileName } from './file-name';

it('makes names of files that every system takes', () => {
  expect(fileName('SGD .0018 vs Adam .1 on Rosenbrock', 'png')).toBe(
    'downhill-sgd-.0018-vs-adam-.1-on-rosenbrock.png',
  );
  expect(fileName('../..\\:*?"<>|', 'svg')).toBe('downhill.svg');
  expect(fileName('SGD 与 Adam：罗森布罗克', 'csv')).toBe('downhill-sgd-与-adam-罗森布罗克.csv');
  expect(fileName('x'.repeat(500), 'json')).toBe(`downhill-${'x'.repeat(80)}.json`);
});
