import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Floors whose modules keep nothing between tests: loading them once a worker takes a third of the time. */
const SHARED = [
  'formula',
  'random',
  'catalog',
  'experiment',
  'export',
  'ui',
  'i18n',
  'lessons/{check,course,judge}',
];
const shared = SHARED.map((floor) => `src/${floor}/**/*.test.{ts,tsx}`);

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
          include: [...shared, 'scripts/**/*.test.ts', 'bench/**/*.test.ts'],
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'apart', include: ['src/**/*.test.{ts,tsx}'], exclude: shared },
      },
    ],
  },
});
