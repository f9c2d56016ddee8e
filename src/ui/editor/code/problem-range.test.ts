import { describe, expect, it } from 'vitest';
import { parseRule } from '../../../formula/parse';
import { problemRange } from './problem-range';

const marked = (text: string) => {
  const parsed = parseRule(text);
  if (parsed.ok) throw new Error('a valid rule marks nothing');
  const { from, to } = problemRange(text, parsed.error);
  return text.slice(from, to);
};

describe('what is underlined', () => {
  it('is the word or sign that is wrong, on its own line', () => {
    expect(marked('m = g\ntheta = theta - lr * sgm(m)')).toBe('sgm');
    expect(marked('m = g\n\n  theta += lr * m')).toBe('+=');
    expect(marked('theta = theta − ½*g')).toBe('½');
  });

  it('is the last character where something is missing at the end', () => {
    expect(marked('theta = theta -')).toBe('-');
    expect(marked('theta = theta - (lr * g \n')).toMatch(/^[(g]$/);
  });

  it('stays inside the text', () => {
    expect(problemRange('', { line: 1, column: 1, length: 1 })).toEqual({ from: 0, to: 0 });
    expect(problemRange('ab', { line: 9, column: 9, length: 9 })).toEqual({ from: 1, to: 2 });
  });
});
