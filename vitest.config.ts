import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    setupFiles: ['tests/property-seed.ts'],
    sequence: { shuffle: true },
    // Only what hangs is meant to end here: a slow machine must not fail a test.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          // lib/ is pure: its files share their modules, so that word lists are read once and not once a file.
          name: 'pure',
          include: ['tests/lib/**/*.test.ts'],
          pool: 'threads',
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'wired',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/lib/**', 'tests/e2e/**', 'node_modules/**'],
        },
      },
    ],
  },
});
