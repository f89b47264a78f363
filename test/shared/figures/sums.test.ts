import { expect, it } from 'vitest'
import { usualParameters } from '../../../shared/figures/settings.ts'
import { sliceOf } from '../../../shared/figures/slice.ts'
import { sum } from '../../../shared/figures/value.ts'
import { enquiryFact, serviceFact } from '../../support/facts.ts'

const month = (period: string) =>
  sliceOf([serviceFact({ id: 'a', on: `${period}-01` }), enquiryFact({ id: `x-${period}`, on: `${period}-02` })], {
    period,
    parameters: usualParameters,
  })
const [march, april] = [month('2023-03'), month('2023-04')]

it('contacts of months add up', () => {
  expect(sum([march['one-off'], april['one-off']]).n).toBe(2)
})

it('people of months do not, and a program that adds them up does not compile', () => {
  const wrong = [
    // @ts-expect-error: the same person comes in both months
    () => sum([march.clients, april.clients]),
    // @ts-expect-error: half of each month is not half of both
    () => sum([march['offered-in-time'], april['offered-in-time']]),
    // @ts-expect-error: nor is the middle of middles one
    () => sum([march['time-to-offer'], april['time-to-offer']]),
  ]
  expect(wrong).toHaveLength(3)
})
