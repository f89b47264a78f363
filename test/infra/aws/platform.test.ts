import { AwsSolutionsChecks } from 'cdk-nag'
import { expect, test } from 'vitest'
import { app } from './support/stack.ts'

test('the checks of AWS Solutions find nothing that is not acknowledged', { timeout: 30_000 }, () => {
  expect(new AwsSolutionsChecks(app).validateScope(app).violations).toEqual([])
})
