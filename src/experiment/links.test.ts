import './later';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { canonicalJson, decodeExperiment, encodeExperiment } from './codec';
import { currentVersion } from './migrations/migrate';
import { parseExperiment } from './schema';
import { frozenLinks } from './testing/link-corpus';

/* Links live for ever: those that were given away once, in the words of their time. */

/** Signum's flag for keeping its average, which it always does now. */
const namesRetired = (document: string) => document.includes('keepMomentum');

const versions = Array.from({ length: currentVersion }, (_, k) => k + 1);

describe.each(versions)('links of version %i', (version) => {
  const links = frozenLinks(version);
  const payloadOf = (hash: string) => hash.split('?e=')[1] ?? '';
  const opened = (hash: string) => {
    const decoded = decodeExperiment(payloadOf(hash));
    if (!decoded.ok) throw new Error(`${hash}: ${decoded.error.message}`);
    return decoded.value;
  };

  it('are kept', () => {
    expect(links.length).toBeGreaterThan(0);
    for (const { hash } of links)
      expect(hash).toMatch(new RegExp(`^#(surface|network)\\?e=${version}\\.[A-Za-z0-9_-]+$`));
  });

  it('hold their documents as zlib reads them', () => {
    for (const { hash, document } of links) {
      const packed = Buffer.from(payloadOf(hash).split('.')[1] ?? '', 'base64url');
      expect(inflateRawSync(packed).toString()).toBe(document);
    }
  });

  it('open to the experiments that they meant', () => {
    for (const { hash, document } of links)
      expect(parseExperiment(JSON.parse(document))).toStrictEqual({
        ok: true,
        value: opened(hash),
      });
  });

  it('leave behind what an optimizer has no longer, in words of today', () => {
    const retired = links.filter(({ document }) => namesRetired(document));
    expect(retired.length).toBeGreaterThan(0);
    for (const { hash, document } of retired)
      expect(canonicalJson(opened(hash))).toBe(
        document.replaceAll(/"keepMomentum":true,|,"keepMomentum":true/g, ''),
      );
  });

  it.runIf(version === currentVersion)('come out again as they went in', () => {
    for (const { hash, document } of links.filter((link) => !namesRetired(link.document))) {
      const experiment = opened(hash);
      expect(JSON.parse(document)).toStrictEqual(experiment);
      expect(canonicalJson(experiment)).toBe(document);
      expect(encodeExperiment(experiment)).toBe(payloadOf(hash));
    }
  });
});
