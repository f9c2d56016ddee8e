import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../experiment/verdict';
import { createRandom } from '../../../random/seeded';
import { createLossClassifier } from './classify-losses';

const CHANCE = Math.log(10);

/** Verdicts on losses around a course, each batch off by a share of it. */
const verdictsOf = (course: (k: number) => number, steps: number, noise = 0.1, epoch = 40) => {
  const random = createRandom(3, 'losses');
  const losses = Array.from(
    { length: steps },
    (_, k) => course(k) * Math.exp(noise * random.normal()),
  );
  const { push } = createLossClassifier({ epoch, chance: CHANCE });
  const verdicts = losses.map(push);
  return { losses, verdicts, last: verdicts.at(-1) };
};

const mean = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;

/** Every fall and rise is one between the ends of its window, and of the means of its halves. */
const contradictions = (losses: readonly number[], verdicts: readonly Verdict[]) =>
  verdicts.flatMap(({ kind, from }, k) => {
    const sign = kind === 'descending' ? -1 : kind === 'rising' || kind === 'diverging' ? 1 : 0;
    const change = (losses[k] ?? 0) - (losses[from] ?? 0);
    const window = losses.slice(from, k + 1);
    const half = window.length >> 1;
    const drift =
      mean(window.slice(half).map(Math.log)) - mean(window.slice(0, half).map(Math.log));
    return sign !== 0 && !(sign * change > 0 && sign * drift > 0)
      ? [`${k}: ${kind} from ${from}`]
      : [];
  });

describe('losses of batches', () => {
  it.each<[string, (k: number) => number, number, Verdict['kind']]>([
    ['a fall', (k) => 2.3 * Math.exp(-k / 60), 0.15, 'descending'],
    ['a slow fall that only an epoch shows', (k) => 2 * Math.exp(-k / 250), 0.1, 'descending'],
    ['a rise', (k) => 0.2 * Math.exp(k / 60), 0.15, 'rising'],
    ['a level in noise', () => 0.3, 0.3, 'oscillating'],
    ['a level without noise', () => 0.3, 0.001, 'crawling'],
    ['a guess', () => CHANCE, 0.01, 'at-chance'],
    ['a runaway', (k) => 2.3 * 1.1 ** k, 0.05, 'diverging'],
    ['a spike in a fall', (k) => (k === 150 ? 1e9 : 2.3 * Math.exp(-k / 60)), 0.1, 'descending'],
  ])('%s', (_name, course, noise, kind) => {
    const { losses, verdicts, last } = verdictsOf(course, 200, noise);
    expect(last?.kind).toBe(kind);
    expect(contradictions(losses, verdicts)).toEqual([]);
  });

  it('says the same of a level at almost every step', () => {
    const { verdicts } = verdictsOf(() => 0.3, 2000, 0.3);
    const told = verdicts.slice(19).filter(({ kind }) => kind !== 'oscillating');
    expect(told.length).toBeLessThan(40);
  });

  it('has nothing to say of the first steps', () => {
    expect(verdictsOf((k) => 2 - 0.1 * k, 9).last).toEqual({ kind: 'started', from: 0 });
  });

  it('knows where numbers end, and where there were none', () => {
    const { push } = createLossClassifier({ epoch: 40, chance: CHANCE });
    push(2.3);
    expect(push(Number.NaN)).toEqual({ kind: 'diverged', from: 1 });
    const other = createLossClassifier({ epoch: 40, chance: CHANCE });
    expect(other.push(Number.POSITIVE_INFINITY)).toEqual({ kind: 'undefined', from: 0 });
  });
});
