import { describe, expect, it } from 'vitest'
import { defaultPlaces, type Place } from '../../../shared/appointments/places.ts'
import { usualParameters } from '../../../shared/figures/settings.ts'
import { sliceOf } from '../../../shared/figures/slice.ts'
import { chapterIds, chapterSchema, LONGEST_CHAPTER } from '../../../shared/report/chapters.ts'
import { prefilled, type ReportSources } from '../../../shared/report/prefilled.ts'
import { liberec2023 } from '../../support/facts.ts'
import { keptEvent, reportSources } from '../../support/report.ts'
import { member } from '../../support/team.ts'

const chapter = (id: (typeof chapterIds)[number], part: Partial<ReportSources> = {}) =>
  prefilled(id, reportSources(part))

describe('every chapter', () => {
  it('can be saved as it is prefilled, and stays the same', () => {
    for (const id of chapterIds) {
      const text = chapter(id)
      expect(chapterSchema.parse({ text, from: text })).toEqual({ text, from: text })
    }
  })

  it('of which nothing is known is empty, and the others are not', () => {
    expect(chapterIds.filter((id) => chapter(id, { places: [] }) === '')).toEqual([
      'team',
      'places',
      'meetings',
      'education',
      'statistics',
    ])
  })

  it('that lasts is taken over from the year before, once somebody wrote it', () => {
    const before = { mission: 'Naše poslání.', history: 'Od roku 2007.', plan: 'Loňský plán.' }
    expect(chapter('mission', { before })).toBe('Naše poslání.')
    expect(chapter('history', { before })).toBe('Od roku 2007.')
    expect(chapter('plan', { before })).not.toContain('Loňský')
  })
})

describe('the mission', () => {
  it.each([
    ['a whole region', ['CZ0511', 'CZ0512', 'CZ0513', 'CZ0514'], 'Územní působnost: Liberecký kraj.'],
    ['some districts', ['CZ0511', 'CZ0512'], 'Územní působnost: okresy Česká Lípa, Jablonec nad Nisou.'],
    ['Prague and a district', ['CZ0100', 'CZ0513'], 'Územní působnost: Hlavní město Praha; okresy Liberec.'],
  ])('names %s', (_what, districts, said) => {
    expect(chapter('mission', { districts })).toContain(said)
  })
})

it.each([
  [16, 'Věk: od 16 let, bez horní hranice.'],
  [0, 'Věk: bez omezení.'],
])('the target group begins at %i years', (minimumAge, said) => {
  expect(chapter('target-group', { minimumAge })).toContain(said)
})

describe('the team', () => {
  const whole = (from: string, until?: string, hours = 40) => [{ from, ...(until && { until }), hours }]

  it.each([
    [
      'who is there',
      [member({ periods: whole('2020-01-01') })],
      ['Zkušební Členka – sociální pracovnice – úvazek 1,0'],
    ],
    ['half a post', [member({ periods: whole('2020-01-01', undefined, 20) })], ['úvazek 0,5']],
    ['three quarters', [member({ periods: whole('2020-01-01', undefined, 30) })], ['úvazek 0,75']],
    ['who came on the last day', [member({ periods: whole('2023-12-31') })], ['k 31. 12. 2023:\n– Zkušební']],
    [
      'who left during the year',
      [member({ periods: whole('2020-01-01', '2023-06-30') })],
      ['V průběhu roku v týmu dále působili:\n– Zkušební Členka – sociální pracovnice – 1. 1. 2020 až 30. 6. 2023'],
    ],
    ['somebody without a post', [member({ post: '', periods: whole('2020-01-01') })], ['– Zkušební Členka – úvazek']],
    [
      'the sum of posts',
      [member({ periods: whole('2020-01-01') }), member({ periods: whole('2020-01-01') })],
      ['Úvazky celkem: 2,0; průměr za rok: 2,0.'],
    ],
  ])('says %s', (_what, members, said) => {
    for (const words of said) expect(chapter('team', { members })).toContain(words)
  })

  it.each([
    ['who came later', [member({ periods: whole('2024-01-01') })]],
    ['who left before', [member({ periods: whole('2020-01-01', '2022-12-31') })]],
  ])('does not name %s', (_what, members) => {
    expect(chapter('team', { members })).toBe('')
  })

  it('is that of today while the year runs', () => {
    const members = [member({ periods: whole('2023-01-01') })]
    expect(chapter('team', { members, today: '2023-05-04' })).toContain('Pracovní tým k 4. 5. 2023:')
  })
})

describe('places', () => {
  const [seat] = defaultPlaces
  const place = (part: Partial<Place>): Place => {
    if (seat === undefined) throw new Error('no place')
    return { ...seat, ...part }
  }
  const hours = (...weekdays: number[]) => [{ weekdays, from: '08:00', until: '15:00' }]

  it.each([
    ['a seat', place({ address: 'Zkušební 1' }), '– Sídlo centra (sídlo), Zkušební 1: po–pá 8:00–16:00'],
    [
      'a contact site',
      place({ name: 'Frýdlant', kind: 'contact-site', byPhone: true, hours: hours(1, 2, 3, 4) }),
      '– Frýdlant (kontaktní místo): po–čt 8:00–15:00, jen po předchozím telefonickém objednání',
    ],
    ['days apart', place({ hours: hours(4, 1) }), ': po, čt 8:00–15:00'],
    ['two days together', place({ hours: hours(1, 2) }), ': po, út 8:00–15:00'],
    ['a span and a day', place({ hours: hours(1, 2, 3, 5) }), ': po–st, pá 8:00–15:00'],
    ['several hours', place({ hours: [...hours(1), ...hours(5)] }), ': po 8:00–15:00, pá 8:00–15:00'],
    ['no hours', place({ hours: [] }), '– Sídlo centra (sídlo)'],
  ])('say %s', (_what, one, said) => {
    expect(chapter('places', { places: [one] })).toContain(said)
  })

  it('that are closed by now are not named', () => {
    expect(chapter('places', { places: [place({ retired: true })] })).toBe('')
  })
})

describe('meetings and education', () => {
  it('stand by their kinds, each with its day, theme, place and partners', () => {
    const events = [
      keptEvent({ id: '02', on: '2023-10-02', theme: 'Podzim' }),
      keptEvent({ theme: 'Jaro', reached: 60 }),
    ]
    expect(chapter('meetings', { events })).toBe(`idt-meeting (2):
– 5. 4. 2023, Jaro; okres Liberec, Krajský úřad; účast: police (3); osloveno lidí: 60
– 2. 10. 2023, Podzim; okres Liberec, Krajský úřad; účast: police (3)`)
  })

  it.each([
    ['a kind of the centre’s own', { own: { id: 'a', name: 'Kulatý stůl kraje' } }, '5. 4. 2023, Kulatý stůl kraje, '],
    ['neither place nor partners', { place: '', partners: [] }, 'zpráv, zkušební; okres Liberec'],
  ])('say %s', (_what, part, said) => {
    const { district: _none, ...event } = keptEvent({ theme: 'zpráv, zkušební', ...part })
    expect(chapter('meetings', { events: [{ ...event, district: 'CZ0513' }] })).toContain(said)
  })

  it('name no guest, no note and nobody of the staff', () => {
    const events = [keptEvent({ guests: 'Host Vymyšlený', note: 'Tajné', staff: ['liberec-sluzba'] })]
    const text = chapter('meetings', { events })
    for (const word of ['Host', 'Tajné', 'sluzba']) expect(text).not.toContain(word)
  })

  it('leave out what was withdrawn', () => {
    expect(chapter('meetings', { events: [keptEvent({ withdrawn: 'omyl' })] })).toBe('')
  })

  it.each([
    ['education', 'education'],
    ['supervision', 'education'],
    ['conference', 'education'],
    ['lecture', 'meetings'],
    ['police-training', 'meetings'],
    ['project', 'meetings'],
  ] as const)('put %s into %s', (kind, id) => {
    const other = id === 'meetings' ? 'education' : 'meetings'
    expect([
      chapter(id, { events: [keptEvent({ kind })] }) !== '',
      chapter(other, { events: [keptEvent({ kind })] }),
    ]).toEqual([true, ''])
  })

  it('of a very busy year count what there is no room for', () => {
    const events = Array.from({ length: 300 }, (_, index) => keptEvent({ id: String(index), theme: 'a'.repeat(300) }))
    const text = chapter('meetings', { events })
    expect(text.length).toBeLessThanOrEqual(LONGEST_CHAPTER)
    const shown = text.split('\n').filter((line) => line.startsWith('– 5.')).length
    expect(text).toContain(`– další záznamy, celkem ${300 - shown}, jsou v Opoře`)
  })
})

describe('statistics', () => {
  it('begin with figures of the year', () => {
    const figures = sliceOf(liberec2023(), { period: '2023', parameters: usualParameters })
    const text = chapter('statistics', { figures })
    expect(text).toContain('Počet zájemců o službu v roce 2023: 220. Počet klientů s uzavřenou dohodou: 113.')
    expect(text).not.toContain('48 hodin')
    const soon = { ...figures, 'offered-in-time': { kind: 'share', part: 48, whole: 51 } } as const
    expect(chapter('statistics', { figures: soon })).toContain('dostala k člověku v těchto případech: 48 z 51.')
  })
})

it('a plan goes on with meetings that there were, and begins those that there were not', () => {
  expect(chapter('plan')).toContain('Uspořádat interdisciplinární setkání.')
  expect(chapter('plan', { events: [keptEvent()] })).toContain('Pokračovat v pravidelných')
})
