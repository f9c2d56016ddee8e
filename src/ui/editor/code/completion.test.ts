import { CompletionContext, type CompletionResult } from '@codemirror/autocomplete';
import { EditorState } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import { nameSource } from './completion';
import type { ScopeName } from './names-in-scope';

const SCOPE: readonly ScopeName[] = [
  { name: 'm', kind: 'state' },
  { name: 'max', kind: 'function', signature: 'max(a, b)' },
  { name: 'theta', kind: 'given' },
];

const ask = (text: string, explicit = false): CompletionResult | null => {
  const context = new CompletionContext(EditorState.create({ doc: text }), text.length, explicit);
  const source = nameSource(
    () => SCOPE,
    () => '',
  );
  const result = source(context);
  if (result instanceof Promise) throw new Error('the names are there at once');
  return result;
};

describe('completion', () => {
  it('lists the names while a word is begun', () => {
    expect(ask('theta = the')?.options.map(({ label }) => label)).toEqual(['m', 'max', 'theta']);
    expect(ask('theta = the')?.from).toBe(8);
  });

  it('has nothing to say behind a word that is whole, unless asked', () => {
    expect(ask('theta = theta')).toBeNull();
    expect(ask('theta = m')).toBeNull();
    expect(ask('theta = m', true)?.options).toHaveLength(3);
  });

  it('closes its list when the word that is typed becomes whole', () => {
    const stays = (word: string) => {
      const valid = ask('theta = th')?.validFor;
      return typeof valid === 'function'
        ? valid(word, 8, 8 + word.length, EditorState.create({ doc: `theta = ${word}` }))
        : valid?.test(word);
    };
    expect(stays('thet')).toBe(true);
    expect(stays('theta')).toBe(false);
    expect(stays('the+')).toBe(false);
  });

  it('is silent in comments and numbers', () => {
    expect(ask('# the')).toBeNull();
    expect(ask('theta = 1e')).toBeNull();
  });
});
