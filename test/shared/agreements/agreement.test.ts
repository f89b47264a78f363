import { describe, expect, test } from 'vitest'
import {
  type AgreementFields,
  agreementSchema,
  asksForWritten,
  newAgreementSchema,
} from '../../../shared/agreements/agreement.ts'
import { agreementFields } from '../../support/agreements.ts'

describe('a written agreement is asked for', () => {
  test.each<[Partial<AgreementFields>, boolean]>([
    [{}, false],
    [{ extent: 'long-term' }, true],
    [{ activities: ['legal-advice', 'safety-plan'] }, true],
    [{ extent: 'long-term', form: 'written' }, false],
    [{ activities: ['legal-advice', 'safety-plan'], form: 'written' }, false],
  ])('%o: %s', (given, expected) => {
    expect(asksForWritten(agreementFields(given))).toBe(expected)
  })
})

describe('an agreement as it comes in', () => {
  test.each<[string, Partial<Record<keyof AgreementFields, unknown>>, string[]]>([
    ['as it should be', {}, []],
    ['of no form', { form: 'e-mail' }, ['form']],
    ['without what she wants', { assignment: ' \n ' }, ['assignment']],
    ['without any help', { activities: [] }, ['activities']],
    ['with help said twice', { activities: ['legal-advice', 'legal-advice'] }, ['activities']],
    ['of a day there is not', { from: '2026-02-30' }, ['from']],
    ['oral and signed', { signed: { on: '2026-03-03', where: 'šanon' } }, ['signed']],
    ['signed and kept nowhere', { form: 'written', signed: { on: '2026-03-03', where: '' } }, ['signed.where']],
    ['written and signed', { form: 'written', signed: { on: '2026-03-03', where: 'šanon' } }, []],
    ['too long', { assignment: 'a'.repeat(1001) }, ['assignment']],
  ])('%s', (_what, given, paths) => {
    const found = agreementSchema.safeParse({ ...agreementFields(), ...given }).error?.issues ?? []
    expect(found.map(({ path }) => path.join('.'))).toEqual(paths)
  })

  test('nothing beside its fields comes in', () => {
    const sent = { id: '01KJQ000000000000000000000', agreement: agreementFields(), by: 'somebody' }
    expect(newAgreementSchema.safeParse(sent).success).toBe(false)
  })
})
