import { cpus, platform, release, totalmem } from 'node:os';
import type { Browser, Page } from 'playwright';

/** Where the numbers come from: measurements mean nothing without it. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly system: string;
  readonly browser: string;
  /** The WebGPU adapter; `none` where there is none. */
  readonly adapter: string;
  readonly threads: boolean;
}

export const describeMachine = async (browser: Browser, page: Page): Promise<Machine> => {
  const adapter = await page.evaluate(async () => {
    const found = await navigator.gpu?.requestAdapter({ powerPreference: 'high-performance' });
    if (!found) return 'none';
    const { vendor, architecture, device, description } = found.info;
    return [vendor, architecture, device, description].filter((part) => part !== '').join(' ');
  });
  const [first] = cpus();
  return {
    processor: first?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${release()}`,
    browser: `Chromium ${browser.version()}`,
    adapter,
    threads: await page.evaluate(() => crossOriginIsolated),
  };
};
