import type { Migration } from './migration';

/** Without gaps, the oldest first. See CONTRIBUTING, recipe 3. */
export const migrations = [] as const satisfies readonly Migration[];
