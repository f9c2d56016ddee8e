import { type Browser, chromium, type Page } from 'playwright';
import { CHROMIUM_FLAGS } from '../../scripts/chromium-flags.mjs';
import { findChromium } from '../../scripts/find-chromium.mjs';
import type { Machine } from '../machine';
import type { calls } from '../page/registry';
import type { TrialSession } from '../trial-session';
import { BENCH_FOLDER, SITE_FOLDER } from './folders';
import { heapBytesOf } from './heap-sampling';
import { describeMachine } from './machine';
import { type Server, serveFolders } from './server';

type AnyCall = (typeof calls)[number];
export type CallName = AnyCall['name'];
type Named<Name extends CallName> = Extract<AnyCall, { readonly name: Name }>;
export type CallArgument<Name extends CallName> = Parameters<Named<Name>['run']>[0];
export type CallValue<Name extends CallName> = Awaited<ReturnType<Named<Name>['run']>>;

/** One browser, with the bench's page loaded once. */
export interface BrowserSession extends TrialSession {
  readonly browser: Browser;
  /** The bench's page. */
  readonly page: Page;
  readonly machine: Machine;
  call<Name extends CallName>(
    worker: string,
    name: Name,
    argument: CallArgument<Name>,
  ): Promise<CallValue<Name>>;
  heapBytes<Name extends CallName>(
    worker: string,
    name: Name,
    argument: CallArgument<Name>,
  ): Promise<number>;
  /** Address of the built site, for benches that say `needsSite`. */
  readonly site: string;
  close(): Promise<void>;
}

const FLAGS = [...CHROMIUM_FLAGS, '--enable-precise-memory-info'];

const openPage = async (browser: Browser, server: Server): Promise<Page> => {
  const page = await browser.newPage();
  await page.goto(server.address);
  await page.waitForFunction(() => 'bench' in window);
  return page;
};

export const openSession = async (log: (line: string) => void): Promise<BrowserSession> => {
  const server = await serveFolders([BENCH_FOLDER, 'public']);
  const site = await serveFolders([SITE_FOLDER]);
  const browser = await chromium.launch({ executablePath: findChromium(), args: FLAGS });
  const close = async () => {
    await browser.close();
    server.close();
    site.close();
  };
  try {
    const page = await openPage(browser, server);
    const call = async <Name extends CallName>(
      worker: string,
      name: Name,
      argument: CallArgument<Name>,
    ): Promise<CallValue<Name>> => {
      const value = await page.evaluate(
        ([workerName, callName, callArgument]) =>
          window.bench.call(workerName, callName, callArgument),
        [worker, name, argument] as const,
      );
      return value as CallValue<Name>;
    };
    return {
      browser,
      page,
      machine: await describeMachine(browser, page),
      site: site.address,
      backends: ['wasm', 'webgpu', 'webgl', 'cpu'],
      call,
      heapBytes: (worker, name, argument) =>
        heapBytesOf(browser, worker, () => call(worker, name, argument)),
      endWorker: (worker) => page.evaluate((name) => window.bench.end(name), worker),
      log,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
};
