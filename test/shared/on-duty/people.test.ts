import { expect, it } from 'vitest'
import { type People, peopleSchema } from '../../../shared/on-duty/people.ts'
import { settingsOf } from '../../support/centre-settings.ts'

it.each<[string, People]>([
  ['a roster and a founder', settingsOf('liberec')],
  ['staff only', { staff: settingsOf('liberec').staff }],
])('people of a centre with %s open with every field that was stored', (_with, people) => {
  expect(peopleSchema.parse(people)).toEqual(people)
})

it('people of a centre are nothing else of its settings, and no roster that is none', () => {
  const { staff, roster } = settingsOf('liberec')
  expect(peopleSchema.parse({ staff, complaintDays: 14 })).toEqual({ staff })
  expect(peopleSchema.safeParse({ staff, roster: { ...roster, weekly: undefined } }).success).toBe(false)
})
