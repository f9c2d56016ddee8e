import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../random/seeded';
import { BINS, calibrationOf } from './calibration';
import { confusionOf } from './confusion';
import { writeSoftmax } from './probabilities';
import { surestOf } from './surest';

const PYTHON = '/usr/bin/python3';
const hasNumpy = spawnSync(PYTHON, ['-c', 'import numpy']).status === 0;

const CLASSES = 10;
const EXAMPLES = 3000;

/** Logits of a network that is often right, and surer than it may be. */
const drawn = () => {
  const random = createRandom(13, 'judged');
  const labels = Array.from({ length: EXAMPLES }, () => random.integer(CLASSES));
  const logits = labels.flatMap((label) =>
    Array.from({ length: CLASSES }, (_, k) =>
      Math.fround(2.5 * random.normal() + (k === label ? 4 : 0)),
    ),
  );
  const probabilities = new Float32Array(logits.length);
  writeSoftmax(logits, CLASSES, probabilities);
  return { labels, logits, probabilities };
};

const numpy = (input: object) => {
  const folder = mkdtempSync(join(tmpdir(), 'judged-'));
  try {
    const file = join(folder, 'input.json');
    writeFileSync(file, JSON.stringify(input));
    const script = fileURLToPath(new URL('check.py', import.meta.url));
    const ran = spawnSync(PYTHON, [script, file], { encoding: 'utf8' });
    if (ran.status !== 0) throw new Error(ran.stderr);
    return JSON.parse(ran.stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

describe('what is said of a network’s answers', () => {
  it.skipIf(!hasNumpy)('is what NumPy says (needs numpy)', () => {
    const { labels, logits, probabilities } = drawn();
    const rows = labels.map((_, row) => logits.slice(row * CLASSES, (row + 1) * CLASSES));
    const theirs = numpy({ logits: rows, labels, bins: BINS });
    const calibration = calibrationOf(probabilities, labels, CLASSES);
    expect([...confusionOf(probabilities, labels, CLASSES)]).toEqual(theirs.confusion);
    expect(calibration.bins.map(({ count }) => count)).toEqual(theirs.counts);
    expect(Math.abs(calibration.error - theirs.error)).toBeLessThan(1e-12);
    // Of a network that is right in four cases of five neither is trivial.
    expect(calibration.error).toBeGreaterThan(0.02);
    expect(surestOf(probabilities, labels, CLASSES, {}, EXAMPLES).rows).toEqual(theirs.surest);
    theirs.first.forEach((p: number, k: number) => {
      expect(probabilities[k]).toBeCloseTo(p, 6);
    });
  });

  it('has no error of calibration where a network is right as often as it says', () => {
    // Four answers of 0.75, three of them right; two of 1, both right.
    const sure = [0.75, 0.75, 0.75, 0.75, 1, 1];
    const labels = [0, 0, 0, 1, 0, 0];
    const probabilities = sure.flatMap((p) => [p, 1 - p]);
    const { error, bins } = calibrationOf(probabilities, labels, 2);
    expect(error).toBe(0);
    expect(bins.filter(({ count }) => count > 0)).toEqual([
      { count: 4, confidence: 0.75, accuracy: 0.75 },
      { count: 2, confidence: 1, accuracy: 1 },
    ]);
  });

  it('finds the examples of a cell, right ones too', () => {
    const probabilities = [0.9, 0.1, 0.6, 0.4, 0.3, 0.7, 0.8, 0.2];
    const labels = [0, 1, 1, 0];
    expect(surestOf(probabilities, labels, 2, { truth: 0, answer: 0 }, 9)).toEqual({
      total: 2,
      rows: [0, 3],
    });
    expect(surestOf(probabilities, labels, 2, { truth: 1, answer: 0 }, 9).rows).toEqual([1]);
    expect(surestOf(probabilities, labels, 2, { truth: 0 }, 1)).toEqual({ total: 2, rows: [0] });
  });
});
