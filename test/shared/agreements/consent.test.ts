import { describe, expect, test } from 'vitest'
import {
  type Consent,
  consentFor,
  consentSchema,
  correctedConsent,
  type Recipient,
  recipients,
  withdrawnConsent,
  writtenConsent,
} from '../../../shared/agreements/consent.ts'
import { MOST_REPLACED } from '../../../shared/agreements/earlier.ts'
import { consent, consentFields } from '../../support/agreements.ts'

const deed = { by: 'liberec-sluzba', now: '2026-03-31T10:00:00.000Z' }
const noon = (day: string) => `${day}T11:00:00.000Z`
const takenBack = (on: string) => ({ withdrawn: { on, how: 'ústně', by: 'a', at: noon(on) } })

describe('a consent by which something may be passed on', () => {
  test.each<[string, Partial<Consent>, Recipient, string, boolean]>([
    ['on its day', {}, 'ospod', noon('2026-03-03'), true],
    ['the day before', {}, 'ospod', noon('2026-03-02'), false],
    ['late in the evening before, which is its day in Prague', {}, 'ospod', '2026-03-02T23:30:00.000Z', true],
    ['years after', {}, 'ospod', noon('2030-01-01'), true],
    ['on its last day', { until: '2026-03-10' }, 'ospod', noon('2026-03-10'), true],
    ['the day after its last', { until: '2026-03-10' }, 'ospod', noon('2026-03-11'), false],
    ['to somebody else', {}, 'police', noon('2026-03-03'), false],
    ['before it was taken back', takenBack('2026-03-10'), 'ospod', noon('2026-03-09'), true],
    ['on the day it was taken back', takenBack('2026-03-10'), 'ospod', noon('2026-03-10'), false],
    ['after it was taken back', takenBack('2026-03-10'), 'ospod', noon('2026-03-11'), false],
  ])('%s', (_what, given, recipient, at, expected) => {
    expect(consentFor([consent(given)], recipient, at)).toHaveLength(expected ? 1 : 0)
  })

  test('is the one given last when there are several', () => {
    const given = ['2026-03-03', '2026-03-09', '2026-03-05'].map((givenOn) => consent({ givenOn }))
    expect(consentFor(given, 'ospod', noon('2026-03-20')).map(({ givenOn }) => givenOn)).toEqual([
      '2026-03-09',
      '2026-03-05',
      '2026-03-03',
    ])
  })
})

describe('writing a consent down', () => {
  test.each([
    ['today', { givenOn: '2026-03-31' }, undefined],
    ['tomorrow', { givenOn: '2026-04-01' }, { path: 'consent.givenOn', code: 'in-the-future' }],
    ['until before it was given', { until: '2026-03-02' }, { path: 'consent.until', code: 'before-beginning' }],
    ['for one day', { until: '2026-03-03' }, undefined],
  ])('given %s', (_what, given, fault) => {
    const write = () => writtenConsent({ id: 'a', consent: consentFields(given) }, deed)
    if (fault) expect(write).toThrow(expect.objectContaining({ details: { faults: [fault] } }))
    else expect(write()).toMatchObject({ id: 'a', by: deed.by, at: deed.now })
  })
})

describe('putting a consent right', () => {
  const seen = { ...consent({ id: 'a' }), version: 3 }

  test('keeps what it said before', () => {
    const right = correctedConsent(seen, { was: seen, consent: consentFields({ scope: 'Jen telefon.' }) }, deed)
    expect(right).toEqual({
      consent: { ...consentFields({ scope: 'Jen telefon.' }), id: 'a', by: deed.by, at: deed.now, corrections: 1 },
      earlier: {
        ...{ id: 'a.00000003', of: 'a', lastIn: 3, by: deed.by, at: deed.now },
        consent: consentFields(),
      },
    })
  })

  test('as it stands changes nothing', () => {
    expect(correctedConsent(seen, { was: seen, consent: consentFields() }, deed)).toBeUndefined()
  })

  test('leaves what somebody else put right meanwhile, unless it is the same', () => {
    const was = consentFields({ purpose: 'Něco jiného.' })
    const sent = { ...was, scope: 'Jen telefon.' }
    expect(correctedConsent(seen, { was, consent: sent }, deed)?.consent).toMatchObject({
      scope: 'Jen telefon.',
      purpose: consentFields().purpose,
    })
    const same = () => correctedConsent(seen, { was, consent: { ...sent, purpose: 'A ještě jinak.' } }, deed)
    expect(same).toThrow(expect.objectContaining({ code: 'changed-meanwhile', details: { current: seen } }))
  })

  test('is not done to one that was taken back', () => {
    const current = { ...seen, ...takenBack('2026-03-10') }
    expect(() => correctedConsent(current, { was: seen, consent: consentFields() }, deed)).toThrow('changed-meanwhile')
  })

  test('ends somewhere', () => {
    const often = { ...seen, corrections: MOST_REPLACED }
    const write = () => correctedConsent(often, { was: often, consent: consentFields({ kept: 'jinde' }) }, deed)
    expect(write).toThrow(
      expect.objectContaining({ details: { faults: [{ path: 'consent', code: 'too-many-corrections' }] } }),
    )
  })
})

describe('taking a consent back', () => {
  test.each([
    ['on its day', '2026-03-03', undefined],
    ['before it was given', '2026-03-02', 'before-beginning'],
    ['today', '2026-03-31', undefined],
    ['tomorrow', '2026-04-01', 'in-the-future'],
  ])('%s', (_what, on, code) => {
    const withdraw = () => withdrawnConsent(consent(), { on, how: '' }, deed)
    if (code)
      expect(withdraw).toThrow(expect.objectContaining({ details: { faults: [{ path: 'withdrawal.on', code }] } }))
    else expect(withdraw()?.withdrawn).toEqual({ on, how: '', by: deed.by, at: deed.now })
  })

  test('twice takes it back once', () => {
    expect(withdrawnConsent(consent(takenBack('2026-03-10')), { on: '2026-03-11', how: '' }, deed)).toBeUndefined()
  })

  test('of none is not found', () => {
    expect(() => withdrawnConsent(undefined, { on: '2026-03-11', how: '' }, deed)).toThrow('not-found')
  })
})

describe('a consent as it comes in', () => {
  test.each<[string, Partial<Record<keyof Consent, unknown>>, string[]]>([
    ['as it should be', {}, []],
    ['without scope', { scope: '' }, ['scope']],
    ['without purpose', { purpose: ' ' }, ['purpose']],
    ['on paper that is nowhere', { kept: '' }, ['kept']],
    ['to another nobody names', { recipient: 'other' }, ['recipientName']],
    ['to a service nobody names', { recipient: 'social-service' }, ['recipientName']],
    ['to a service', { recipient: 'social-service', recipientName: 'Poradna' }, []],
    ['to nobody there is', { recipient: 'neighbour' }, ['recipient']],
  ])('%s', (_what, given, paths) => {
    const found = consentSchema.safeParse({ ...consentFields(), ...given }).error?.issues ?? []
    expect(found.map(({ path }) => path.join('.'))).toEqual(paths)
  })

  test('goes to each kind of recipient', () => {
    const all = recipients.map((recipient) => consentFields({ recipient, recipientName: 'Zkušební poradna' }))
    expect(all.every((each) => consentSchema.safeParse(each).success)).toBe(true)
  })
})
