import { expect, it } from 'vitest'
import { isAmong, whose } from '../../../shared/duties/whose.ts'

const at = '2026-03-02T09:00:00.000Z'

it.each([
  ['that nobody has', undefined, ['all', 'nobody']],
  ['that I have', 'jana', ['all', 'mine']],
  ['that a colleague has', 'tomas', ['all']],
])('a duty %s', (_which, by, among) => {
  const duty = by === undefined ? {} : { acknowledged: { by, at } }
  expect(whose.filter((looked) => isAmong(duty, looked, 'jana'))).toEqual(among)
})
