import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PLACES, VERDICT_KINDS } from '../../experiment/verdict';
import { inspector } from '../../i18n/en/inspector';

const source = readFileSync(
  new URL('../../engine/surface/diagnosis/reasons.ts', import.meta.url),
  'utf8',
);

describe('what a diagnosis tells', () => {
  it('has a message for every reason', () => {
    const named = [...source.matchAll(/told\(\s*(?:\w+ \? )?'([\w-]+)'(?: : '([\w-]+)')?/g)];
    const keys = named.flatMap(([, one, other]) => [one, other].filter((key) => key !== undefined));
    const bounds = ['above', 'below', 'passed', 'over'].flatMap((side) =>
      ['plain', 'preconditioned'].map((kind) => `${side}-bound-${kind}`),
    );
    expect(keys.length).toBeGreaterThan(25);
    const messages = Object.keys(inspector.because);
    expect([...new Set([...keys, ...bounds])].sort()).toEqual(messages.sort());
  });

  it('has a sentence for every verdict on a plane', () => {
    const sentences = new Set(Object.keys(inspector.verdict));
    const kinds = VERDICT_KINDS.filter((kind) => kind !== 'arrived' && kind !== 'at-chance');
    const placed = PLACES.flatMap((place) => [`arrived-${place}`, `crawling-${place}`]);
    const swings = ['rising-swings', 'descending-swings', 'oscillating-level', 'undefined-average'];
    expect([...kinds, ...placed, ...swings].filter((key) => !sentences.has(key))).toEqual([]);
  });
});
