import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LOCKS } from '../../experiment/assignment/choices';

const ui = new URL('../', import.meta.url);
const sources = readdirSync(ui, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx'))
  .map((file) => readFileSync(new URL(file, ui), 'utf8'))
  .join('\n');

/** Names that the page gives to controls: `control="rate"`, `data-control="rate"`, `control: 'rate'`. */
const named = new Set(
  [...sources.matchAll(/control(?:=|: )["']([\w-]+)["']/g)].map(([, name]) => name),
);

describe('what an assignment locks', () => {
  it.each(LOCKS)('looks locked where it stands: %s', (lock) => {
    expect(named).toContain(lock);
  });
});
