import { describe, expect, test } from 'vitest'
import type { Agreement, AgreementFields } from '../../../shared/agreements/agreement.ts'
import { MOST_REPLACED, seenIn } from '../../../shared/agreements/earlier.ts'
import type { Closing, Period, Reopening } from '../../../shared/agreements/period.ts'
import {
  agreementSaid,
  closed,
  keepingEarlier,
  reopened,
  type Service,
  serviceFromArrival,
  withAgreement,
  withCorrection,
  withoutAgreement,
  withPeriod,
} from '../../../shared/agreements/service.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { agreement, agreementFields, closing, reopening } from '../../support/agreements.ts'

const client = '01KJQ000000000000000000000'
const deed = { by: 'liberec-sluzba', now: '2026-03-31T10:00:00.000Z' }
const finished = { ...deed, offerIsOwed: false, isVisited: false }
const arrived = serviceFromArrival({ client, arrivedAt: '2026-03-02T10:00:00.000Z', origin: 'eviction' })
const [first] = arrived.periods as [Period]

function faultsOf(change: () => unknown): Record<string, string> {
  try {
    change()
  } catch (thrown) {
    if (!(thrown instanceof Problem)) throw thrown
    return Object.fromEntries((thrown.details.faults ?? []).map(({ path, code }) => [path, code]))
  }
  return {}
}

const withAgreements = (...agreements: Partial<Agreement>[]): Service => ({
  ...arrived,
  agreements: agreements.map(agreement),
})

/** Closed on the 10th, begun anew on the 20th. */
const twice: Service = {
  ...arrived,
  periods: [
    { ...first, end: { ...closing({ period: client, on: '2026-03-10' }), by: 'a', at: deed.now } },
    { ...first, id: 'second', from: '2026-03-20' },
  ],
}

describe('the first period', () => {
  test('begins by itself on the day of the arrival in Prague', () => {
    const late = serviceFromArrival({ client, arrivedAt: '2026-03-02T23:30:00.000Z', origin: 'self-referral' })
    expect(late.periods).toEqual([
      { id: client, from: '2026-03-03', origin: 'self-referral', targetGroup: 'domestic-violence' },
    ])
  })
})

describe('an agreement', () => {
  test.each<[string, Service, Partial<Agreement>, Record<string, string>]>([
    ['on the day of the arrival', arrived, { from: '2026-03-02' }, {}],
    ['before the service began', arrived, { from: '2026-03-01' }, { 'agreement.from': 'outside-service' }],
    ['from a few days ahead', arrived, { from: '2026-04-15' }, {}],
    ['from next year by a slip', arrived, { from: '2027-03-03' }, { 'agreement.from': 'in-the-future' }],
    ['that ends before it begins', arrived, { until: '2026-03-02' }, { 'agreement.until': 'before-beginning' }],
    ['of a single day', arrived, { until: '2026-03-03' }, {}],
    [
      'signed tomorrow',
      arrived,
      { form: 'written', signed: { on: '2026-04-01', where: 'x' } },
      { 'agreement.signed.on': 'in-the-future' },
    ],
    ['beside one without an end', withAgreements({}), { from: '2026-03-10' }, { 'agreement.from': 'two-at-once' }],
    ['before one without an end', withAgreements({ from: '2026-03-10' }), {}, { 'agreement.from': 'two-at-once' }],
    ['up to the day of the next', withAgreements({ from: '2026-03-10' }), { until: '2026-03-10' }, {}],
    ['from the day on which another ends', withAgreements({ until: '2026-03-10' }), { from: '2026-03-10' }, {}],
    [
      'within another',
      withAgreements({ until: '2026-03-20' }),
      { from: '2026-03-10', until: '2026-03-11' },
      { 'agreement.from': 'two-at-once' },
    ],
    [
      'around another',
      withAgreements({ from: '2026-03-10', until: '2026-03-11' }),
      {},
      { 'agreement.from': 'two-at-once' },
    ],
    [
      'on the days of another',
      withAgreements({ until: '2026-03-03' }),
      { until: '2026-03-03' },
      { 'agreement.from': 'two-at-once' },
    ],
    ['beside one that was a mistake', withAgreements({ withdrawn: { by: 'a', at: deed.now, reason: 'x' } }), {}, {}],
    [
      'between two periods',
      twice,
      { from: '2026-03-15', until: '2026-03-16' },
      { 'agreement.from': 'outside-service' },
    ],
    ['without an end in a period that is over', twice, {}, { 'agreement.until': 'outside-service' }],
    ['that ends after its period', twice, { until: '2026-03-11' }, { 'agreement.until': 'outside-service' }],
    ['that ends with its period', twice, { until: '2026-03-10' }, {}],
    ['in the second period', twice, { from: '2026-03-20' }, {}],
  ])('%s', (_what, service, given, faults) => {
    const { id, by: _by, at: _at, ...fields } = agreement(given)
    expect(faultsOf(() => withAgreement(service, { id, agreement: fields }, deed))).toEqual(faults)
    const other = {
      ...service,
      agreements: [...service.agreements, agreement({ id, from: '2026-03-02', until: '2026-03-02' })],
    }
    expect(faultsOf(() => withCorrection(other, { id, agreement: fields }, deed))).toEqual(faults)
  })

  test('takes the place of the running one on its own day when that is wanted', () => {
    const before = withAgreements({ id: 'oral' })
    const after = withAgreement(
      before,
      { id: 'written', agreement: agreementFields({ form: 'written', from: '2026-03-09' }), ends: 'oral' },
      deed,
    )
    expect(after?.agreements.map(({ id, from, until }) => [id, from, until])).toEqual([
      ['oral', '2026-03-03', '2026-03-09'],
      ['written', '2026-03-09', undefined],
    ])
  })

  test('cannot take the place of one that begins later', () => {
    const before = withAgreements({ id: 'later', from: '2026-03-10' })
    const change = { id: 'new', agreement: agreementFields({ from: '2026-03-09' }), ends: 'later' }
    expect(faultsOf(() => withAgreement(before, change, deed))).toEqual({ 'agreement.from': 'two-at-once' })
  })

  test('sent twice is written down once', () => {
    expect(withAgreement(withAgreements({ id: 'a' }), { id: 'a', agreement: agreementFields() }, deed)).toBeUndefined()
  })

  test('written down by mistake stays and no longer counts', () => {
    const after = withoutAgreement(withAgreements({ id: 'a' }), { id: 'a', reason: 'jiný spis' }, deed)
    expect(after?.agreements).toMatchObject([{ id: 'a', withdrawn: { by: deed.by, reason: 'jiný spis' } }])
    if (after) expect(withoutAgreement(after, { id: 'a', reason: 'znovu' }, deed)).toBeUndefined()
    const late = () => withCorrection(after ?? arrived, { id: 'a', agreement: agreementFields() }, deed)
    expect(late).toThrow('changed-meanwhile')
  })

  test('cannot be one of too many', () => {
    const many = Array.from({ length: 20 }, (_, at) => {
      const day = `2026-03-${String(at + 3).padStart(2, '0')}`
      return { from: day, until: day }
    })
    const change = { id: 'new', agreement: agreementFields({ from: '2026-03-30' }) }
    expect(faultsOf(() => withAgreement(withAgreements(...many), change, deed))).toEqual({
      'agreement.from': 'too-many',
    })
  })
})

describe('closing', () => {
  const close = (given: Partial<Closing>, more: Partial<typeof finished> = {}, service = arrived) =>
    closed(service, closing({ period: client, ...given }), { ...finished, ...more })

  test.each<[string, Partial<Closing>, Partial<typeof finished>, Record<string, string>]>([
    ['today', { on: '2026-03-31' }, {}, {}],
    ['on the day of the arrival', { on: '2026-03-02' }, {}, {}],
    ['before the arrival', { on: '2026-03-01' }, {}, { 'closing.on': 'before-beginning' }],
    ['tomorrow', { on: '2026-04-01' }, {}, { 'closing.on': 'in-the-future' }],
    ['while help is still to be offered', {}, { offerIsOwed: true }, { 'closing.reason': 'offer-owed' }],
    ['because she died, though help was to be offered', { reason: 'died' }, { offerIsOwed: true }, {}],
    ['a mistake, though help was to be offered', { reason: 'mistake' }, { offerIsOwed: true }, {}],
    ['while somebody is out', {}, { isVisited: true }, { 'closing.on': 'visit-under-way' }],
    ['for another service nobody names', { reason: 'other-service' }, {}, { 'closing.reasonWords': 'missing' }],
    ['for another service', { reason: 'other-service', reasonWords: 'Poradna' }, {}, {}],
    ['with documents nobody names', { documents: 'kept' }, {}, { 'closing.documentsNote': 'missing' }],
    ['with documents', { documents: 'returned', documentsNote: 'rodný list' }, {}, {}],
  ])('%s', (_what, given, more, faults) => {
    expect(faultsOf(() => close(given, more))).toEqual(faults)
  })

  test.each<[string, Partial<Agreement>[], Record<string, string>]>([
    ['in which nothing was agreed', [], {}],
    ['in which something was agreed', [{}], { 'closing.reason': 'agreement-made' }],
    ['in which what was agreed ended', [{ until: '2026-03-05' }], { 'closing.reason': 'agreement-made' }],
    ['in which what was agreed was a mistake too', [{ withdrawn: { by: deed.by, at: deed.now, reason: 'omyl' } }], {}],
  ])('a period by mistake, %s', (_what, agreements, faults) => {
    const service = withAgreements(...agreements)
    expect(faultsOf(() => close({ reason: 'mistake' }, {}, service))).toEqual(faults)
  })

  test('a period by mistake asks nothing of the agreements of the one before', () => {
    const service = { ...twice, agreements: [agreement({ until: '2026-03-08' })] }
    expect(faultsOf(() => close({ period: 'second', reason: 'mistake' }, {}, service))).toEqual({})
  })

  test('a period by mistake leaves no place for an agreement afterwards', () => {
    const shut = close({ reason: 'mistake', on: '2026-03-20' }) ?? arrived
    const late = { id: agreement({}).id, agreement: agreementFields({ from: '2026-03-05', until: '2026-03-10' }) }
    expect(faultsOf(() => withAgreement(shut, late, deed))).toEqual({ 'agreement.from': 'outside-service' })
  })

  test('ends the agreements that held, and no other', () => {
    const service = withAgreements({ until: '2026-03-05' }, { from: '2026-03-05' })
    const after = close({ on: '2026-03-20' }, {}, service)
    expect(after?.agreements.map(({ until }) => until)).toEqual(['2026-03-05', '2026-03-20'])
    expect(after?.periods[0]?.end).toMatchObject({
      on: '2026-03-20',
      reason: 'assignment-met',
      by: deed.by,
      at: deed.now,
    })
  })

  test('waits for an agreement that begins later', () => {
    const service = withAgreements({ from: '2026-03-21' })
    expect(faultsOf(() => close({ on: '2026-03-20' }, {}, service))).toEqual({ 'closing.on': 'agreement-after' })
  })

  test('sent twice closes once; somebody else is told that it is closed', () => {
    const after = close({}) ?? arrived
    expect(close({}, {}, after)).toBeUndefined()
    expect(faultsOf(() => close({ reason: 'capacity' }, {}, after))).toEqual({ 'closing.on': 'closed-already' })
    expect(faultsOf(() => close({}, { by: 'liberec-volno' }, after))).toEqual({ 'closing.on': 'closed-already' })
  })

  test('of no period is not found', () => {
    expect(() => closed(arrived, closing({ period: 'none' }), finished)).toThrow('not-found')
  })
})

describe('reopening', () => {
  const shut = closed(arrived, closing({ period: client }), finished) ?? arrived
  const open = (given: Partial<Reopening>, service = shut) => reopened(service, reopening(given), deed)

  test.each<[string, Partial<Reopening>, Record<string, string>]>([
    ['after the end', {}, {}],
    ['on the day of the end', { from: '2026-03-20' }, {}],
    ['before the end', { from: '2026-03-19' }, { 'reopening.from': 'overlapping' }],
    ['before everything', { from: '2026-01-01' }, { 'reopening.from': 'overlapping' }],
    ['today', { from: '2026-03-31' }, {}],
    ['tomorrow', { from: '2026-04-01' }, { 'reopening.from': 'in-the-future' }],
  ])('%s', (_what, given, faults) => {
    expect(faultsOf(() => open(given))).toEqual(faults)
  })

  test('keeps everything and begins another period', () => {
    const after = open({ id: 'second', keyWorker: 'liberec-volno' })
    expect(after?.periods.map(({ id, end }) => [id, end?.on])).toEqual([
      [client, '2026-03-20'],
      ['second', undefined],
    ])
    expect(after?.periods[0]).toEqual(shut.periods[0])
  })

  test('of a file that is open is refused', () => {
    expect(faultsOf(() => open({}, arrived))).toEqual({ 'reopening.from': 'open-already' })
  })

  test('sent twice begins once', () => {
    const after = open({ id: 'second' }) ?? shut
    expect(open({ id: 'second' }, after)).toBeUndefined()
  })

  test('can be closed again', () => {
    const after = open({ id: 'second', from: '2026-03-20' }) ?? shut
    const again = closed(after, closing({ period: 'second', on: '2026-03-20' }), finished)
    expect(again?.periods.map(({ end }) => end?.on)).toEqual(['2026-03-20', '2026-03-20'])
  })
})

describe('a period put right', () => {
  const { id: _id, ...about } = first
  test.each<[string, Service, { id?: string; from: string }, Record<string, string>]>([
    ['begun earlier', arrived, { from: '2026-02-27' }, {}],
    ['begun in the year 206', arrived, { from: '0206-02-27' }, { 'period.from': 'not-of-our-time' }],
    ['begun before anybody helped', arrived, { from: '1989-12-31' }, { 'period.from': 'not-of-our-time' }],
    ['begun as early as in an old register', arrived, { from: '1990-01-01' }, {}],
    ['begun tomorrow', arrived, { from: '2026-04-01' }, { 'period.from': 'in-the-future' }],
    ['begun after its agreement', withAgreements({}), { from: '2026-03-04' }, { 'period.from': 'agreement-outside' }],
    ['begun after its end', twice, { from: '2026-03-11' }, { 'period.from': 'after-end' }],
    ['begun in the one before', twice, { id: 'second', from: '2026-03-09' }, { 'period.from': 'overlapping' }],
    ['begun with the end of the one before', twice, { id: 'second', from: '2026-03-10' }, {}],
  ])('%s', (_what, service, { id = client, from }, faults) => {
    expect(faultsOf(() => withPeriod(service, { id, period: { ...about, from } }, deed))).toEqual(faults)
  })

  test('gets a key worker and loses one', () => {
    const named = withPeriod(arrived, { id: client, period: { ...about, keyWorker: 'liberec-volno' } }, deed)
    expect(named?.periods[0]?.keyWorker).toBe('liberec-volno')
    expect(withPeriod(named ?? arrived, { id: client, period: about }, deed)?.periods).toEqual([first])
  })

  test('as it stands changes nothing', () => {
    expect(withPeriod(arrived, { id: client, period: about }, deed)).toBeUndefined()
  })

  test('leaves what somebody else put right meanwhile, unless it is the same', () => {
    const is = { ...arrived, periods: [{ ...first, keyWorker: 'liberec-volno' }] }
    const other = { ...about, targetGroup: 'immigrant' as const }
    expect(withPeriod(is, { id: client, period: other, was: about }, deed)?.periods).toEqual([
      { ...first, keyWorker: 'liberec-volno', targetGroup: 'immigrant' },
    ])
    const same = { ...about, keyWorker: 'liberec-vedouci' }
    expect(() => withPeriod(is, { id: client, period: same, was: about }, deed)).toThrow('changed-meanwhile')
  })
})

describe('an agreement that two people put right at once', () => {
  const was = agreementFields()
  test.each<[string, Partial<AgreementFields>, Partial<AgreementFields>, Partial<AgreementFields> | 'asked']>([
    [
      'in different fields',
      { place: 'v centru' },
      { assignment: 'Chci klid.' },
      { place: 'v centru', assignment: 'Chci klid.' },
    ],
    ['in the same field, otherwise', { place: 'v centru' }, { place: 'doma' }, 'asked'],
    ['in the same field, alike', { place: 'v centru' }, { place: 'v centru' }, { place: 'v centru' }],
    ['in the same field and in another', { place: 'v centru' }, { place: 'doma', extent: 'long-term' }, 'asked'],
    [
      'in its beginning and its end',
      { from: '2026-03-04' },
      { until: '2026-03-20' },
      { from: '2026-03-04', until: '2026-03-20' },
    ],
    ['one of them not at all', { place: 'v centru' }, {}, { place: 'v centru' }],
    ['in activities', { activities: ['accompaniment'] }, { activities: ['legal-advice', 'accompaniment'] }, 'asked'],
    [
      'in its form and its signature',
      { form: 'written' },
      { form: 'written', signed: { on: '2026-03-03', where: 'Šanon' } },
      'asked',
    ],
  ])('%s', (_what, theirs, mine, outcome) => {
    const service = withAgreements({ ...was, ...theirs, id: 'a' })
    const correct = () => withCorrection(service, { id: 'a', agreement: { ...was, ...mine }, was }, deed) ?? service
    if (outcome === 'asked') expect(correct).toThrow('changed-meanwhile')
    else expect(agreementSaid(correct().agreements[0] ?? was)).toEqual({ ...was, ...outcome })
  })

  test('is judged by what stands: an end of one before the beginning of the other', () => {
    const service = withAgreements({ ...was, from: '2026-03-20', id: 'a' })
    const change = { id: 'a', agreement: { ...was, until: '2026-03-10' }, was }
    expect(faultsOf(() => withCorrection(service, change, deed))).toEqual({ 'agreement.until': 'before-beginning' })
  })

  test('is put right only so often', () => {
    const service = withAgreements({ id: 'a', corrections: MOST_REPLACED })
    const change = { id: 'a', agreement: agreementFields({ place: 'doma' }) }
    expect(faultsOf(() => withCorrection(service, change, deed))).toEqual({ agreement: 'too-many-corrections' })
  })
})

describe('what stood before a change', () => {
  const before = { ...withAgreements({ id: 'a' }), version: 2 }

  test('is kept of an agreement that is put right, and counted', () => {
    const after = withCorrection(before, { id: 'a', agreement: agreementFields({ place: 'doma' }) }, deed) ?? before
    const { service, earlier } = keepingEarlier(before, after, deed)
    expect(service.agreements).toMatchObject([{ id: 'a', place: 'doma', corrections: 1 }])
    expect(service.periods).toEqual(arrived.periods)
    expect(earlier).toEqual([
      { id: 'a.00000002', of: 'a', lastIn: 2, by: deed.by, at: deed.now, agreement: agreementFields() },
    ])
  })

  test('is kept of an agreement that ends with its period, and of no end of a period', () => {
    const after = closed(before, closing({ period: client }), finished) ?? before
    expect(keepingEarlier(before, after, deed).earlier).toMatchObject([{ of: 'a', agreement: agreementFields() }])
  })

  test('is kept of a period that is put right', () => {
    const { id: _id, ...period } = first
    const after = withPeriod(before, { id: client, period: { ...period, from: '2026-03-01' } }, deed) ?? before
    const { service, earlier } = keepingEarlier(before, after, deed)
    expect(service.periods).toMatchObject([{ from: '2026-03-01', corrections: 1 }])
    expect(earlier).toMatchObject([{ of: client, lastIn: 2, period }])
  })

  test('is nothing where something is only added, or marked as a mistake', () => {
    const added = withAgreement({ ...arrived }, { id: 'b', agreement: agreementFields() }, deed) ?? arrived
    expect(keepingEarlier({ ...arrived, version: 0 }, added, deed)).toEqual({ service: added, earlier: [] })
    const mistaken = withoutAgreement(before, { id: 'a', reason: 'jiný spis' }, deed) ?? before
    expect(keepingEarlier(before, mistaken, deed).earlier).toEqual([])
  })

  test.each([
    [1, 'first'],
    [2, 'first'],
    [3, 'second'],
    [5, 'second'],
    [6, undefined],
  ])('is what whoever had read version %i saw', (version, said) => {
    const earlier = [
      { id: 'first', lastIn: 2 },
      { id: 'second', lastIn: 5 },
    ].map((each) => ({ ...each, of: 'a', by: deed.by, at: deed.now, agreement: agreementFields() }))
    expect(seenIn(earlier, version)?.id).toBe(said)
  })
})
