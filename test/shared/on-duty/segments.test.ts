import { describe, expect, it } from 'vitest'
import { emptyRoster, type Roster } from '../../../shared/on-duty/roster.ts'
import { segmentsOf } from '../../../shared/on-duty/segments.ts'
import { shownInPrague } from '../../support/moments.ts'

const roster: Roster = {
  ...emptyRoster,
  weekly: [
    { weekdays: [1], who: 'jana', from: '08:00', until: '12:00' },
    { weekdays: [1], who: 'jana', from: '12:00', until: '16:00' },
    { weekdays: [7], who: 'eva', from: '22:00', until: '06:00' },
  ],
  handovers: [{ from: '2026-03-02T13:00:00.000Z', until: '2026-03-02T20:00:00.000Z', by: 'jana', to: 'hana' }],
}

const shown = (day: string) =>
  segmentsOf(roster, day).map(
    ({ from, until, who }) => `${shownInPrague(from).slice(11)}–${shownInPrague(until).slice(11)} ${who.join('+')}`,
  )

describe('a day of the week view', () => {
  it('is cut where the people on duty change, and only there', () => {
    expect(shown('2026-03-02')).toEqual([
      '00:00–06:00 eva',
      '06:00–08:00 ',
      '08:00–14:00 jana',
      '14:00–16:00 hana',
      '16:00–00:00 ',
    ])
  })

  it('without a duty is one gap', () => {
    expect(shown('2026-03-04')).toEqual(['00:00–00:00 '])
  })
})
