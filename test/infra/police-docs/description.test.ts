import { createConfig, lintFromString } from '@redocly/openapi-core'
import { describe, expect, it } from 'vitest'
import { policeDescription } from '../../../infra/police-docs/description.ts'

describe('the description of the police protocol', () => {
  it('has nothing that its linter finds', async () => {
    const config = await createConfig({
      extends: ['recommended'],
      rules: {
        'no-invalid-media-type-examples': 'error',
        'no-invalid-parameter-examples': 'error',
        'no-ambiguous-paths': 'error',
      },
    })
    const found = await lintFromString({
      source: JSON.stringify(policeDescription),
      absoluteRef: 'openapi.json',
      config,
    })
    expect(found.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual([])
  })
})
