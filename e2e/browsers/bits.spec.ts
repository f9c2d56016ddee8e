import { expect, test } from 'playwright/test';
import { HARNESS_URL } from '../../playwright.config';
import { otherHashes } from '../harness/bits/others';
import { pathHashes } from '../harness/bits/paths';
import type { planeBits } from '../harness/calls/plane-bits';
import { BROWSERS } from './installed';

type Bits = Awaited<ReturnType<typeof planeBits.run>>;

declare global {
  interface Window {
    planeBits?: Bits | string;
  }
}

let inNode: Bits | undefined;
const expected = (): Bits => {
  inNode ??= { paths: pathHashes(), others: otherHashes() };
  return inNode;
};

for (const { browser, start } of BROWSERS) {
  test(`planes are computed to the same bits in ${browser} and in Node`, async () => {
    test.skip(start === undefined, `there is no ${browser} here`);
    if (start === undefined) return;
    const driver = await start();
    try {
      await driver.goto(HARNESS_URL);
      await expect.poll(() => driver.run(() => 'harness' in window)).toBe(true);
      // No single answer of a driver may take so long.
      await driver.run(() => {
        window.harness.call('planeBits', {}).then(
          (value) => {
            window.planeBits = value as Bits;
          },
          (error) => {
            window.planeBits = String(error);
          },
        );
      });
      const { paths, others } = expected();
      await expect
        .poll(() => driver.run(() => window.planeBits !== undefined), { timeout: 240_000 })
        .toBe(true);
      const found = await driver.run(() => window.planeBits);
      expect(found).toMatchObject({ paths: {}, others: {} });
      if (typeof found !== 'object') return;
      expect(found.paths).toEqual(paths);
      expect(found.others).toEqual(others);
    } finally {
      await driver.close();
    }
  });
}
