import { describe, expect, it } from 'vitest';
import { formulaProblems } from './check/formulas';
import { lengthOf } from './check/text-length';
import { flatten, parseMarkup } from './markup';

describe('the markup of texts', () => {
  it('knows formulas, terms, claims and controls, and leaves all else alone', () => {
    expect(parseMarkup('Set **η** [so: $a[1]$](claim:x-1), by the [rate](control:rate).')).toEqual([
      { kind: 'words', text: 'Set ' },
      { kind: 'term', text: 'η' },
      { kind: 'words', text: ' ' },
      {
        kind: 'claim',
        id: 'x-1',
        inner: [
          { kind: 'words', text: 'so: ' },
          { kind: 'formula', text: 'a[1]' },
        ],
      },
      { kind: 'words', text: ', by the ' },
      { kind: 'control', control: 'rate', inner: [{ kind: 'words', text: 'rate' }] },
      { kind: 'words', text: '.' },
    ]);
    expect(parseMarkup('')).toEqual([]);
    expect(flatten(parseMarkup('[a $b$](claim:c)'))).toHaveLength(3);
  });

  it('refuses a control that nobody knows', () => {
    expect(() => parseMarkup('[it](control:teapot)')).toThrow('no control teapot');
  });

  it('counts words in English and characters in Chinese, a formula as one', () => {
    expect(lengthOf('One two, **three** $x+1$; [four five](claim:a).')).toBe(6);
    expect(lengthOf('学习率是 $\\eta$，共 3 步。')).toBe(8);
  });

  it('finds what KaTeX cannot set, and marks that stand alone', () => {
    expect(formulaProblems('fine: $\\tfrac12x^2$')).toEqual([]);
    expect(formulaProblems('$\\nosuch$')).toHaveLength(1);
    expect(formulaProblems('$x^$')).toHaveLength(1);
    expect(formulaProblems('half a $formula')).toHaveLength(1);
    expect(formulaProblems('[words](claims:a)')).toHaveLength(1);
    expect(formulaProblems('one *star*')).toHaveLength(1);
  });
});
