import { deflateRawSync, inflateRawSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, decodeExperiment, encodeExperiment } from './codec';
import { networkRace, openingRace } from './presets';
import { parseExperiment } from './schema';
import { authored } from './testing/authored';

const codeOf = (payload: string) => {
  const result = decodeExperiment(payload);
  return result.ok ? 'ok' : result.error.code;
};
const pack = (text: string | Uint8Array) => `1.${deflateRawSync(text).toString('base64url')}`;

describe('links', () => {
  it('give back exactly what went in', () => {
    fc.assert(
      fc.property(authored, (input) => {
        const experiment = parseExperiment(input);
        if (!experiment.ok) throw new Error(experiment.error.message);
        const decoded = decodeExperiment(encodeExperiment(experiment.value));
        expect(decoded).toStrictEqual({ ok: true, value: experiment.value });
      }),
      { numRuns: 100, seed: 1 },
    );
  });

  it('are raw DEFLATE of the canonical JSON in base64url, as zlib reads it', () => {
    const [version, payload] = encodeExperiment(openingRace()).split('.');
    expect(version).toBe('1');
    expect(payload).toMatch(/^[A-Za-z0-9_-]+$/);
    expect(inflateRawSync(Buffer.from(payload ?? '', 'base64url')).toString()).toBe(
      canonicalJson(openingRace()),
    );
  });

  it('do not depend on the order in which keys were written', () => {
    const race = networkRace();
    const backwards = JSON.parse(JSON.stringify(race), (_key, value) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    );
    expect(JSON.stringify(backwards)).not.toBe(JSON.stringify(race));
    expect(encodeExperiment(backwards)).toBe(encodeExperiment(race));
  });

  it('open when another program packed them, with defaults filled in', () => {
    expect(decodeExperiment(pack('{"steps":7}'))).toMatchObject({ ok: true, value: { steps: 7 } });
  });

  it('say what is wrong with them', () => {
    const good = encodeExperiment(openingRace());
    expect(codeOf(good.replace(/^1/, '2'))).toBe('newer-version');
    expect(codeOf('999.!!!')).toBe('newer-version');
    expect(codeOf(pack('{"version":2}'))).toBe('newer-version');
    for (const payload of [
      '',
      '1',
      '1.',
      '0.abc',
      'abc',
      good.slice(2),
      '1.ä',
      '1.A',
      pack('{'),
      pack(''),
    ])
      expect(codeOf(payload), payload).toBe('damaged');
    expect(codeOf(pack('[]'))).toBe('invalid');
    expect(decodeExperiment(pack('{"objective":{"surface":"rosenbrok"}}'))).toMatchObject({
      error: { code: 'invalid', experiment: { field: 'objective.surface' } },
    });
    expect(codeOf(`1.${'A'.repeat(32 * 1024)}`)).toBe('too-large');
  });

  it('are damaged wherever they are cut', () => {
    const good = encodeExperiment(openingRace());
    for (let length = 0; length < good.length; length += 1)
      expect(codeOf(good.slice(0, length))).toBe('damaged');
  });

  it('never throw, whatever one character becomes', () => {
    const good = encodeExperiment(openingRace());
    for (let at = 2; at < good.length; at += 1) {
      const other = good[at] === 'A' ? 'B' : 'A';
      decodeExperiment(good.slice(0, at) + other + good.slice(at + 1));
    }
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => void decodeExperiment(`1.${text}`)),
    );
  });

  it('stop a bomb before it has its memory', () => {
    const bomb = pack(new Uint8Array(20 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(32 * 1024);
    expect(codeOf(bomb)).toBe('too-large');
    expect(codeOf(pack(`{"steps":5${' '.repeat(256 * 1024 - 11)}}`))).toBe('ok');
    expect(codeOf(pack(`{"steps":5${' '.repeat(256 * 1024 - 10)}}`))).toBe('too-large');
  });
});
