import { deflateRawSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../random/seeded';
import { bounds, checkBounds } from './bounds';
import { decodeExperiment, encodeExperiment } from './codec';
import { parseExperiment } from './schema';
import { frozenLinks } from './testing/link-corpus';
import { mutate } from './testing/mutate';

const linkOf = (text: string) => `1.${deflateRawSync(text, { level: 9 }).toString('base64url')}`;

const refusalOf = (text: string) => {
  const link = linkOf(text);
  const decoded = decodeExperiment(link);
  if (decoded.ok) throw new Error(`opened ${text.slice(0, 40)}`);
  return { ...decoded.error, length: link.length };
};

describe('a short link to a monstrous document', () => {
  it('of 100,000 brackets is refused', () => {
    for (const text of [
      '['.repeat(100_000) + ']'.repeat(100_000),
      `${'{"a":'.repeat(40_000)}1${'}'.repeat(40_000)}`,
    ]) {
      const { length, code, message } = refusalOf(`{"runs":${text}}`);
      expect(length).toBeLessThan(1000);
      expect(code).toBe('invalid');
      expect(message).toMatch(/deeper than 32/);
    }
  });

  it('with a key or a text of 200,000 letters is refused in a short message', () => {
    for (const [text, says] of [
      [
        `{"runs":[{"hyper":{"${'k'.repeat(200_000)}":1}}]}`,
        /runs\[0\]\.hyper\.k+…: is a name of more than 100/,
      ],
      [
        `{"objective":{"formula":"${'x'.repeat(200_000)}"}}`,
        /objective\.formula: is a text of more than 20000/,
      ],
      [
        `{"objective":{"data":{"csv":"${'1'.repeat(200_000)}"}}}`,
        /objective\.data\.csv: is a text of more than 100000/,
      ],
      [`{"objective":{"surface":"${'k'.repeat(15_000)}"}}`, /unknown surface "k+…\. Allowed: /],
      [`{"version":"${'1'.repeat(15_000)}"}`, /version: must be 1, not "1+…/],
    ] as const) {
      const { message, experiment } = refusalOf(text);
      expect(message).toMatch(says);
      expect(message.length).toBeLessThan(700);
      expect(experiment?.field.length).toBeLessThan(200);
    }
  });

  it('of more values than anybody needs is refused', () => {
    expect(refusalOf(`{"runs":[${'0,'.repeat(100_000)}0]}`).message).toMatch(
      /more than 100000 values/,
    );
  });

  it('shows no character that hides or turns the text', () => {
    const { message } = refusalOf(
      JSON.stringify({ objective: { surface: '\u202eevil\u0000\u2066' } }),
    );
    expect(message).toContain('\\u202eevil');
    expect(message).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    const named = refusalOf('{"runs":[{"hyper":{"a\u202eb":1}}]}');
    expect(named.message).toContain('runs[0].hyper.a\\u202eb');
  });
});

const MUTATIONS = 3000;

it(`${MUTATIONS} mutated documents open, or are refused in a few plain words`, () => {
  const random = createRandom(11, 'documents');
  // The largest ones take their time and have nothing that the others lack.
  const documents = frozenLinks(1)
    .map(({ document }) => document)
    .filter(({ length }) => length < 900);
  let opened = 0;
  for (let k = 0; k < MUTATIONS; k += 1) {
    const text = mutate(documents[k % documents.length] ?? '', random);
    const decoded = decodeExperiment(linkOf(text));
    if (decoded.ok) {
      opened += 1;
      expect(decodeExperiment(encodeExperiment(decoded.value))).toStrictEqual(decoded);
      continue;
    }
    const { code, message, experiment } = decoded.error;
    expect(['invalid', 'too-large', 'newer-version']).toContain(code);
    expect(message.length).toBeLessThan(1600);
    expect(message).not.toMatch(
      /[\p{Cc}\p{Cf}\p{Cs}]|undefined is not|is not a function|\[object/u,
    );
    expect((experiment?.field ?? '').length).toBeLessThanOrEqual(160);
  }
  // Both happen, or the mutations prove nothing.
  expect(opened).toBeGreaterThan(MUTATIONS / 20);
  expect(opened).toBeLessThan((MUTATIONS * 9) / 10);
});

it('lets every frozen link pass with room to spare', () => {
  const count = (value: unknown): number =>
    typeof value === 'object' && value !== null
      ? Object.values(value).reduce<number>((sum, inner) => sum + count(inner), 1)
      : 1;
  for (const { document } of frozenLinks(1)) {
    const value = JSON.parse(document);
    expect(checkBounds(value).ok).toBe(true);
    expect(count(value)).toBeLessThan(bounds.values / 10);
  }
});

it('counts what it says', () => {
  const flat = (n: number) => Array.from({ length: n }, () => 0);
  expect(checkBounds(flat(bounds.values - 1)).ok).toBe(true);
  expect(checkBounds(flat(bounds.values)).ok).toBe(false);
  const nested = (n: number) => JSON.parse('['.repeat(n) + ']'.repeat(n));
  expect(checkBounds(nested(bounds.depth)).ok).toBe(true);
  expect(checkBounds(nested(bounds.depth + 1)).ok).toBe(false);
  const keyed = (n: number) => ({ ['k'.repeat(n)]: 1 });
  expect(checkBounds(keyed(bounds.key)).ok).toBe(true);
  expect(checkBounds(keyed(bounds.key + 1)).ok).toBe(false);
  expect(checkBounds(['t'.repeat(bounds.text)]).ok).toBe(true);
  expect(checkBounds(['t'.repeat(bounds.text + 1)]).ok).toBe(false);
});

it('refuses whatever JSON there is with a field, or takes it', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 40 }), (text) => {
      const parsed = parseExperiment(JSON.parse(text));
      if (!parsed.ok) expect(parsed.error.message).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
    }),
    { numRuns: 300 },
  );
});
