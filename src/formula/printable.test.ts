import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printable, revealed } from './printable';

describe('printable', () => {
  it('leaves text of any language as it is', () => {
    for (const text of ['a “b” — c', '梯度下降 (x)', 'ngôn ngữ', 'नमस्ते', '🙂 x₁²', 'שלום'])
      expect(printable(text, 40)).toBe(text);
  });

  it('writes out what hides and what turns text around', () => {
    expect(printable('a\u202eb\u0000c\u200bd\u2066e\ud800f\u{e0041}', 80)).toBe(
      'a\\u202eb\\u0000c\\u200bd\\u2066e\\ud800f\\u{e0041}',
    );
  });

  it('is one line, with at most two marks on a letter', () => {
    expect(printable(' a\r\n\tb\u2028c ', 80)).toBe('a b c');
    expect(printable(`x${'\u0301'.repeat(500)}y`, 20)).toMatch(/^x\u0301\u0301…/);
    expect(printable(`x${'\u0301'.repeat(50)}y`, 20)).toBe('x\u0301\u0301…y');
  });

  it('ends where it has to, and never in the middle of a character', () => {
    expect(printable('a'.repeat(200_000), 10)).toBe('aaaaaaaaa…');
    expect(printable('🙂'.repeat(20), 4)).toBe('🙂🙂🙂…');
    fc.assert(
      fc.property(fc.array(fc.nat(0x10ffff), { maxLength: 200 }), fc.nat(60), (codes, more) => {
        const shown = printable(String.fromCodePoint(...codes), 1 + more);
        expect([...shown].length).toBeLessThanOrEqual(1 + more);
        expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      }),
    );
  });
});

it('keeps lines and tabs of longer text', () => {
  expect(revealed('a\tb # \u202ec\r\nd\u2028')).toBe('a\tb # \\u202ec\nd\\u2028');
});
