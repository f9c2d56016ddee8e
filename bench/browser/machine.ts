import type { Browser, Page } from 'playwright';
import { adapterLine, describeProcess, type Machine } from '../machine';

export const describeMachine = async (browser: Browser, page: Page): Promise<Machine> => {
  const info = await page.evaluate(async () => {
    const found = await navigator.gpu?.requestAdapter({ powerPreference: 'high-performance' });
    if (!found) return undefined;
    const { vendor, architecture, device, description } = found.info;
    return { vendor, architecture, device, description };
  });
  return {
    ...describeProcess(),
    place: `Chromium ${browser.version()}`,
    adapter: adapterLine(info),
    threads: await page.evaluate(() => crossOriginIsolated),
  };
};
