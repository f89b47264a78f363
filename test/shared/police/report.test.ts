import { describe, expect, it } from 'vitest'
import { type Endangered, noticeSchema } from '../../../shared/police/notice.ts'
import { reportSchema } from '../../../shared/police/report.ts'
import { reportOf } from '../../../shared/police/report-of.ts'
import { changed, choices, fullNotice } from '../../support/full-notice.ts'
import { endangered, notice } from '../../support/notices.ts'

describe('the report in one person’s file', () => {
  /** Words of one endangered person, none of them anybody else's. */
  const marks = (person: number): Endangered => ({
    ...endangered({ birthDate: `19${40 + person}-06-0${person}`, phone: `+420 70${person} 111 222` }),
    givenName: `Jméno${person}`,
    familyName: `Příjmení${person}`,
    safeTimes: `čas${person}`,
    safeWay: `cesta${person}`,
    language: `jazyk${person}`,
    healthHandicap: `zdraví${person}`,
    injuries: `zranění${person}`,
  })

  it.each([1, 2, 5, 9])('tells of %i endangered persons only how many others there are', (count) => {
    const people = Array.from({ length: count }, (_, index) => marks(index + 1))
    const report = reportOf(notice({ endangered: people }))
    const text = JSON.stringify(report)
    expect(report.othersEndangered).toBe(count - 1)
    expect(report).not.toHaveProperty('endangered')
    for (const person of people) {
      const own = [person.givenName, person.familyName, String(person.birthDate), person.phone, person.injuries].map(
        String,
      )
      for (const word of [...own, person.safeTimes ?? '', person.safeWay ?? '', person.healthHandicap ?? '']) {
        expect(text.includes(word)).toBe(false)
      }
    }
  })

  it('keeps everything else of the notice as it was', () => {
    const { endangered: _, ...rest } = fullNotice
    const extensions = { 'x-zkouska': '{"value":["vymyšleno",1,null]}' }
    expect(reportOf(fullNotice)).toEqual({ ...rest, extensions, othersEndangered: 0 })
  })

  it('opens with every field that was stored', () => {
    const report = reportOf(fullNotice)
    expect(reportSchema.parse(report)).toEqual(report)
    expect(reportSchema.parse(reportOf(notice()))).toEqual(reportOf(notice()))
  })

  const inReport = Object.entries(choices).filter(([path]) => !path.startsWith('endangered'))
  it.each(inReport)('opens with whatever police may say in %s', (path, allowed) => {
    for (const value of allowed) {
      const report = reportOf(noticeSchema.parse(changed(path, value)))
      expect(reportSchema.parse(report)).toEqual(report)
    }
  })

  it('opens though the protocol would refuse it today, and leaves out what nobody knows', () => {
    const stored = { ...reportOf(fullNotice), enteredAt: '1999-01-01T00:00:00Z', reference: 'x'.repeat(81), other: 'x' }
    expect(noticeSchema.safeParse({ ...fullNotice, enteredAt: stored.enteredAt }).success).toBe(false)
    expect(reportSchema.parse(stored)).toEqual({
      ...reportOf(fullNotice),
      enteredAt: stored.enteredAt,
      reference: stored.reference,
    })
  })
})
