import { readFileSync } from 'node:fs';

const swc = JSON.parse(readFileSync(new URL('.swcrc', import.meta.url), 'utf8'));

/** Three tiers by suffix: `.spec.ts` pure, `.int-spec.ts` one app with real servers, `.e2e-spec.ts` journeys. */
export default {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '/apps/web/src/.+\\.tsx?$': '<rootDir>/apps/web/build/jest-transform.mjs',
    '^.+\\.ts$': ['@swc/jest', { ...swc, sourceMaps: 'inline' }],
  },
  testMatch: ['**/*.{spec,int-spec,e2e-spec}.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/data/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  testTimeout: 120_000,
  // A worker keeps the modules of every file that it ran: after some hundred its heap is full. It begins anew before.
  workerIdleMemoryLimit: '1GB',
  globalSetup: '<rootDir>/libs/testing/src/global-setup.mjs',
  globalTeardown: '<rootDir>/libs/testing/src/global-teardown.mjs',
};
