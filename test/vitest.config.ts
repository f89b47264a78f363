import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const rules = 'test/{shared,web}/**/*.test.ts'
const browser = 'test/browser/**/*.test.ts'

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    // Two cores, real engines and a browser: waiting longer is no fault.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 30_000 } },
    maxWorkers: 2,
    env: { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test', AWS_REGION: 'eu-central-1' },
    projects: [
      // Hundreds of files that take no time, but to start each in a process of its own.
      {
        extends: true,
        test: { name: 'rules', include: [rules], isolate: false, setupFiles: 'test/support/left-as-found.ts' },
      },
      { extends: true, test: { name: 'browser', include: [browser], globalSetup: 'test/support/built-web.ts' } },
      { extends: true, test: { name: 'all else', include: ['test/**/*.test.ts'], exclude: [rules, browser] } },
    ],
  },
})
