import type { Browser } from 'playwright';

declare global {
  interface Window {
    movedMs: number | undefined;
  }
}

/** Milliseconds from the start of a first visit's navigation until the opening race has made a step; nothing is cached. */
export const firstMovement = async (browser: Browser, site: string): Promise<number> => {
  const context = await browser.newContext({ locale: 'en-US' });
  const page = await context.newPage();
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      const text = document.querySelector('[data-testid="step"]')?.textContent?.trim() ?? '0';
      if (text === '0') return;
      window.movedMs = performance.now();
      observer.disconnect();
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  await page.goto(site);
  const moved = await page.waitForFunction(() => window.movedMs);
  const ms = await moved.jsonValue();
  await context.close();
  return ms ?? Number.NaN;
};
