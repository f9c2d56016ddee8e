import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/**
 * What leaves something behind for the next file, or counts what others left: a table with one more quantity, tensors.
 * All others share the modules of a worker, whose loading takes a third of the time.
 */
const APART = ['src/cli/new-quantity.test.ts', 'src/engine/network/objective.test.ts'];

export default defineConfig({
  test: {
    environment: 'node',
    // All cores: the default leaves one to an editor that watches, and of two that is half.
    maxWorkers: availableParallelism(),
    // A limit for what hangs, not for what is slow.
    testTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          include: ['{src,scripts,bench}/**/*.test.{ts,tsx}'],
          exclude: APART,
          isolate: false,
        },
      },
      { extends: true, test: { name: 'apart', include: APART } },
    ],
  },
});
