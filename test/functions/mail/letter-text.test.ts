import { describe, expect, it } from 'vitest'
import { letterText } from '../../../functions/mail/letter-text.ts'
import type { DutyLetter, Letter } from '../../../shared/duties/letter.ts'

const common = {
  id: 'x',
  centre: 'liberec',
  to: ['duty'] as const,
  createdAt: '2026-03-02T09:00:00.000Z',
  status: 'queued',
  offers: 1,
  delivery: {},
} as const

function notice(changes: Partial<DutyLetter> = {}): Letter {
  return {
    ...common,
    to: ['duty'],
    kind: 'contact',
    step: 'before-30',
    references: ['LIBEREC-ABCDEF'],
    startsAt: '2026-03-02T09:00:00.000Z',
    dueAt: '2026-03-04T09:00:00.000Z',
    ...changes,
  }
}

const written = (letter: Letter, now: string) => letterText(letter, { origin: 'https://opora.example', now })

describe('a time in a letter', () => {
  it.each([
    ['2026-03-02T06:30:00.000Z', 'po 2. 3. 2026 v 7:30'],
    ['2026-03-02T23:00:00.000Z', 'út 3. 3. 2026 v 0:00'],
    ['2026-03-02T00:05:00.000Z', 'po 2. 3. 2026 v 1:05'],
    ['2026-03-02T01:05:00.000Z', 'po 2. 3. 2026 ve 2:05'],
    ['2026-03-02T02:05:00.000Z', 'po 2. 3. 2026 ve 3:05'],
    ['2026-03-02T03:05:00.000Z', 'po 2. 3. 2026 ve 4:05'],
    ['2026-03-02T04:05:00.000Z', 'po 2. 3. 2026 v 5:05'],
    ['2026-03-02T10:05:00.000Z', 'po 2. 3. 2026 v 11:05'],
    ['2026-03-02T11:05:00.000Z', 'po 2. 3. 2026 ve 12:05'],
    ['2026-03-02T13:05:00.000Z', 'po 2. 3. 2026 ve 14:05'],
    ['2026-03-02T14:05:00.000Z', 'po 2. 3. 2026 v 15:05'],
    ['2026-03-02T18:05:00.000Z', 'po 2. 3. 2026 v 19:05'],
    ['2026-03-02T19:05:00.000Z', 'po 2. 3. 2026 ve 20:05'],
    ['2026-03-02T22:05:00.000Z', 'po 2. 3. 2026 ve 23:05'],
    ['2026-10-25T00:30:00.000Z', 'ne 25. 10. 2026 ve 2:30 (letního času)'],
    ['2026-10-25T01:30:00.000Z', 'ne 25. 10. 2026 ve 2:30 (zimního času)'],
  ])('%s is %s', (startsAt, said) => {
    expect(written(notice({ startsAt }), startsAt).body).toContain(`Doručeno centru: ${said}\n`)
  })

  it('at which something ends is 24:00 of the day that is over', () => {
    const dueAt = '2026-03-04T23:00:00.000Z'
    expect(written(notice({ dueAt }), common.createdAt).body).toContain('Pomoc nabídnout do: st 4. 3. 2026 ve 24:00 (')
    const gaps = [{ from: '2026-03-04T23:00:00.000Z', until: '2026-03-05T23:00:00.000Z' }]
    expect(written({ ...common, to: ['head'], kind: 'roster-gap', gaps }, common.createdAt).body).toContain(
      'čt 5. 3. 2026 v 0:00 – čt 5. 3. 2026 ve 24:00',
    )
  })
})

describe('how long is left', () => {
  it.each([
    ['2026-03-02T09:00:00.000Z', 'zbývá 48 h'],
    ['2026-03-03T02:00:00.000Z', 'zbývá 31 h'],
    ['2026-03-03T01:55:00.000Z', 'zbývá 31 h 5 min'],
    ['2026-03-04T08:30:00.000Z', 'zbývá 30 min'],
    ['2026-03-04T08:59:00.000Z', 'zbývá 1 min'],
    ['2026-03-04T09:00:00.000Z', 'lhůta právě končí'],
    ['2026-03-04T09:01:00.000Z', 'po lhůtě 1 min'],
    ['2026-03-04T10:01:00.000Z', 'po lhůtě 1 h 1 min'],
    ['2026-03-04T11:00:00.000Z', 'po lhůtě 2 h'],
  ])('at %s %s', (now, said) => {
    expect(written(notice(), now).body).toContain(`(${said})`)
  })

  it.each([
    ['2026-03-03T09:00:00.000Z', 'Do konce lhůty zbývá 24 h – LIBEREC-ABCDEF'],
    ['2026-03-01T09:00:00.000Z', 'Do konce lhůty zbývají 3 dny – LIBEREC-ABCDEF'],
    ['2026-02-18T09:00:00.000Z', 'Do konce lhůty zbývá 14 dnů – LIBEREC-ABCDEF'],
  ])('stands in the subject at %s', (now, said) => {
    expect(written(notice(), now).subject).toBe(said)
  })

  it.each([
    ['2026-03-02T11:00:00.000Z', 'Od doručení oznámení uplynulo 2 h a'],
    ['2026-03-05T09:00:00.000Z', 'Od doručení oznámení uplynuly 3 dny a'],
    ['2026-03-09T09:00:00.000Z', 'Od doručení oznámení uplynulo 7 dnů a'],
  ])('and how long it has been: at %s', (now, said) => {
    expect(written(notice({ step: 'unacknowledged' }), now).body).toContain(said)
  })
})
