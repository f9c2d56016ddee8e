import { expect, type Locator, type Page } from 'playwright/test';

declare global {
  interface Window {
    unmarkedFocus: string[];
  }
}

/** Keeps the names of what had the focus and did not show it. Call it before the page is opened. */
export const watchFocus = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    window.unmarkedFocus = [];
    const rings = (style: CSSStyleDeclaration): boolean =>
      style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 1;
    // A slider's ring is on its thumb, which no script sees; the scrubber's is on a part of it, a card's behind its link.
    const shows = (element: Element): boolean =>
      element.matches('input[type="range"]') ||
      [element, ...element.querySelectorAll('*')].some((one) => rings(getComputedStyle(one))) ||
      rings(getComputedStyle(element, '::after'));
    addEventListener('focusin', ({ target }) => {
      if (!(target instanceof HTMLElement) || !target.matches(':focus-visible')) return;
      const { width, height } = target.getBoundingClientRect();
      if (width * height > 0 && shows(target)) return;
      const name = target.getAttribute('aria-label') ?? target.textContent ?? '';
      window.unmarkedFocus.push(`${target.tagName} ${name.trim().slice(0, 60)}`);
    });
  });
};

export const unmarkedFocus = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...new Set(window.unmarkedFocus)]);

/** More stops than any page has. */
const MOST_STOPS = 160;
/** Sent at once: asking after every key where it led takes longer than the keys. */
const BATCH = 10;

/** Presses Tab until this has the focus, and fails where Tab never comes there. */
export const tabTo = async (page: Page, target: Locator, key = 'Tab'): Promise<void> => {
  await expect(target).toBeVisible();
  const element = await target.elementHandle();
  const stay = await element?.evaluateHandle((wanted) => {
    const hold = (event: KeyboardEvent) => {
      if (event.key === 'Tab' && wanted === document.activeElement) event.preventDefault();
    };
    addEventListener('keydown', hold, true);
    return { end: () => removeEventListener('keydown', hold, true) };
  });
  const there = () => element?.evaluate((wanted) => wanted === document.activeElement);
  for (let stops = 0; stops < MOST_STOPS && !(await there()); stops += BATCH)
    await Promise.all(Array.from({ length: BATCH }, () => page.keyboard.press(key)));
  await stay?.evaluate(({ end }) => end());
  if (!(await there())) throw new Error(`${key} does not come to ${target}`);
};
