import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { en } from './en';
import { zh } from './zh';

/** Every message by its key: `shell.share.copy` → `Copy link`. */
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

  it('exist wherever the page asks for one', () => {
    const root = new URL('..', import.meta.url);
    const files = ['ui', 'state', 'i18n'].flatMap((folder) =>
      readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.test.ts'))
        .map((name) => new URL(`${folder}/${name}`, root)),
    );
    const asked = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\bt\(\s*'([a-z]\w*(?:\.[\w-]+)+)'/g)].map(
        (match) => match[1] ?? '',
      ),
    );
    // i18next adds _one and _other where a message counts.
    const missing = asked.filter((key) => !english.has(key) && !english.has(`${key}_other`));
    expect(asked.length).toBeGreaterThan(50);
    expect([...new Set(missing)]).toEqual([]);
  });
});
