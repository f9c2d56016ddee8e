import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compileMathLibrary } from './compile.mjs';
import { correct, corrections } from './corrections.mjs';
import { libraryFile, libraryModule } from './module.mjs';

it('is what the compiler makes of it, byte for byte', async () => {
  expect(readFileSync(libraryFile, 'utf8')).toBe(libraryModule(await compileMathLibrary()));
});

it('says what it no longer finds to correct', () => {
  const text = corrections.map(({ from, times = 1 }) => from.repeat(times)).join(' ');
  expect(correct(text)).not.toBe(text);
  expect(() => correct(text.replace(corrections[1]?.from ?? '', ''))).toThrow('has changed');
});
