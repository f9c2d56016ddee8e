import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, type Response, test } from 'playwright/test';
import { FIRST_PAGE_GZIP_BYTES, holdsTfjs } from '../scripts/chunk-rules';
import type { ChunkReport } from '../scripts/report-chunks';

/** Files of the page's own graph; every other script belongs to a worker. */
const pageFiles = (): ReadonlySet<string> => {
  const chunks = JSON.parse(readFileSync('.cache/chunks.json', 'utf8')) as readonly ChunkReport[];
  return new Set(chunks.map(({ file }) => file));
};

test('the first page is small, holds no tfjs, and asks nobody else for anything', async ({
  page,
  baseURL,
}) => {
  const responses: Response[] = [];
  const errors: string[] = [];
  page.on('response', (response) => responses.push(response));
  page.on('pageerror', (error) => errors.push(error.message));
  const inspector = page.waitForResponse((response) => response.url().includes('/Inspector-'));
  await page.goto('/');
  // What loads by itself comes after the first picture: the inspector, and the charts last.
  await inspector;
  await expect(page.locator('.recharts-surface').first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  const home = new URL(baseURL ?? '').origin;
  const strangers = responses
    .map((response) => new URL(response.url()))
    .filter(({ protocol, origin }) => protocol.startsWith('http') && origin !== home);
  expect(strangers.map(String)).toEqual([]);
  expect(responses.filter((response) => response.status() >= 400).map((r) => r.url())).toEqual([]);
  expect(errors).toEqual([]);

  const files = pageFiles();
  let gzipBytes = 0;
  let scripts = 0;
  for (const response of responses) {
    if (!files.has(new URL(response.url()).pathname.slice(1))) continue;
    const code = await response.text();
    expect(holdsTfjs(code), response.url()).toBe(false);
    gzipBytes += gzipSync(code, { level: 9 }).byteLength;
    scripts += 1;
  }
  expect(scripts).toBeGreaterThan(0);
  console.log(`first page: ${scripts} scripts, ${(gzipBytes / 1024).toFixed(1)} KB gzipped`);
  expect(gzipBytes).toBeLessThanOrEqual(FIRST_PAGE_GZIP_BYTES);
});
