import { expect, test } from 'playwright/test';
import { otherHashes } from '../harness/bits/others';
import { pathHashes } from '../harness/bits/paths';
import type { planeBits } from '../harness/calls/plane-bits';
import { callHarnessIn } from './call-harness';
import { BROWSERS } from './installed';

type Bits = Awaited<ReturnType<typeof planeBits.run>>;

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
      const { paths, others } = expected();
      const found = await callHarnessIn(driver, 'planeBits', {});
      expect(found.paths).toEqual(paths);
      expect(found.others).toEqual(others);
    } finally {
      await driver.close();
    }
  });
}
