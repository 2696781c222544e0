import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{config,domain,lambdas,lib,local,verify,web}/**/*.test.{ts,tsx}'],
          // No test changes a module: to read each once, not once for each file, takes half the processor's time.
          isolate: false,
          // A hundred hostile files take their time on a machine that has other work.
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'infrastructure',
          include: ['test/infrastructure/**/*.test.ts'],
          // The CDK is read once for all files, not once for each: that is most of their time.
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'pages',
          include: ['test/pages/**/*.test.ts'],
          globalSetup: ['test/pages/global-setup.ts'],
          isolate: false,
          // Each file keeps a page of the browser busy: as many as a small machine has processors, after all else.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'stack',
          include: ['test/{integration,browser}/**/*.test.ts'],
          globalSetup: ['test/stack/global-setup.ts'],
          isolate: false,
          // They wait nearly half of the time, so one more than a small machine has processors; each has students of its
          // own. After the tests that need the processor.
          maxWorkers: 3,
          sequence: { groupOrder: 2 },
          testTimeout: 300_000,
          // Longer than anything that is waited for in one: then that says what has not come.
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
