import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: [
      'src/**/*.test.ts',
      'src/**/*.test.tsx',
      'scripts/**/*.test.ts',
      'bench/**/*.test.ts',
    ],
    // All cores: the default leaves one to an editor that watches, and of two that is half.
    maxWorkers: availableParallelism(),
    // A limit for what hangs, not for what is slow.
    testTimeout: 120_000,
  },
});
