import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** One browser at a time, and patience: a slow machine must not fail a test. */
export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    teardownTimeout: 30_000,
  },
});
