import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { phoneCountries } from '../../infra/phone-countries.ts'

it('how telephones are numbered is what the library brings today: run node infra/phone-countries.ts when it is not', () => {
  const kept = readFileSync(new URL('../../shared/text/phone-countries.ts', import.meta.url), 'utf8')
  expect(kept === phoneCountries()).toBe(true)
})
