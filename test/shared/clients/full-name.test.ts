import { expect, it } from 'vitest'
import { fullName } from '../../../shared/clients/full-name.ts'

it('speaks of somebody by the given name first', () => {
  expect(fullName({ givenName: 'Zkouška', familyName: 'Testovací' })).toBe('Zkouška Testovací')
})
