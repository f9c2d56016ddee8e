import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';

/** The rules that look at colours. */
export const COLOUR_RULES = ['color-contrast', 'link-in-text-block'] as const;

/**
 * What axe finds on the page as it is, in a line each.
 * @param within only in what this selector finds
 * @param rules these alone: of a page that was looked at whole, in other colours
 */
export const violations = async (
  page: Page,
  within?: string,
  rules?: readonly string[],
): Promise<string[]> => {
  // Only what is wrong is told in full: what is right takes its time to be described, too.
  const builder = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'], ...(rules && { runOnly: [...rules] }) });
  const { violations: found } = await (within ? builder.include(within) : builder).analyze();
  return found.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}: ${nodes.map((node) => `${node.target} ${node.any[0]?.message ?? ''}`).join('; ')}`,
  );
};
