import type { RequestListener } from 'node:http';
import type { Page } from 'playwright/test';
import { CONTENT_SECURITY_POLICY, SITE_HEADERS } from '../scripts/policy.mjs';
import { createStaticHandler } from '../scripts/static-handler.mjs';
import { forkRun, replaceText, ruleText } from './support/editor';
import { openRunMenu, pauseButton, runCards, shownLoss, shownStep } from './support/lab';
import { linkTo } from './support/links';
import { trainOnEveryBackend } from './support/network';
import { type SiteServer, startServer } from './support/site-server';
import { expect, test } from './support/test';

/** What was against the policy, in the page or in a worker: the browser reports it here. */
let reported: string[] = [];
let server: SiteServer;
let site = '';

const takeReport: RequestListener = (request, response) => {
  let body = '';
  request.on('data', (part) => {
    body += String(part);
  });
  request.on('end', () => {
    reported.push(body);
    response.writeHead(204).end();
  });
};

test.beforeAll(async () => {
  const policy = `${CONTENT_SECURITY_POLICY}; report-uri /reports`;
  const serve = createStaticHandler(['dist'], {
    ...SITE_HEADERS,
    'Content-Security-Policy': policy,
  });
  server = await startServer((request, response) =>
    (request.url === '/reports' ? takeReport : serve)(request, response),
  );
  site = server.origin;
});

test.afterAll(() => server.stop());

test.beforeEach(async ({ page }) => {
  reported = [];
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`against the policy: ${violatedDirective} ${blockedURI}`);
    });
  });
});

test.afterEach(() => expect(reported).toEqual([]));

const RACE = {
  objective: { kind: 'surface', surface: 'himmelblau', start: [-0.5, 1.2] },
  steps: 60,
  runs: [
    { optimizer: 'adam', hyper: { lr: 0.1 } },
    { optimizer: 'bfgs' },
    { optimizer: 'sgd', schedule: { kind: 'formula', formula: 'lr0 * 0.9^t' } },
    { optimizer: 'custom', rule: 'theta = theta - lr * sign(g)', hyper: { lr: 0.01 } },
  ],
};

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test.describe('what is forbidden', () => {
  test.use({ expectedErrors: /against the policy|Content Security Policy|404/ });
  test('the policy is kept by what it forbids: a worker and a page that evaluate text', async ({
    page,
  }) => {
    await page.goto(`${site}/robots.txt`);
    const outcomes = await page.evaluate(async () => {
      // What a debugger evaluates may do more than the page may, until it first waits.
      await new Promise((resolve) => {
        setTimeout(resolve, 0);
      });
      const blocked = (make: () => unknown) => {
        try {
          make();
          return 'made';
        } catch (error) {
          return error instanceof EvalError ? 'refused' : String(error);
        }
      };
      const worker = new Promise((resolve) => {
        const url = URL.createObjectURL(new Blob(['postMessage(1)']));
        const made = new Worker(url);
        made.onmessage = () => resolve('made');
        made.onerror = () => resolve('refused');
      });
      return [blocked(() => new Function('return 1')), await worker];
    });
    expect(outcomes).toEqual(['refused', 'refused']);
    await expect.poll(() => reported.length).toBe(2);
    reported = [];
  });
});

test('every part of the surface lab keeps to the policy', async ({ page }) => {
  await page.goto(site + linkTo(RACE));
  await expect.poll(() => shownStep(page)).toBeGreaterThan(0);
  await pauseButton(page).click();
  await expect(runCards(page)).toHaveCount(4);
  expect(await shownLoss(page, 4)).toMatch(/\d/);
  await expect(page.getByRole('img', { name: /^Loss by/ })).toBeVisible();

  await button(page, '3-D').click();
  await expect(page.getByTestId('surface-relief')).toBeVisible();
  await button(page, '3-D').click();
  const map = page.getByTestId('map');
  for (const name of ['Basins', 'Trainability']) {
    await button(page, name).click();
    for (const backend of ['gpu', 'cpu']) {
      await page.getByRole('combobox', { name: 'Compute on' }).selectOption(backend);
      await expect(map).toHaveAttribute('data-backend', backend);
      await expect(map).toHaveAttribute('data-done', /^(1|0\.\d+)$/, { timeout: 60_000 });
    }
    await page.getByRole('button', { name: /^Close the map/ }).click();
  }
  await button(page, 'Show the formulas').click();
  await expect(
    page.getByRole('region', { name: 'Inspector' }).locator('math').first(),
  ).toBeAttached();
  await openRunMenu(page, 1, 'Find a good learning rate');
  await expect(page.getByRole('button', { name: /use the learning rate/ }).first()).toBeVisible();
  await page.getByRole('region', { name: 'Learning rates' }).press('Escape');

  await page.getByRole('button', { name: 'About the optimizer of run 1' }).click();
  await page.getByRole('button', { name: 'PyTorch' }).click();
  await expect(page.getByRole('textbox', { name: 'Script for PyTorch' })).toHaveValue(/Adam/);
  const script = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download' }).click();
  await script;
  await page.keyboard.press('Escape');

  await forkRun(page, 1, 'Adam');
  await replaceText(ruleText(page, 1), 'theta = theta - lr * tanh(g)');
  await page.getByRole('button', { name: 'Close the editor' }).click();
  await page.getByRole('button', { name: /^Fork this surface/ }).click();
  await replaceText(page.getByRole('textbox', { name: 'Formula of f(x, y)' }), 'x^2 + exp(y^2)');
  await expect(page.getByRole('img', { name: /^Contour map/ })).toBeVisible();

  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page.getByRole('img', { name: /QR/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'About', exact: true }).click();
  await expect(page.getByText('@tensorflow/tfjs-core')).toBeVisible();
  await page.getByRole('link', { name: 'How we know it’s right' }).click();
  await expect(page.getByRole('table').first()).toBeVisible();
  await page.getByRole('button', { name: '切换为简体中文' }).click();
  await expect(page.getByRole('button', { name: 'EN: switch to English' })).toBeVisible();
});

test('the network lab keeps to the policy on every backend', async ({ page }) => {
  const runs = ['adam', 'muon', 'conjugate-gradient'].map((optimizer) => ({ optimizer }));
  await trainOnEveryBackend(page, site, runs);
  await expect(page.getByRole('img', { name: 'A handwritten 7' }).first()).toBeVisible();
});
