import { expect, test } from 'vitest'
import { people, staffOf } from '../../../../infra/local/people/people.ts'
import { principalFrom } from '../../../../shared/centres/staff.ts'
import { centres } from '../../../support/centres.ts'

test('every centre has a worker and a head, and the groups are ones the platform knows', () => {
  const groups = people.map(({ group }) => group)
  for (const centre of centres.keys())
    expect(groups).toEqual(expect.arrayContaining([`${centre}.worker`, `${centre}.head`]))
  const unknown = people.filter(
    ({ id, group }) => principalFrom({ sub: id, 'cognito:groups': `[${group}]` }) === undefined,
  )
  expect(unknown).toEqual([])
})

test('the staff of a centre have the role that their group gives them', () => {
  expect(staffOf('liberec').map(({ id, role, outOfHours }) => [id, role, outOfHours])).toEqual([
    ['liberec-jana', 'worker', false],
    ['liberec-tomas', 'worker', false],
    ['liberec-milena', 'head', true],
    ['liberec-vilma', 'external', false],
  ])
  const staff = [...centres.keys(), 'zkusebni'].flatMap(staffOf)
  expect(staff).toHaveLength(people.length - ['apic.analyst', 'platform.admin'].length)
})

test('ids and addresses are plain, different, and lead nowhere', () => {
  expect(new Set(people.map(({ id }) => id)).size).toBe(people.length)
  expect(
    people.filter(({ id, email }) => !/^[a-z]+-[a-z]+$/.test(id) || !/^[a-z.]+@[a-z]+\.example$/.test(email)),
  ).toEqual([])
})
