import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { float64, type MathLibrary } from './float64';

/** Correctly rounded by mpmath: `bits of the arguments:bits of the value`, see scripts/fixtures/make_math_fixtures.py. */
const table: Readonly<Record<keyof MathLibrary, string>> = JSON.parse(
  readFileSync(new URL('../fixtures/math.json', import.meta.url), 'utf8'),
);

const view = new DataView(new ArrayBuffer(8));
const numberOf = (bits: string): number => {
  if (bits === 'nan') return Number.NaN;
  view.setBigUint64(0, BigInt(`0x${bits}`));
  return view.getFloat64(0);
};

/** The place of a double in the order of all doubles: neighbours are 1 apart. */
const placeOf = (x: number): bigint => {
  view.setFloat64(0, x);
  const bits = view.getBigInt64(0);
  return bits < 0n ? -(bits & 0x7fffffffffffffffn) : bits;
};

/** Not a number for a number, a zero of the other sign, and infinity for anything else, are as wrong as can be. */
const wrong = (found: number, wanted: number): boolean => {
  if (Object.is(found, wanted)) return false;
  if (Number.isNaN(found) || Number.isNaN(wanted) || (found === 0 && wanted === 0)) return true;
  const distance = placeOf(found) - placeOf(wanted);
  return distance > 1n || distance < -1n;
};

describe('within one unit in the last place of correctly rounded', () => {
  it.each(Object.keys(float64) as (keyof MathLibrary)[])('%s', (name) => {
    const cases = table[name].split(' ');
    const bad = cases.flatMap((text) => {
      const [left = '', right = ''] = text.split(':');
      const [x = Number.NaN, y = Number.NaN] = left.split(',').map(numberOf);
      const found = float64[name](x, y);
      const wanted = numberOf(right);
      return wrong(found, wanted)
        ? [`${name}(${left.length > 16 ? [x, y] : x}): ${found}, not ${wanted}`]
        : [];
    });
    expect(cases.length).toBeGreaterThan(100);
    expect(bad).toEqual([]);
  });
});

it('has a test for every function', () => {
  expect(Object.keys(float64).sort()).toEqual(Object.keys(table).sort());
});

it('rounds exp, log, log2 and powers correctly but for one argument in a thousand', () => {
  for (const name of ['exp', 'log', 'log2', 'pow'] as const) {
    const cases = table[name].split(' ');
    const inexact = cases.filter((text) => {
      const [left = '', right = ''] = text.split(':');
      const [x = Number.NaN, y = Number.NaN] = left.split(',').map(numberOf);
      return !Object.is(float64[name](x, y), numberOf(right));
    });
    expect(inexact.length).toBeLessThanOrEqual(Math.ceil(cases.length / 1000));
  }
});
