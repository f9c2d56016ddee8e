import { describe, expect, it } from 'vitest';
import { alternate } from './alternate';
import { type Measurement, median } from './measurement';
import { recordResults } from './record';
import { markdownTable, textTable } from './table';

const one = (subject: string, value: number, backend = 'wasm'): Measurement => ({
  name: 'a step',
  backend,
  subject,
  median: value,
  unit: 'ms/step',
  runs: 3,
});

describe('median', () => {
  it('is the middle one, or the mean of the two in the middle', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([8, 2, 4, 100])).toBe(6);
    expect(median([])).toBeNaN();
  });
});

describe('alternate', () => {
  it('goes round the subjects and drops the first round', async () => {
    const order: string[] = [];
    const results = await alternate(['a', 'b'], 2, async (subject, round) => {
      order.push(subject);
      return round;
    });
    expect(order.join('')).toBe('ababab');
    expect(results.map(({ readings }) => readings)).toEqual([
      [0, 1],
      [0, 1],
    ]);
  });
});

describe('the tables', () => {
  const all = [one('downhill', 2), one('peer', 9), one('peer', 7, 'webgpu')];

  it('divide a peer by Downhill on the same backend only', () => {
    const lines = textTable(all).split('\n');
    expect(lines[2]).toContain('4.5 ×');
    expect(lines[3]).not.toContain('×');
  });

  it('have as many cells in every row', () => {
    const counts = markdownTable(all)
      .split('\n')
      .map((line) => line.split('|').length);
    expect(new Set(counts).size).toBe(1);
  });
});

describe('recordResults', () => {
  const machine = {
    processor: 'A processor',
    cores: 2,
    memoryGb: 8,
    system: 'a system',
    place: 'a browser',
    adapter: 'an adapter',
    threads: true,
  };
  const record = (before: string, name: string, value: number) =>
    recordResults(before, { name, about: 'What.' }, machine, '2026-01-01', [
      one('downhill', value),
    ]);

  it('replaces a section and leaves the others alone', () => {
    const both = record(record('', 'first', 11), 'second', 22);
    const again = record(both, 'first', 33);
    expect(again).not.toContain('11');
    expect(again).toContain('33');
    expect(again).toContain('22');
    expect(again.indexOf('## first')).toBeLessThan(again.indexOf('## second'));
    expect(again).toContain('an adapter');
  });
});
