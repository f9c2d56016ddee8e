import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright/test';
import { createStaticHandler } from '../scripts/static-handler.mjs';
import { scrubber, shownStep } from './support/lab';
import { linkTo } from './support/links';
import { chooseBackend, smallRace } from './support/network';
import { expect, test } from './support/test';

/**
 * Files that fail in ways of a server, also for workers that workers start: the rows that only a browser shows.
 * Everything else that can fail is in src/state/page/faults.test.ts, parts that load later in missing-parts.spec.ts.
 */
const WAYS = {
  missing: (response: ServerResponse) => response.writeHead(404).end('not here'),
  'of a wrong type': (response: ServerResponse) =>
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html>'),
  truncated: (response: ServerResponse) =>
    response
      .writeHead(200, { 'Content-Type': 'text/javascript', 'Content-Length': '1000' })
      .end('const half = "'),
  'never answered': () => {},
} as const;

type Way = keyof typeof WAYS;

interface Fault {
  readonly file: RegExp;
  readonly way: Way;
  /** So many requests fail. */
  left: number;
}

const serve = createStaticHandler(['dist']);
let fault: Fault | undefined;
let server: Server;
let site = '';

const answer = (request: IncomingMessage, response: ServerResponse) => {
  if (!fault || fault.left === 0 || !fault.file.test(request.url ?? '')) serve(request, response);
  else {
    fault.left -= 1;
    WAYS[fault.way](response);
  }
};

test.use({
  ownContext: true,
  expectedErrors:
    /Failed to (load|fetch)|Unexpected (end|token)|Invalid or unexpected|MIME type|wasm/,
});
test.beforeAll(async () => {
  server = createServer(answer);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  site = `http://localhost:${(server.address() as AddressInfo).port}/`;
});
test.afterAll(() => {
  console.log(['fault | how often | then', ...rows].join('\n'));
  server.closeAllConnections();
  server.close();
});

const rows: string[] = [];
const ALWAYS = Number.POSITIVE_INFINITY;
const PAGE = /\/assets\/index-[\w-]+\.js/;

const begin = async (page: Page, what: string, wrong: Fault, hash = '') => {
  fault = wrong;
  await page.goto(site + hash, { waitUntil: 'commit' });
  return (then: string) => {
    rows.push([`${what} ${wrong.way}`, wrong.left > 0 ? 'always' : 'once', then].join(' | '));
  };
};

const messages = (page: Page) => page.getByRole('region', { name: 'Messages' });
const lost = (page: Page) => page.getByRole('alert').filter({ hasText: 'did not start' });
const races = (page: Page) => expect.poll(() => shownStep(page)).toBeGreaterThan(0);

const RACE = {
  objective: { kind: 'surface', surface: 'himmelblau', start: [-0.5, 1.2] },
  steps: 77,
  runs: [{ optimizer: 'adam', hyper: { lr: 0.1 } }],
};

for (const way of ['missing', 'of a wrong type', 'truncated'] as const)
  test(`a page whose scripts are ${way} is not blank`, async ({ page }) => {
    const told = await begin(page, 'the scripts', { file: PAGE, way, left: ALWAYS }, linkTo(RACE));
    await expect(lost(page)).toBeVisible();
    fault = undefined;
    await lost(page).getByRole('button', { name: 'Load it again' }).click();
    // What the address held is there.
    await expect(scrubber(page)).toHaveAttribute('aria-valuemax', '77');
    told('a message, and a button that loads it');
  });

test('scripts that failed once are asked for again without a word', async ({ page }) => {
  const told = await begin(page, 'the scripts', { file: PAGE, way: 'missing', left: 1 });
  await races(page);
  await expect(messages(page).getByRole('listitem')).toHaveCount(0);
  told('loaded again by itself');
});

test('a page that takes its time says so, in words that need no script', async ({ page }) => {
  const told = await begin(page, 'the scripts', {
    file: PAGE,
    way: 'never answered',
    left: ALWAYS,
  });
  await expect(page.getByText('Loading …')).toBeVisible();
  await expect(page.getByText('This takes long')).toBeVisible();
  told('words that need no script');
});

test('an engine that never comes is told, and begun anew', async ({ page }) => {
  const engine = /\/assets\/main-(?!shared)[\w-]+\.js/;
  const told = await begin(page, 'the engine', { file: engine, way: 'never answered', left: 1 });
  await messages(page).getByRole('button', { name: 'Begin anew' }).click();
  await races(page);
  told('a message, and a button that begins anew');
});

test('threads that are refused are told, and done without', async ({ page }) => {
  const { objective, ...rest } = smallRace({
    model: 'mlp-128-128',
    steps: 20,
    trainSize: 2000,
    testSize: 100,
  });
  const helper = /\/assets\/helper-/;
  const told = await begin(
    page,
    'helper threads',
    { file: helper, way: 'missing', left: ALWAYS },
    linkTo({ objective, ...rest }),
  );
  await chooseBackend(page, 'WebAssembly');
  await expect(messages(page)).toContainText('starts no threads beside the engine');
  await expect(page.getByRole('article').first()).toContainText('finished', { timeout: 90_000 });
  told('a message; it trains on one thread');
});

test('WebAssembly that is chosen and does not come is told, and comes at the next try', async ({
  page,
}) => {
  const wasm = { file: /\.wasm/, way: 'missing', left: ALWAYS } as const;
  const told = await begin(page, 'WebAssembly', wasm, linkTo(smallRace({ steps: 20 })));
  await chooseBackend(page, 'WebAssembly');
  const failed = page.getByRole('alert').filter({ hasText: 'wasm does not work here' });
  await expect(failed).toBeVisible({ timeout: 60_000 });
  fault = undefined;
  await failed.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('article').first()).toContainText('finished', { timeout: 90_000 });
  told('a message; it trains at the next try');
});
