import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fitDataSentences } from '../experiment/fit/sentences';
import { experimentSentences } from '../experiment/sentences';
import { modelSentences } from '../export/model/sentences';
import { fitFormulaSentences } from '../formula/fit-sentences';
import { formulaSentences } from '../formula/sentences';
import { en } from './en';
import { zh } from './zh';

/** Every message by its key: `share.copy` → `Copy link`. */
const flatten = (tree: object, prefix = ''): readonly (readonly [string, string])[] =>
  Object.entries(tree).flatMap(([name, value]): readonly (readonly [string, string])[] =>
    typeof value === 'string' ? [[prefix + name, value]] : flatten(value, `${prefix}${name}.`),
  );

const english = new Map(flatten(en));
const chinese = new Map(flatten(zh));
// The catalogue's English stands in its definitions, so its two halves differ by intent.
const shared = [...english].filter(([key]) => !key.startsWith('catalog.'));
/** A count may be spelled out ("one minimum"), so it may be missing. */
const placeholders = (text: string) =>
  [...text.matchAll(/\{\{(\w+)/g)]
    .map((match) => match[1])
    .filter((name) => name !== 'count')
    .sort();

describe('messages', () => {
  it('have the same keys in both languages', () => {
    const keys = [...chinese.keys()].filter((key) => !key.startsWith('catalog.'));
    expect(keys.sort()).toEqual(shared.map(([key]) => key).sort());
  });

  it.each(shared)('%s takes the same values in both languages', (key, text) => {
    expect(placeholders(chinese.get(key) ?? '')).toEqual(placeholders(text));
  });

  const root = new URL('..', import.meta.url);
  const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$|^i18n.(en|zh)/.test(name))
    .map((name) => readFileSync(new URL(name, root), 'utf8'));

  it('exist for every notice; elsewhere the compiler says so (typed.d.ts)', () => {
    const noticed = sources.flatMap((source) =>
      [...source.matchAll(/\bnotify\(\s*'\w+',\s*'([\w.-]+)'/g)].flatMap((match) => match[1] ?? []),
    );
    expect(noticed.length).toBeGreaterThan(5);
    expect(noticed.filter((key) => !english.has(key))).toEqual([]);
  });

  it('are all asked for by the page', () => {
    const texts = sources.flatMap((source) => [
      ...source.matchAll(/'([a-z]\w*(?:\.[\w-]+)+)'|`([a-z]\w*\.(?:[\w.-]|\$\{[^}`]*\})*)`/g),
    ]);
    const whole = new Set([
      ...texts.flatMap((text) => text[1] ?? []),
      ...Object.keys(formulaSentences).map((name) => `errors.formula.${name}`),
      ...Object.keys(experimentSentences).map((name) => `errors.experiment.${name}`),
      ...Object.keys(fitFormulaSentences).map((name) => `fit.formula.${name}`),
      ...Object.keys(fitDataSentences).map((name) => `fit.data.${name}`),
      ...Object.keys(modelSentences).map((name) => `model.errors.${name}`),
      // They are given to the page that judges by itself, all at once.
      ...sources.flatMap((source) =>
        [...source.matchAll(/\bwords\.(\w+)/g)].map(([, name]) => `model.judge.${name}`),
      ),
    ]);
    /** Keys that are put together: what a `${value}` may be is not looked into. */
    const made = [...new Set(texts.flatMap((text) => text[2] ?? []))].map(
      (text) => new RegExp(`^${text.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '[\\w-]+')}$`),
    );
    const isAsked = (key: string) => whole.has(key) || made.some((pattern) => pattern.test(key));
    const unused = shared
      .map(([key]) => key)
      // i18next adds these where a message counts.
      .filter((key) => !isAsked(key) && !isAsked(key.replace(/_(one|other)$/, '')));
    expect(unused).toEqual([]);
  });
});
