import { describe, expect, it } from 'vitest'
import { letterText } from '../../../functions/mail/letter-text.ts'
import type { DutyLetter } from '../../../shared/duties/letter.ts'

const ORIGIN = 'https://opora.example'

function letter(changes: Partial<DutyLetter> = {}): DutyLetter {
  return {
    id: '2026-7-arrival',
    centre: 'liberec',
    kind: 'complaint',
    step: 'arrival',
    to: ['head'],
    subject: '2026-7',
    references: ['LIBEREC 7/2026'],
    startsAt: '2026-03-01T23:00:00.000Z',
    dueAt: '2026-04-01T22:00:00.000Z',
    createdAt: '2026-03-02T09:00:00.000Z',
    status: 'queued',
    offers: 1,
    delivery: {},
    ...changes,
  }
}

const textAt = (now: string, changes: Partial<DutyLetter> = {}, reader: 'staff' | 'founder' = 'staff') =>
  letterText(letter(changes), { reader, centre: 'Intervenční centrum Liberec', origin: ORIGIN, now })

describe('a letter about a complaint', () => {
  it('says its number, the day of delivery and the last day, and where to sign in', () => {
    const { subject, body } = textAt('2026-03-02T09:00:00.000Z')
    expect(subject).toBe('Nová stížnost – LIBEREC 7/2026')
    expect(body).toContain('Číslo stížnosti: LIBEREC 7/2026\nDoručena: po 2. 3. 2026\n')
    expect(body).toContain('Odpovědět do: st 1. 4. 2026 včetně (zbývá 30 dnů)')
    expect(body).toContain(`${ORIGIN}/stiznosti/2026-7`)
  })

  it.each([
    ['2026-03-30T10:00:00.000Z', 'zbývají 2 dny'],
    ['2026-03-31T10:00:00.000Z', 'zbývá 1 den'],
    ['2026-04-01T20:30:00.000Z', 'zbývá 1 h 30 min'],
    ['2026-04-01T22:00:00.000Z', 'lhůta právě končí'],
    ['2026-04-07T10:00:00.000Z', 'po lhůtě 5 dnů'],
  ])('counts in days: at %s %s', (now, said) => {
    expect(textAt(now).body).toContain(`(${said})`)
  })

  it('to the founder says who hears the complaint and has no link, for the founder cannot sign in', () => {
    const { body } = textAt('2026-03-02T09:00:00.000Z', { to: ['founder'], hiddenFrom: 'head' }, 'founder')
    expect(body).toContain('vyřizuje zřizovatel')
    expect(body).toContain('LIBEREC 7/2026')
    expect(body).not.toContain('přihlášení')
    expect(body).not.toContain(ORIGIN)
  })
})
