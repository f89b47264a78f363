import { Stryker } from '@stryker-mutator/core'

/*
 * `npm run mutate`: breaks the rules of `shared` one at a time and sees whether the tests of `test/shared` notice. Shows every
 * breach that none of them noticed; ends with 1 when they notice too few of all, or of one file: a good total must not hide a rule
 * that nothing tests. `npm run mutate -- shared/on-duty/*.ts` for some files; the whole takes long.
 */

/** In percent. */
const MUST_NOTICE = 90

const files = process.argv.slice(2)
const stryker = new Stryker({
  // Districts and texts are data that no rule decides by: a test of them would only repeat them.
  mutate: files.length > 0 ? files : ['shared/**/*.ts', '!shared/centres/districts.ts', '!shared/problems/texts.ts'],
  testRunner: 'vitest',
  plugins: [import.meta.resolve('@stryker-mutator/vitest-runner')],
  vitest: { configFile: 'test/vitest.config.ts' },
  // Stryker would read ours with TypeScript 5. Vitest takes the types away without one.
  tsconfigFile: 'none',
  // What tests of the rules stand on: other rooms too, where a support of theirs does.
  ignorePatterns: [
    '*',
    '!package.json',
    '!{functions,infra,shared}/**',
    '!test/vitest.config.ts',
    '!test/{shared,support,examples}/**',
  ],
  reporters: ['clear-text'],
  clearTextReporter: { logTests: false, reportTests: false, allowEmojis: false },
  concurrency: 1,
  thresholds: { break: MUST_NOTICE },
})

const mutants = await stryker.runMutationTest()
for (const [path, inFile] of Object.entries(Object.groupBy(mutants, ({ fileName }) => fileName))) {
  const count = (...statuses: string[]) => inFile?.filter(({ status }) => statuses.includes(status)).length ?? 0
  const noticed = count('Killed', 'Timeout')
  const missed = count('Survived', 'NoCoverage')
  if (missed * 100 <= (noticed + missed) * (100 - MUST_NOTICE)) continue
  console.error(`Too little is noticed in ${path}: ${noticed} of ${noticed + missed}`)
  process.exitCode = 1
}
