import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseExperiment } from '../experiment/schema';
import { startI18n } from '.';
import { en } from './en';
import { runNames } from './run-names';
import { zh } from './zh';

beforeAll(startI18n);

const namesOf = (...runs: readonly object[]): readonly string[] => {
  const parsed = parseExperiment({ steps: 10, runs });
  if (!parsed.ok) throw new Error(parsed.error.message);
  return runNames(i18next.t, parsed.value.runs);
};

describe('names of runs', () => {
  it('are those of their optimizers, with what is around them', () => {
    expect(
      namesOf({ optimizer: 'sgd' }, { optimizer: 'adam', wrappers: [{ kind: 'lookahead' }] }),
    ).toEqual(['SGD', 'Adam + Lookahead']);
  });

  it('tell two of one optimizer apart by what differs, the rate first', () => {
    expect(
      namesOf(
        { optimizer: 'adam', hyper: { lr: 0.1 } },
        { optimizer: 'sgd', hyper: { lr: 0.1 } },
        { optimizer: 'adam', hyper: { lr: 0.01 } },
      ),
    ).toEqual(['Adam (lr 0.1)', 'SGD', 'Adam (lr 0.01)']);
    expect(
      namesOf(
        { optimizer: 'momentum', hyper: { lr: 0.1, momentum: 0.9 } },
        { optimizer: 'momentum', hyper: { lr: 0.1, momentum: 0.5 } },
      ).every((name) => /0\.[95]\)$/.test(name) && !name.includes('lr')),
    ).toBe(true);
    expect(
      namesOf(
        { optimizer: 'sgd', schedule: { kind: 'cosine' } },
        { optimizer: 'sgd', schedule: { kind: 'constant' } },
      )[0],
    ).toMatch(/^SGD \(.*osine.*\)$/);
  });

  it('are numbered where nothing differs, so that no two are alike', () => {
    const names = namesOf(
      { optimizer: 'sgd' },
      { optimizer: 'sgd' },
      { optimizer: 'sgd', name: 'SGD' },
    );
    expect(new Set(names).size).toBe(3);
    expect(names.slice(0, 2)).toEqual(['SGD', 'SGD · 2']);
  });

  it('are the visitor’s own where there is one', () => {
    expect(namesOf({ optimizer: 'sgd', name: 'mine' }, { optimizer: 'sgd' })).toEqual([
      'mine',
      'SGD',
    ]);
  });

  it('are those of the language that is asked for, of the same runs too', () => {
    i18next.addResourceBundle('zh', 'translation', zh);
    const parsed = parseExperiment({
      runs: [{ rule: 'theta = theta - lr * g', hyper: { lr: 1 } }],
    });
    if (!parsed.ok) throw new Error(parsed.error.message);
    const { runs } = parsed.value;
    expect(runNames(i18next.getFixedT('en'), runs)).toEqual([en.shell.runs.custom]);
    expect(runNames(i18next.getFixedT('zh'), runs)).toEqual([zh.shell.runs.custom]);
  });

  it('survive parsing, and are refused in words where they are none', () => {
    const parse = (name: unknown) =>
      parseExperiment({ steps: 10, runs: [{ optimizer: 'sgd', name }] });
    const kept = parse('Versuch 1');
    expect(kept.ok && kept.value.runs[0]?.name).toBe('Versuch 1');
    for (const name of ['', ' ', ' padded', 'x'.repeat(41), 7, null]) {
      const refused = parse(name);
      expect(!refused.ok && refused.error.field).toBe('runs[0].name');
      expect(!refused.ok && refused.error.message).toContain('1 to 40 characters');
    }
  });
});
