import { expect } from 'playwright/test';
import type { Driver } from './driver';

interface Found {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/**
 * What is visible with a role and a name, in the page: a small part of what `getByRole` knows. Runs there as text, so that
 * everything it needs stands inside it.
 */
const inPage = (role: string, name: string): Found[] => {
  const TAGS: Record<string, string> = {
    button: 'button',
    link: 'a[href]',
    article: 'article',
    img: 'img, svg',
    slider: 'input[type=range]',
    spinbutton: 'input[type=number]',
    radio: 'input[type=radio]',
    textbox: 'input:not([type]), input[type=text], textarea',
    combobox: 'select',
    alert: '[role=alert]',
    region: 'section',
  };
  const nameOf = (element: Element) => {
    const by = element.getAttribute('aria-labelledby');
    const named = by
      ?.split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' ');
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : '';
    const text = role === 'article' || role === 'region' ? '' : element.textContent;
    return (element.getAttribute('aria-label') || named || label || text || '').trim();
  };
  const wanted = new RegExp(name);
  return [...document.querySelectorAll(`[role=${role}], ${TAGS[role] ?? `[role=${role}]`}`)]
    .filter((element) => {
      const own = element.getAttribute('role');
      if (own !== null && own !== role) return false;
      return element.checkVisibility() && wanted.test(nameOf(element));
    })
    .map((element) => {
      element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2, text: element.textContent ?? '' };
    });
};

/** Names are regular expressions. */
export const all = (driver: Driver, role: string, name = ''): Promise<readonly Found[]> =>
  driver.run(inPage, role, name);

/** Waits until it is there. */
export const one = async (driver: Driver, role: string, name = ''): Promise<Found> => {
  let found: Found | undefined;
  await expect
    .poll(
      async () => {
        [found] = await all(driver, role, name);
        return found !== undefined;
      },
      { message: `${role} ${name}` },
    )
    .toBe(true);
  if (!found) throw new Error(`no ${role} ${name}`);
  return found;
};

export const shownStep = (driver: Driver): Promise<number> =>
  driver.run(() => Number(document.querySelector('[data-testid=step]')?.textContent ?? Number.NaN));

export const focus = (driver: Driver, selector: string): Promise<void> =>
  driver.run((wanted) => {
    const [found] = document.querySelectorAll<HTMLElement>(wanted);
    if (!found) throw new Error(`nothing to focus: ${wanted}`);
    found.focus();
  }, selector);

export const click = async (driver: Driver, role: string, name: string): Promise<void> => {
  const { x, y } = await one(driver, role, name);
  await driver.drag([[x, y]]);
};

/** An attribute of the first element that a selector finds; nothing while there is none. */
export const attribute = (driver: Driver, selector: string, name: string): Promise<string | null> =>
  driver.run(
    (wanted, attr) => document.querySelector(wanted)?.getAttribute(attr) ?? null,
    selector,
    name,
  );
