import { type Page, test } from 'playwright/test';
import type { calls } from './harness/registry';

type AnyCall = (typeof calls)[number];
export type CallName = AnyCall['name'];
type Named<Name extends CallName> = Extract<AnyCall, { readonly name: Name }>;
export type CallArgument<Name extends CallName> = Parameters<Named<Name>['run']>[0];
export type CallValue<Name extends CallName> = Awaited<ReturnType<Named<Name>['run']>>;

/** Where playwright.config.ts serves dist-harness. */
const HARNESS = `http://localhost:${Number(process.env.DOWNHILL_TEST_PORT ?? 4317) + 1}/`;

export const openHarness = async (page: Page): Promise<void> => {
  await page.goto(HARNESS);
  await page.waitForFunction(() => 'harness' in window);
};

/** Runs a registered function in the harness's worker. */
export const callHarness = async <Name extends CallName>(
  page: Page,
  name: Name,
  argument: CallArgument<Name>,
): Promise<CallValue<Name>> => {
  const value = await page.evaluate(
    ([callName, callArgument]) => window.harness.call(callName, callArgument),
    [name, argument] as const,
  );
  return value as CallValue<Name>;
};

export interface SharedHarness {
  /** Of the tests that run. */
  readonly page: Page;
  call<Name extends CallName>(name: Name, argument: CallArgument<Name>): Promise<CallValue<Name>>;
}

/**
 * One harness for all tests of a file or of a group: calls leave nothing behind, so that a page for each would only
 * load the same code and compile the same shaders again. After a failure the next test gets a new one.
 */
export const shareHarness = (): SharedHarness => {
  let opened: Page | undefined;
  test.beforeAll(async ({ browser }) => {
    opened = await browser.newPage();
    await openHarness(opened);
  });
  test.afterAll(() => opened?.close());
  const open = (): Page => {
    if (!opened) throw new Error('the harness is opened before the first test of its group');
    return opened;
  };
  return {
    get page() {
      return open();
    },
    call: (name, argument) => callHarness(open(), name, argument),
  };
};
