import { describe, expect, it } from 'vitest';
import { isHashed, outdated, type SiteFile, successors } from './site-file';

const file = (path: string, first = false): SiteFile => ({
  path,
  revision: isHashed(path) ? null : 'r',
  bytes: 1,
  first,
});

const NEW = [
  file('index.html', true),
  file('assets/index-NEWNEW01.js', true),
  file('assets/NetworkPage-NEWNEW02.js'),
  file('assets/MapStage-NEWNEW03.js'),
  file('assets/tfjs-backend-wasm-simd-SAMESAME.wasm'),
  file('data/mnist/train-images-00000-0123456789ab.bin'),
  file('data/verification.json'),
];

const KEPT = [
  'assets/index-OLDOLD01.js',
  'assets/NetworkPage-OLDOLD02.js',
  'assets/tfjs-backend-wasm-simd-SAMESAME.wasm',
  'data/mnist/train-images-00000-ba9876543210.bin',
  'data/verification.json',
];

describe('the files of a new version', () => {
  it('that stand for what was kept are fetched, and no others', () => {
    expect(successors(KEPT, NEW)).toEqual([
      'assets/NetworkPage-NEWNEW02.js',
      'data/mnist/train-images-00000-0123456789ab.bin',
    ]);
    expect(successors([], NEW)).toEqual([]);
  });

  it('leave those of the one before outdated, and none that both have', () => {
    expect(outdated(KEPT, NEW)).toEqual([
      'assets/index-OLDOLD01.js',
      'assets/NetworkPage-OLDOLD02.js',
      'data/mnist/train-images-00000-ba9876543210.bin',
    ]);
  });
});

it.each([
  ['assets/index-Dxyjj5QG.js', true],
  ['assets/inter-latin-ext-wght-normal-DO1Apj_S.woff2', true],
  ['assets/zh-BK5-JrhN.js', true],
  ['data/mnist/test-labels-00000-ddeff807876a.bin', true],
  ['data/mnist/manifest.json', false],
  ['data/verification.json', false],
  ['index.html', false],
  ['icon.svg', false],
])('%s is named by its content: %s', (path, hashed) => {
  expect(isHashed(path)).toBe(hashed);
});
