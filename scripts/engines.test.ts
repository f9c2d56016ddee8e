import { readFileSync } from 'node:fs';
import { satisfies } from 'semver';
import { describe, expect, it } from 'vitest';

interface Locked {
  readonly engines?: { readonly node?: string };
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  readonly packages: Readonly<Record<string, Locked>>;
};

/** The oldest Node that the README names, where an installation is to be without warnings. */
const OLDEST = '20.19.0';

describe('packages', () => {
  it(`all run on Node ${OLDEST}`, () => {
    const wanted = Object.entries(packages).flatMap(([path, { engines }]) =>
      engines?.node === undefined ? [] : [[path, engines.node] as const],
    );
    expect(wanted.length).toBeGreaterThan(50);
    expect(wanted.filter(([, range]) => !satisfies(OLDEST, range))).toEqual([]);
  });
});
