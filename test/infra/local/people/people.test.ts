import { expect, test } from 'vitest'
import { people } from '../../../../infra/local/people/people.ts'
import { centres } from '../../../../shared/centres/centres.ts'
import { principalFrom } from '../../../../shared/centres/staff.ts'

test('every centre has a worker and a head, and the groups are ones the platform knows', () => {
  const groups = people.map(({ group }) => group)
  for (const centre of centres.keys())
    expect(groups).toEqual(expect.arrayContaining([`${centre}.worker`, `${centre}.head`]))
  const unknown = people.filter(
    ({ id, group }) => principalFrom({ sub: id, 'cognito:groups': `[${group}]` }) === undefined,
  )
  expect(unknown).toEqual([])
})

test('ids and addresses are plain, different, and lead nowhere', () => {
  expect(new Set(people.map(({ id }) => id)).size).toBe(people.length)
  expect(
    people.filter(({ id, email }) => !/^[a-z]+-[a-z]+$/.test(id) || !/^[a-z.]+@[a-z]+\.example$/.test(email)),
  ).toEqual([])
})
