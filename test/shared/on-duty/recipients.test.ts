import { describe, expect, it } from 'vitest'
import type { Letter } from '../../../shared/duties/letter.ts'
import { audiences, type Recipient } from '../../../shared/duties/recipient.ts'
import { recipients } from '../../../shared/on-duty/recipients.ts'
import { emptyRoster } from '../../../shared/on-duty/roster.ts'
import type { Settings } from '../../../shared/settings/settings.ts'
import { settingsOf } from '../../support/centre-settings.ts'

describe('recipients', () => {
  const now = '2026-03-02T09:00:00.000Z'
  const settings = settingsOf('liberec')
  const written = (of: Settings, to: readonly Recipient[]) =>
    recipients(of, { to: [...to] }, { now }).map(({ address }) => address)

  it.each([
    [['duty'], ['sluzba']],
    [['workers'], ['sluzba', 'volno', 'vedouci']],
    [['head'], ['vedouci']],
    [
      ['workers', 'head'],
      ['sluzba', 'volno', 'vedouci'],
    ],
    [
      ['head', 'founder'],
      ['vedouci', 'zrizovatel'],
    ],
  ] as const)('of %j are %j', (to, names) => {
    expect(written(settings, to)).toEqual(names.map((name) => `${name}@liberec.example`))
  })

  it('are everybody when nobody is on duty', () => {
    expect(written({ ...settings, roster: emptyRoster }, ['duty'])).toHaveLength(3)
  })

  it('are who has the next duty and who agreed to be called when nobody is on duty now', () => {
    const roster = { ...emptyRoster, weekly: [{ weekdays: [3], who: 'liberec-volno', from: '08:00', until: '16:00' }] }
    const staff = settings.staff.map((member) => ({ ...member, outOfHours: member.role === 'head' }))
    expect(written({ ...settings, staff, roster }, ['duty'])).toEqual([
      'volno@liberec.example',
      'vedouci@liberec.example',
    ])
  })

  it('pass over whose address takes no letters, to who comes next in the roster', () => {
    const staff = settings.staff.map((member) => ({ ...member, outOfHours: member.role === 'head' }))
    const isFailing = (address: string) => address === 'sluzba@liberec.example'
    const reached = recipients({ ...settings, staff }, { to: ['duty'] }, { now, isFailing })
    expect(reached.map(({ who }) => who)).toEqual(['liberec-vedouci'])
  })

  const { staff } = settings
  const headless = { staff: staff.slice(0, 2) }
  it.each<[string, Settings, Recipient, string[], string[]]>([
    [
      'the others, when the one who is named takes none',
      settings,
      'staff:liberec-volno',
      ['volno'],
      ['sluzba', 'vedouci'],
    ],
    ['the staff, when the founder takes none', settings, 'founder', ['zrizovatel'], ['sluzba', 'volno', 'vedouci']],
    ['who is meant, when nobody takes any', settings, 'duty', ['sluzba', 'volno', 'vedouci'], ['sluzba']],
    ['everybody, when nobody is meant or takes any', headless, 'head', ['sluzba', 'volno'], ['sluzba', 'volno']],
    ['who is meant, when only others take none', settings, 'head', ['sluzba', 'volno'], ['vedouci']],
  ])('pass over whose address takes no letters: %s', (_who, of, to, failing, names) => {
    const isFailing = (address: string) => failing.some((name) => address === `${name}@liberec.example`)
    const reached = recipients(of, { to: [to] }, { now, isFailing }).map(({ who }) => who)
    expect(reached).toEqual(names.map((name) => `liberec-${name}`))
  })

  it('get a letter at an address that two share once', () => {
    const shared = staff.map((member) => ({ ...member, email: 'centrum@liberec.example' }))
    expect(written({ ...settings, staff: shared }, ['workers', 'founder'])).toEqual([
      'centrum@liberec.example',
      'zrizovatel@liberec.example',
    ])
  })

  it.each(audiences)('of %s are somebody as long as the centre has anybody', (audience) => {
    expect(written({ staff: settings.staff.slice(0, 1) }, [audience])).toHaveLength(1)
  })

  it('are one member of staff where one is named', () => {
    expect(written(settings, ['staff:liberec-volno'])).toEqual(['volno@liberec.example'])
  })

  it.each<[string, Settings, Recipient[], string[], string[]]>([
    ['the other workers', settings, ['workers'], ['sluzba'], ['volno', 'vedouci']],
    ['whoever is left', settings, ['workers'], ['sluzba', 'volno'], ['vedouci']],
    ['the colleagues and not yet the head', settings, ['colleagues'], ['sluzba'], ['volno']],
    ['the head when no colleague is left', settings, ['colleagues'], ['sluzba', 'volno'], ['vedouci']],
    ['the others when nobody left is meant', settings, ['duty'], ['sluzba'], ['volno', 'vedouci']],
    ['the others when the head is away', settings, ['head'], ['vedouci', 'volno'], ['sluzba']],
    [
      'everybody and the founder',
      settings,
      ['workers'],
      ['sluzba', 'volno', 'vedouci'],
      ['sluzba', 'volno', 'vedouci', 'founder'],
    ],
    [
      'everybody, when nobody is left and there is no founder',
      headless,
      ['workers'],
      ['sluzba', 'volno'],
      ['sluzba', 'volno'],
    ],
  ])('are never who is away, but %s', (_who, of, to, away, names) => {
    const reached = recipients(of, { to, away: away.map((name) => `liberec-${name}`) }, { now }).map(({ who }) => who)
    expect(reached).toEqual(names.map((name) => (name === 'founder' ? name : `liberec-${name}`)))
  })

  const today = [{ from: '2026-03-02', until: '2026-03-02' }]
  const earlier = [{ from: '2026-02-20', until: '2026-03-01' }]
  const withLeave = (leave: typeof today, ...names: string[]) =>
    settings.staff.map((member) =>
      names.some((name) => member.id === `liberec-${name}`) ? { ...member, leave } : member,
    )
  it.each<[string, Recipient[], string[], string[]]>([
    ['the others of the centre, when it is meant for who is on duty', ['duty'], ['sluzba'], ['volno', 'vedouci']],
    ['the other workers', ['workers'], ['volno'], ['sluzba', 'vedouci']],
    ['the head on leave with everybody who is not', ['head'], ['vedouci'], ['vedouci', 'sluzba', 'volno']],
    ['the one who is named, with the others', ['staff:liberec-volno'], ['volno'], ['volno', 'sluzba', 'vedouci']],
    ['the others of whom it is meant too', ['duty', 'head'], ['vedouci'], ['sluzba']],
    ['only who it is meant for, when everybody is', ['head'], ['sluzba', 'volno', 'vedouci'], ['vedouci']],
    ['who is meant, with whoever is not', ['workers'], ['sluzba', 'volno'], ['vedouci']],
  ])('while somebody is on leave, are %s', (_who, to, away, names) => {
    const reached = recipients({ ...settings, staff: withLeave(today, ...away) }, { to }, { now })
    expect(reached.map(({ who }) => who)).toEqual(names.map((name) => `liberec-${name}`))
  })

  it('are who was on leave and is back', () => {
    expect(written({ ...settings, staff: withLeave(earlier, 'sluzba') }, ['duty'])).toEqual(['sluzba@liberec.example'])
  })

  it.each([
    ['ended', { until: now }],
    ['is external', { role: 'external' as const }],
  ])('are never who %s, though on duty by the roster', (_what, terms) => {
    const staff = settings.staff.map((member) => (member.id === 'liberec-sluzba' ? { ...member, ...terms } : member))
    expect(written({ ...settings, staff }, ['duty'])).toEqual(['volno@liberec.example', 'vedouci@liberec.example'])
  })

  it('of the head are whoever stands in, too', () => {
    const deputy = { from: '2026-03-02', until: '2026-03-03' }
    const staff = settings.staff.map((member) => (member.id === 'liberec-volno' ? { ...member, deputy } : member))
    expect(written({ ...settings, staff }, ['head'])).toEqual(['volno@liberec.example', 'vedouci@liberec.example'])
  })

  it('never hold the head where it is hidden from the head, not even when there is nobody else', () => {
    const hidden: Pick<Letter, 'to' | 'hiddenFrom'> = { to: ['founder'], hiddenFrom: 'head' }
    const { founderEmail: _, ...orphaned } = settings
    expect(recipients(settings, hidden, { now })).toEqual([{ who: 'founder', address: 'zrizovatel@liberec.example' }])
    expect(recipients(orphaned, hidden, { now }).map(({ who }) => who)).toEqual(['liberec-sluzba', 'liberec-volno'])
    expect(recipients({ staff: settings.staff.slice(2) }, hidden, { now })).toEqual([])
  })
})
