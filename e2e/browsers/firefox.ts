import { existsSync } from 'node:fs';
import puppeteer, { type KeyInput } from 'puppeteer-core';
import type { Driver } from './driver';

/** lavapipe, which gives WebGPU a device where there is no graphics card. */
const LAVAPIPE = '/usr/share/vulkan/icd.d/lvp_icd.x86_64.json';

const PLACES = [
  '/usr/bin/firefox',
  '/usr/bin/firefox-esr',
  '/usr/lib/firefox/firefox',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

export const findFirefox = (): string | undefined => {
  const forced = process.env.DOWNHILL_FIREFOX;
  return forced !== undefined && forced !== '' ? forced : PLACES.find((path) => existsSync(path));
};

export const hasLavapipe = (): boolean => existsSync(LAVAPIPE);

export interface FirefoxOptions {
  readonly executablePath: string;
  /** WebGPU, on lavapipe; else as the browser comes. */
  readonly webgpu?: boolean;
}

/** Firefox over WebDriver BiDi, with a new profile. */
export const startFirefox = async ({
  executablePath,
  webgpu = false,
}: FirefoxOptions): Promise<Driver> => {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    defaultViewport: { width: 1440, height: 900 },
    env: { ...process.env, ...(webgpu ? { VK_ICD_FILENAMES: LAVAPIPE } : {}) },
    extraPrefsFirefox: {
      'intl.accept_languages': 'en-US',
      ...(webgpu ? { 'dom.webgpu.enabled': true, 'gfx.webgpu.ignore-blocklist': true } : {}),
    },
  });
  const page = await browser.newPage();
  const { mouse, keyboard } = page;
  return {
    name: await browser.version(),
    goto: async (url) => {
      await page.goto(url);
    },
    run: async <A extends readonly unknown[], R>(
      script: (...args: A) => R | Promise<R>,
      ...args: A
    ) => page.evaluate(script as unknown as (...given: unknown[]) => Promise<R>, ...args),
    drag: async ([from, ...to]) => {
      if (!from) return;
      await mouse.move(...from);
      await mouse.down();
      for (const place of to) await mouse.move(...place);
      await mouse.up();
    },
    press: async (key, control = false) => {
      if (control) await keyboard.down('Control');
      await keyboard.press(key as KeyInput);
      if (control) await keyboard.up('Control');
    },
    screenshot: async () => Buffer.from(await page.screenshot()),
    close: () => browser.close(),
  };
};
