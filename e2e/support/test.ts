import { test as base, expect } from 'playwright/test';

export { expect };

/**
 * `test` for the page: in English, and any error on the console or uncaught in the page fails the test, unless it
 * belongs to what is tested (`expectedErrors`).
 */
export const test = base.extend<{ expectedErrors: RegExp | undefined; noErrors: undefined }>({
  locale: 'en-US',
  colorScheme: 'dark',
  expectedErrors: [undefined, { option: true }],
  noErrors: [
    async ({ context, expectedErrors }, use) => {
      const errors: string[] = [];
      context.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      context.on('weberror', (error) => errors.push(String(error.error())));
      await use(undefined);
      expect(errors.filter((text) => !expectedErrors?.test(text))).toEqual([]);
    },
    { auto: true },
  ],
});
