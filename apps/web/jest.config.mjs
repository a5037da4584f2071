/** Run through `pnpm test`: our packages are ESM only, so Jest needs --experimental-vm-modules. */
const shared = {
  rootDir: import.meta.dirname,
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2024',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
};

export default {
  testTimeout: 60_000,
  projects: [
    {
      ...shared,
      displayName: 'portal',
      testEnvironment: '<rootDir>/src/testing/jsdom-environment.mjs',
      testMatch: ['<rootDir>/src/**/*.spec.{ts,tsx}'],
      moduleNameMapper: {
        '\\.css$': '<rootDir>/src/testing/css-module.ts',
        '^(\\.{1,2}/.*)\\.js$': '$1',
      },
      setupFilesAfterEnv: ['<rootDir>/src/testing/setup.ts'],
    },
    {
      ...shared,
      displayName: 'player and build',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/player/src/**/*.spec.ts', '<rootDir>/build/**/*.spec.ts'],
      moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
    },
  ],
};
