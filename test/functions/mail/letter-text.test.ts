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

const ORIGIN = 'https://opora.example'
const written = (letter: Letter, now: string, reader: 'staff' | 'founder' = 'staff') =>
  letterText(letter, { reader, centre: 'Intervenční centrum Liberec', origin: ORIGIN, now })

describe('a letter of the centre for trying things out', () => {
  it('says so before anything else', () => {
    const reading = {
      reader: 'staff',
      centre: 'Zkušební centrum',
      origin: ORIGIN,
      now: '2026-03-02T09:00:00.000Z',
    } as const
    const [trial, earnest] = [true, false].map((isTest) => letterText(notice(), { ...reading, isTest }))
    expect(trial?.subject).toBe(`ZKOUŠKA: ${earnest?.subject}`)
    expect(trial?.body).toBe(`ZKOUŠKA: nejde o skutečný případ, nikomu nevolejte.\n\n${earnest?.body}`)
    expect(earnest?.body).not.toContain('ZKOUŠKA')
  })
})

describe('a letter about somebody who comes from another centre', () => {
  it('says from where, under what number, and where to read more; and nothing about her', () => {
    const { subject, body } = written(
      {
        ...common,
        ...{ to: ['duty', 'workers'], kind: 'moved-in', from: 'Intervenční centrum Brno', subject: 'X' },
        references: ['LIBEREC-ABCDEF'],
      },
      '2026-03-02T09:00:00.000Z',
    )
    expect(subject).toBe('Přechod z jiného centra – LIBEREC-ABCDEF')
    expect(body).toContain('Intervenční centrum Brno vám se souhlasem klientky nebo klienta předalo spis.')
    expect(body).toContain('Číslo spisu: LIBEREC-ABCDEF')
    expect(body).toContain(`${ORIGIN}/spis/X`)
  })
})

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

describe('a letter to somebody who cannot sign in', () => {
  const now = '2026-03-04T10:00:00.000Z'
  const digest = {
    ...common,
    to: ['duty' as const],
    kind: 'digest' as const,
    duties: [{ reference: 'LIBEREC-ABCDEF', dueAt: '2026-03-04T09:00:00.000Z' }],
  }
  const gap: Letter = { ...common, to: ['head'], kind: 'roster-gap', gaps: [{ from: now, until: now }] }

  it.each<[string, Letter]>([
    ['a new notice', notice({ step: 'arrival', subject: 'K1' })],
    ['an overdue duty', notice({ step: 'overdue', subject: 'K1' })],
    ['one that is still overdue', notice({ step: 'overdue-7', subject: 'K1' })],
    ['a missed promise', notice({ step: 'promise', subject: 'K1' })],
    ['a complaint', notice({ kind: 'complaint', step: 'overdue', subject: '2026-7' })],
    ['a day', digest],
    ['gaps', gap],
    ['an address', { ...common, to: ['head'], kind: 'address' }],
  ])('holds no link and says who tells more: %s', (_what, letter) => {
    const { body } = written(letter, now, 'founder')
    expect(body).not.toMatch(/https?:|přihlášení/)
    expect(body).toContain('Podrobnosti vám sdělí Intervenční centrum')
    expect(written(letter, now).body).toContain(ORIGIN)
  })
})

describe('a letter about what is overdue', () => {
  it('again says since when in its subject', () => {
    const { subject, body } = written(notice({ step: 'overdue-7', urgent: true }), '2026-03-11T09:00:00.000Z')
    expect(subject).toBe('NALÉHAVÉ: Po lhůtě už 7 dnů – LIBEREC-ABCDEF')
    expect(body).toContain('Prosíme o okamžitou nápravu')
  })

  it('of a day says so first, and of each duty how long', () => {
    const duties = [
      { reference: 'LIBEREC-ABCDEF', dueAt: '2026-03-02T09:00:00.000Z' },
      { reference: 'LIBEREC-GHIJKL', dueAt: '2026-03-04T15:00:00.000Z' },
    ]
    const { subject, body } = written({ ...common, to: ['duty'], kind: 'digest', duties }, '2026-03-04T06:30:00.000Z')
    expect(subject).toBe('NALÉHAVÉ: Co je po lhůtě a co je dnes potřeba')
    expect(body).toContain('LIBEREC-ABCDEF: pomoc měla být nabídnuta do po 2. 3. 2026 v 10:00 (po lhůtě 45 h 30 min)')
    expect(body).toContain('LIBEREC-GHIJKL: pomoc nabídnout do st 4. 3. 2026 v 16:00 (zbývá 8 h 30 min)')
  })

  it('of complaints leads to the book', () => {
    const duties = [{ reference: 'LIBEREC 7/2026', kind: 'complaint' as const, dueAt: '2026-04-01T22:00:00.000Z' }]
    const { subject, body } = written({ ...common, to: ['head'], kind: 'digest', duties }, '2026-04-06T05:30:00.000Z')
    expect(subject).toBe('NALÉHAVÉ: Stížnosti po lhůtě')
    expect(body).toContain('LIBEREC 7/2026: odpovědět do st 1. 4. 2026 (po lhůtě 4 dny)')
    expect(body).toContain(`${ORIGIN}/stiznosti`)
  })
})

describe('the letter of a day', () => {
  const line = { reference: 'LIBEREC-ABCDEF', dueAt: '2026-03-04T09:00:00.000Z' }

  it.each([
    ['of duties', line],
    ['of complaints', { ...line, kind: 'complaint' as const }],
  ])('%s that names the most urgent only says how many there are', (_, duty) => {
    const letter = { ...common, to: ['head' as const], kind: 'digest' as const, duties: [duty] }
    const text = (more?: number) => written({ ...letter, ...(more !== undefined && { more }) }, line.dueAt).body
    expect(text(3)).toContain('a další; celkem 4\n')
    expect(text()).not.toContain('a další')
  })
})

describe('a letter to whoever takes work over', () => {
  it('says how much of what and nothing of whom', () => {
    const letter: Letter = { ...common, to: ['staff:x'], kind: 'passed-on', counts: { file: 12, visit: 1 } }
    const { subject, body } = written(letter, '2026-03-02T09:00:00.000Z')
    expect(subject).toBe('Předaná práce z týmu je teď vaše')
    expect(body).toContain('spisy (klíčová práce): 12\nvýjezdy: 1\n')
    expect(body).not.toContain('termíny')
  })
})
