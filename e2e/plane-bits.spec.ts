import { expect, test } from 'playwright/test';
import { methods } from '../src/catalog/methods';
import { optimizers } from '../src/catalog/optimizers';
import { surfaces } from '../src/catalog/surfaces';
import { shareHarness } from './harness';
import { otherHashes } from './harness/bits/others';
import { pathHashes } from './harness/bits/paths';

const harness = shareHarness();

test('planes are computed to the same bits in the browser and in Node', async () => {
  // The browser computes while Node does.
  const asked = harness.call('planeBits', {});
  const expected = { paths: pathHashes(), others: otherHashes() };
  const found = await asked;
  expect(Object.keys(found.paths)).toHaveLength(
    surfaces.length * (optimizers.length + methods.length),
  );
  // Runs differ: a hash of nothing would be the same everywhere.
  expect(new Set(Object.values(found.paths)).size).toBeGreaterThan(
    0.8 * Object.keys(found.paths).length,
  );
  expect(found.paths).toEqual(expected.paths);
  expect(found.others).toEqual(expected.others);
});
