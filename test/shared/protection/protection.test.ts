import { describe, expect, it } from 'vitest'
import { endOfEviction } from '../../../shared/police/eviction.ts'
import { problemFrom } from '../../../shared/problems/problem.ts'
import {
  type EvictionFacts,
  holds,
  isEndDoubted,
  leading,
  protectionOf,
  seeToItAt,
} from '../../../shared/protection/protection.ts'
import type { Step, StepKind } from '../../../shared/protection/step.ts'
import { recordedStep } from '../../../shared/protection/steps.ts'
import type { Term } from '../../../shared/protection/views.ts'
import { shownInPrague } from '../../support/moments.ts'

const LONG_AFTER = '2027-12-01T12:00:00.000Z'

/** An eviction as police report it: carried out at an instant, with the end they wrote or by the rule. */
function evictedAt(from: string, endsAt?: string): EvictionFacts {
  const end = endOfEviction({ evictedAt: from, endsAt })
  return { from: new Date(from).toISOString(), endsAt: end.at, endBy: end.by }
}

/** 14 days, to 26. 11. 24:00. */
const eviction = evictedAt('2026-11-12T21:40:00+01:00')

type Told = `${StepKind} ${string}`

/** Steps recorded one after another: `granted 2026-11-20 2026-12-20`. */
function stepsOf(facts: EvictionFacts | undefined, told: readonly Told[]): readonly Step[] {
  return told.reduce<readonly Step[]>((steps, line, index) => {
    const [kind, on = '', until] = line.split(' ')
    const id = `01J${String(index).padStart(23, '0')}`
    const words = { court: '', fileNumber: '', note: '' }
    const step = { id, kind: kind as StepKind, on, ...(until !== undefined && { until }), ...words }
    return recordedStep({ eviction: facts, steps }, step, { by: 'somebody', now: LONG_AFTER })
  }, [])
}

function faultsOf(facts: EvictionFacts | undefined, told: readonly Told[]): string {
  try {
    stepsOf(facts, told)
    return ''
  } catch (thrown) {
    return (problemFrom(thrown).details.faults ?? []).map(({ path, code }) => `${path} ${code}`).join(', ')
  }
}

function endOf({ by, until, latest, why, hourUnknown, unsure }: Term): string {
  const end = until === undefined ? `open${latest === undefined ? '' : ` to ${latest}`}` : shownInPrague(until)
  return [by, end, why, ...(hourUnknown ? ['hour unknown'] : []), ...(unsure ? ['unsure'] : [])].join(', ')
}

describe('until when the violent person may not come', () => {
  it.each<[string, Told[], string[]]>([
    ['an eviction alone', [], ['eviction, 2026-11-27 00:00, rule']],
    ['a petition leaves the end of the eviction open', ['petition-filed 2026-11-20'], ['eviction, open, petition']],
    ['one on its last day too', ['petition-filed 2026-11-26'], ['eviction, open, petition']],
    ['one on its first day too', ['petition-filed 2026-11-12'], ['eviction, open, petition']],
    ['one after it extends nothing', ['petition-filed 2026-11-27'], ['eviction, 2026-11-27 00:00, rule']],
    ['one before it extends nothing', ['petition-filed 2026-11-11'], ['eviction, 2026-11-27 00:00, rule']],
    [
      'an order that comes before the eviction ends',
      ['petition-filed 2026-11-20', 'granted 2026-11-21'],
      ['eviction, 2026-11-27 00:00, rule', 'order, 2026-12-22 00:00, month'],
    ],
    [
      'an order that comes after it would have ended',
      ['petition-filed 2026-11-26', 'granted 2026-11-28'],
      ['eviction, 2026-11-28 00:00, decision, hour unknown', 'order, 2026-12-29 00:00, month'],
    ],
    [
      'an order whose end the court wrote',
      ['petition-filed 2026-11-20', 'granted 2026-11-21 2026-12-20'],
      ['eviction, 2026-11-27 00:00, rule', 'order, 2026-12-21 00:00, court'],
    ],
    [
      'a rejection while the eviction lasts takes nothing of it',
      ['petition-filed 2026-11-20', 'rejected 2026-11-22'],
      ['eviction, 2026-11-27 00:00, rule'],
    ],
    [
      'a rejection on the last day',
      ['petition-filed 2026-11-20', 'rejected 2026-11-26'],
      ['eviction, 2026-11-27 00:00, rule'],
    ],
    [
      'a rejection after it would have ended',
      ['petition-filed 2026-11-26', 'rejected 2026-11-30'],
      ['eviction, 2026-11-30 00:00, decision, hour unknown'],
    ],
    [
      'a second petition while the eviction lasts extends it again',
      ['petition-filed 2026-11-20', 'rejected 2026-11-22', 'petition-filed 2026-11-25'],
      ['eviction, open, petition'],
    ],
    [
      'a second petition after it does not',
      ['petition-filed 2026-11-26', 'rejected 2026-11-30', 'petition-filed 2026-11-30'],
      ['eviction, 2026-11-30 00:00, decision, hour unknown'],
    ],
    ['objections that nobody has decided', ['objections-raised 2026-11-14'], ['eviction, 2026-11-27 00:00, rule']],
    [
      'objections refused',
      ['objections-raised 2026-11-14', 'objections-refused 2026-11-18'],
      ['eviction, 2026-11-27 00:00, rule'],
    ],
    [
      'objections upheld end the eviction',
      ['objections-raised 2026-11-14', 'objections-upheld 2026-11-18'],
      ['eviction, 2026-11-18 00:00, objections, hour unknown'],
    ],
    [
      'upheld while a petition waits: it extends nothing any more',
      ['objections-raised 2026-11-14', 'petition-filed 2026-11-16', 'objections-upheld 2026-11-18'],
      ['eviction, 2026-11-18 00:00, objections, hour unknown'],
    ],
    [
      'upheld, and the order of the court stands for itself',
      [
        'objections-raised 2026-11-14',
        'petition-filed 2026-11-16',
        'objections-upheld 2026-11-17',
        'granted 2026-11-18',
      ],
      ['eviction, 2026-11-17 00:00, objections, hour unknown', 'order, 2026-12-19 00:00, month'],
    ],
    [
      'a petition for an extension keeps the order until the court decides',
      ['petition-filed 2026-11-20', 'granted 2026-11-21', 'extension-filed 2026-12-21'],
      ['eviction, 2026-11-27 00:00, rule', 'order, open to 2027-05-21, extension'],
    ],
    [
      'an extension',
      [
        'petition-filed 2026-11-20',
        'granted 2026-11-21',
        'extension-filed 2026-12-10',
        'extended 2026-12-30 2027-03-21',
      ],
      ['eviction, 2026-11-27 00:00, rule', 'order, 2027-03-22 00:00, extended'],
    ],
    [
      'an extension as long as the law allows, past the night that loses an hour',
      [
        'petition-filed 2026-11-20',
        'granted 2026-11-21',
        'extension-filed 2026-12-10',
        'extended 2026-12-30 2027-05-21',
      ],
      ['eviction, 2026-11-27 00:00, rule', 'order, 2027-05-22 00:00, extended'],
    ],
    [
      'extended twice',
      [
        'petition-filed 2026-11-20',
        'granted 2026-11-21',
        'extension-filed 2026-12-10',
        'extended 2026-12-20 2027-02-21',
        'extension-filed 2027-02-21',
        'extended 2027-03-01 2027-05-21',
      ],
      ['eviction, 2026-11-27 00:00, rule', 'order, 2027-05-22 00:00, extended'],
    ],
    [
      'an extension rejected while the month lasts',
      [
        'petition-filed 2026-11-20',
        'granted 2026-11-21',
        'extension-filed 2026-12-10',
        'extension-rejected 2026-12-15',
      ],
      ['eviction, 2026-11-27 00:00, rule', 'order, 2026-12-22 00:00, month'],
    ],
    [
      'an extension rejected after it',
      [
        'petition-filed 2026-11-20',
        'granted 2026-11-21',
        'extension-filed 2026-12-10',
        'extension-rejected 2027-01-15',
      ],
      ['eviction, 2026-11-27 00:00, rule', 'order, 2027-01-15 00:00, decision, hour unknown'],
    ],
    [
      'an order that the court ended',
      ['petition-filed 2026-11-20', 'granted 2026-11-21', 'ended 2026-12-05'],
      ['eviction, 2026-11-27 00:00, rule', 'order, 2026-12-05 00:00, ended, hour unknown'],
    ],
    [
      'a second order after the first',
      ['petition-filed 2026-11-20', 'granted 2026-11-21', 'petition-filed 2027-01-10', 'granted 2027-01-12'],
      ['eviction, 2026-11-27 00:00, rule', 'order, 2026-12-22 00:00, month', 'order, 2027-02-13 00:00, month'],
    ],
    [
      'on one day, recorded the wrong way round: each where it fits',
      ['petition-filed 2026-11-20', 'rejected 2026-11-22', 'petition-filed 2026-11-22', 'granted 2026-11-22'],
      ['eviction, 2026-11-27 00:00, rule', 'order, 2026-12-23 00:00, month'],
    ],
  ])('%s', (_what, told, terms) => {
    expect(protectionOf(eviction, stepsOf(eviction, told), LONG_AFTER).terms.map(endOf)).toEqual(terms)
  })

  it.each<[string, EvictionFacts | undefined, Told[], string[]]>([
    ['no eviction', undefined, [], []],
    ['no eviction and a petition', undefined, ['petition-filed 2026-11-20'], []],
    [
      'no eviction and an order',
      undefined,
      ['petition-filed 2026-11-20', 'granted 2026-11-21'],
      ['order, 2026-12-22 00:00, month'],
    ],
    [
      'a month from 31 January',
      undefined,
      ['petition-filed 2026-01-30', 'granted 2026-01-31'],
      ['order, 2026-03-01 00:00, month'],
    ],
    [
      'a month from 31 January of a leap year',
      undefined,
      ['petition-filed 2024-01-30', 'granted 2024-01-31'],
      ['order, 2024-03-01 00:00, month'],
    ],
    [
      'a month over the end of summer time',
      undefined,
      ['petition-filed 2026-10-24', 'granted 2026-10-25'],
      ['order, 2026-11-26 00:00, month'],
    ],
    [
      'a month over its beginning',
      undefined,
      ['petition-filed 2026-03-28', 'granted 2026-03-29'],
      ['order, 2026-04-30 00:00, month'],
    ],
    [
      'six months from 31 August end with February',
      undefined,
      [
        'petition-filed 2026-08-30',
        'granted 2026-08-31',
        'extension-filed 2026-09-15',
        'extended 2026-09-20 2027-02-28',
      ],
      ['order, 2027-03-01 00:00, extended'],
    ],
    [
      'an eviction of ten days, before the law of 2025',
      evictedAt('2025-06-30T23:59:00+02:00'),
      [],
      ['eviction, 2025-07-11 00:00, rule'],
    ],
    [
      'an end that police wrote',
      evictedAt('2026-11-12T21:40:00+01:00', '2026-11-26T21:40:00+01:00'),
      [],
      ['eviction, 2026-11-26 21:40, police'],
    ],
    [
      'a petition on the day on which it ends at an hour may have come too late',
      evictedAt('2026-11-12T21:40:00+01:00', '2026-11-26T21:40:00+01:00'),
      ['petition-filed 2026-11-26'],
      ['eviction, open, petition, unsure'],
    ],
    [
      'a petition on the day before has not',
      evictedAt('2026-11-12T21:40:00+01:00', '2026-11-26T21:40:00+01:00'),
      ['petition-filed 2026-11-25'],
      ['eviction, open, petition'],
    ],
    [
      'objections that police noted can be upheld',
      { ...eviction, objected: true },
      ['objections-upheld 2026-11-18'],
      ['eviction, 2026-11-18 00:00, objections, hour unknown'],
    ],
  ])('%s', (_what, facts, told, terms) => {
    expect(protectionOf(facts, stepsOf(facts, told), LONG_AFTER).terms.map(endOf)).toEqual(terms)
  })

  it('names the law of each', () => {
    const steps = stepsOf(eviction, ['petition-filed 2026-11-20', 'granted 2026-11-21'])
    expect(protectionOf(eviction, steps, LONG_AFTER).terms.map(({ source }) => source)).toEqual([
      '§ 44 zákona č. 273/2008 Sb. ve znění zákona č. 78/2025 Sb.',
      '§ 400 a násl. zákona č. 292/2013 Sb.',
    ])
  })
})

describe('an end that had come before the notice was delivered is to be asked about', () => {
  const toldEnd = evictedAt('2026-11-12T21:40:00+01:00', '2026-11-15T12:00:00+01:00')
  const endedByPolice = { ...eviction, endedAt: '2026-11-18T09:00:00.000Z' }

  it.each<[string, EvictionFacts, readonly Told[], deliveredAt: string, boolean]>([
    ['when it is reckoned by the law', eviction, [], '2026-11-27T08:00:00.000Z', true],
    ['when the notice itself says it', toldEnd, [], '2026-11-16T08:00:00.000Z', true],
    ['not when it was still to come', eviction, [], '2026-11-20T08:00:00.000Z', false],
    ['not when police told of it since', endedByPolice, [], '2026-11-19T08:00:00.000Z', false],
    ['nor when the notice had said another', { ...toldEnd, ...endedByPolice }, [], '2026-11-19T08:00:00.000Z', false],
    [
      'not when objections were upheld',
      eviction,
      ['objections-raised 2026-11-13', 'objections-upheld 2026-11-14'],
      '2026-11-19T08:00:00.000Z',
      false,
    ],
    [
      'not when the court decided',
      eviction,
      ['petition-filed 2026-11-16', 'rejected 2026-11-28'],
      '2026-12-02T08:00:00.000Z',
      false,
    ],
    ['not while it is open', eviction, ['petition-filed 2026-11-16'], '2026-12-02T08:00:00.000Z', false],
  ])('%s', (_what, facts, steps, deliveredAt, doubted) => {
    const [term] = protectionOf(facts, stepsOf(facts, steps), LONG_AFTER).terms
    expect(term && isEndDoubted(term, deliveredAt)).toBe(doubted)
  })
})

describe('an end that police told later', () => {
  const ended: EvictionFacts = { ...eviction, endedAt: '2026-11-18T09:00:00.000Z' }
  const lines = (steps: readonly Told[]) =>
    protectionOf(ended, stepsOf(eviction, steps), LONG_AFTER).terms.map(({ by, until, why }) => `${by} ${until} ${why}`)

  it.each<[string, readonly Told[]]>([
    ['nothing that came to pass', []],
    ['a petition, by which the eviction would last on', ['petition-filed 2026-11-16']],
    ['a rejection', ['petition-filed 2026-11-16', 'rejected 2026-11-28']],
    ['objections that were upheld on a day', ['objections-raised 2026-11-13', 'objections-upheld 2026-11-20']],
    ['nothing more being wanted', ['let-lapse 2026-11-14']],
  ])('holds over %s', (_what, steps) => {
    expect(lines(steps)).toEqual(['eviction 2026-11-18T09:00:00.000Z police-end'])
  })

  it('leaves orders of the court as they are, those recorded behind it too', () => {
    expect(lines(['petition-filed 2026-11-16', 'granted 2026-11-25'])).toEqual([
      'eviction 2026-11-18T09:00:00.000Z police-end',
      'order 2026-12-25T23:00:00.000Z month',
    ])
  })

  it('is when somebody has to see to it, unless the court decides or nothing more is wanted', () => {
    expect(seeToItAt(ended, [])).toBe('2026-11-18T09:00:00.000Z')
    expect(seeToItAt(ended, stepsOf(eviction, ['let-lapse 2026-11-14']))).toBeUndefined()
    expect(seeToItAt(ended, stepsOf(eviction, ['petition-filed 2026-11-16']))).toBe(
      seeToItAt(eviction, stepsOf(eviction, ['petition-filed 2026-11-16'])),
    )
  })
})

describe('what cannot have been is refused, by its field', () => {
  const order: Told[] = ['petition-filed 2026-11-20', 'granted 2026-11-21']
  it.each<[string, EvictionFacts | undefined, Told[], string]>([
    ['a decision without a petition', eviction, ['granted 2026-11-21'], 'kind no-petition'],
    ['a rejection without one', eviction, ['rejected 2026-11-21'], 'kind no-petition'],
    [
      'a decision before its petition',
      eviction,
      ['petition-filed 2026-11-20', 'granted 2026-11-19'],
      'on before-its-cause',
    ],
    ['a rejection before it', eviction, ['petition-filed 2026-11-20', 'rejected 2026-11-19'], 'on before-its-cause'],
    ['a second decision on one petition', eviction, [...order, 'rejected 2026-11-22'], 'kind no-petition'],
    [
      'a petition while one waits',
      eviction,
      ['petition-filed 2026-11-20', 'petition-filed 2026-11-21'],
      'kind petition-pending',
    ],
    [
      'an order beyond six months',
      eviction,
      ['petition-filed 2026-11-20', 'granted 2026-11-21 2027-05-22'],
      'until too-long',
    ],
    [
      'an order that ends before it begins',
      eviction,
      ['petition-filed 2026-11-20', 'granted 2026-11-21 2026-11-20'],
      'until before-it',
    ],
    ['an end of a step that has none', eviction, ['petition-filed 2026-11-20 2026-12-20'], 'until not-of-this-step'],
    ['an extension without an order', eviction, ['extension-filed 2026-11-20'], 'kind no-order'],
    ['an extension before its order', eviction, [...order, 'extension-filed 2026-11-20'], 'on before-its-cause'],
    ['an extension after the month', eviction, [...order, 'extension-filed 2026-12-22'], 'on order-over'],
    [
      'a second petition for it',
      eviction,
      [...order, 'extension-filed 2026-12-01', 'extension-filed 2026-12-02'],
      'kind extension-pending',
    ],
    ['extended without a petition for it', eviction, [...order, 'extended 2026-12-10 2027-01-21'], 'kind no-extension'],
    [
      'extended beyond six months',
      eviction,
      [...order, 'extension-filed 2026-12-01', 'extended 2026-12-10 2027-05-22'],
      'until too-long',
    ],
    ['extended to no day', eviction, [...order, 'extension-filed 2026-12-01', 'extended 2026-12-10'], 'until missing'],
    [
      'extended to where it ends anyway',
      eviction,
      [...order, 'extension-filed 2026-12-01', 'extended 2026-12-10 2026-12-21'],
      'until not-longer',
    ],
    [
      'extended when six months are over',
      eviction,
      [...order, 'extension-filed 2026-12-01', 'extended 2027-05-22 2027-06-01'],
      'on order-over',
    ],
    [
      'one that lasts six months already',
      eviction,
      ['petition-filed 2026-11-20', 'granted 2026-11-21 2027-05-21', 'extension-filed 2027-05-01'],
      'kind longest-already',
    ],
    ['the refusal of no extension', eviction, [...order, 'extension-rejected 2026-12-10'], 'kind no-extension'],
    ['the end of no order', eviction, ['ended 2026-12-10'], 'kind no-order'],
    ['the end of an order that is over', eviction, [...order, 'ended 2026-12-22'], 'on order-over'],
    ['the end of one twice', eviction, [...order, 'ended 2026-12-10', 'ended 2026-12-11'], 'kind no-order'],
    ['objections before the eviction', eviction, ['objections-raised 2026-11-11'], 'on before-eviction'],
    ['objections after it', eviction, ['objections-raised 2026-11-28'], 'on eviction-over'],
    ['objections without an eviction', undefined, ['objections-raised 2026-11-14'], 'kind no-eviction'],
    [
      'objections twice',
      eviction,
      ['objections-raised 2026-11-14', 'objections-raised 2026-11-15'],
      'kind objections-pending',
    ],
    ['upheld without any', eviction, ['objections-upheld 2026-11-14'], 'kind no-objections'],
    [
      'upheld before they were raised',
      eviction,
      ['objections-raised 2026-11-16', 'objections-upheld 2026-11-15'],
      'on before-its-cause',
    ],
    ['refused without any', eviction, ['objections-refused 2026-11-14'], 'kind no-objections'],
    ['in the future', eviction, ['petition-filed 2027-12-02'], 'on in-the-future'],
    [
      'between a petition and its decision',
      eviction,
      ['petition-filed 2026-11-20', 'granted 2026-11-22', 'rejected 2026-11-21'],
      'on later-step',
    ],
  ])('%s', (_what, facts, told, faults) => {
    expect(faultsOf(facts, told)).toBe(faults)
  })
})

describe('what comes next', () => {
  it.each<[string, string, Told[], string | undefined]>([
    ['while the eviction lasts: a petition', '2026-11-20T12:00:00Z', [], 'petition 2026-11-26'],
    ['a minute before it ends', '2026-11-26T22:59:00Z', [], 'petition 2026-11-26'],
    ['after it: nothing', '2026-11-26T23:00:00Z', [], undefined],
    [
      'a petition that waits: the decision within 48 hours',
      '2026-11-20T12:00:00Z',
      ['petition-filed 2026-11-20'],
      'decision 2026-11-22',
    ],
    [
      'an order: its extension before the month ends',
      '2026-11-22T12:00:00Z',
      ['petition-filed 2026-11-20', 'granted 2026-11-21'],
      'extension 2026-12-21',
    ],
    [
      'an order that is over: nothing',
      '2026-12-22T12:00:00Z',
      ['petition-filed 2026-11-20', 'granted 2026-11-21'],
      undefined,
    ],
    [
      'an extension that waits',
      '2026-12-22T12:00:00Z',
      ['petition-filed 2026-11-20', 'granted 2026-11-21', 'extension-filed 2026-12-10'],
      'extension-decision 2027-05-21',
    ],
    [
      'an order that cannot be longer',
      '2026-12-22T12:00:00Z',
      ['petition-filed 2026-11-20', 'granted 2026-11-21 2027-05-21'],
      'longest 2027-05-21',
    ],
    [
      'a rejection: an appeal, moved from Sunday',
      '2026-12-01T12:00:00Z',
      ['petition-filed 2026-11-26', 'rejected 2026-11-28'],
      'appeal 2026-12-14',
    ],
    [
      'a rejection long ago: nothing',
      '2026-12-20T12:00:00Z',
      ['petition-filed 2026-11-26', 'rejected 2026-11-28'],
      undefined,
    ],
  ])('%s', (_what, now, told, next) => {
    const found = protectionOf(eviction, stepsOf(eviction, told), new Date(now).toISOString()).next
    expect(found && `${found.what} ${found.by}`).toBe(next)
  })
})

describe('when somebody has to see to it', () => {
  /** As if each had been recorded on its day, at noon. */
  const inTime = (told: readonly Told[]) =>
    stepsOf(eviction, told).map((step) => ({ ...step, recordedAt: `${step.on}T11:00:00.000Z` }))
  it.each<[string, Told[], string | undefined]>([
    ['an eviction that nobody has dealt with: its end', [], '2026-11-27 00:00'],
    ['a petition: when the court will have decided', ['petition-filed 2026-11-20'], '2026-11-23 00:00'],
    ['an order: its end', ['petition-filed 2026-11-20', 'granted 2026-11-21'], '2026-12-22 00:00'],
    [
      'a rejection: the end of the eviction again',
      ['petition-filed 2026-11-20', 'rejected 2026-11-22'],
      '2026-11-27 00:00',
    ],
    ['a rejection after it: never', ['petition-filed 2026-11-26', 'rejected 2026-11-30'], undefined],
    [
      'an extension that waits: the end it had',
      ['petition-filed 2026-11-20', 'granted 2026-11-21', 'extension-filed 2026-12-10'],
      '2026-12-22 00:00',
    ],
    ['nothing more is wanted: never', ['let-lapse 2026-11-20'], undefined],
    ['wanted after all', ['let-lapse 2026-11-20', 'petition-filed 2026-11-21'], '2026-11-24 00:00'],
    [
      'an order that the court ended: never',
      ['petition-filed 2026-11-26', 'granted 2026-11-27', 'ended 2026-12-05'],
      undefined,
    ],
    ['objections upheld: never', ['objections-raised 2026-11-14', 'objections-upheld 2026-11-18'], undefined],
  ])('%s', (_what, told, at) => {
    const found = seeToItAt(eviction, inTime(told))
    expect(found && shownInPrague(found)).toBe(at)
  })

  it('never for an end that had passed when it was recorded', () => {
    expect(seeToItAt(eviction, stepsOf(eviction, ['petition-filed 2026-11-20', 'granted 2026-11-21']))).toBeUndefined()
  })
})

describe('the term that says most', () => {
  const order: Told[] = ['petition-filed 2026-11-20', 'granted 2026-11-21']
  it.each<[string, string, Told[], string, boolean]>([
    ['the eviction', '2026-11-20T12:00:00Z', [], 'eviction, 2026-11-27 00:00, rule', true],
    ['one that is over', '2026-11-27T12:00:00Z', [], 'eviction, 2026-11-27 00:00, rule', false],
    ['of two the later', '2026-11-22T12:00:00Z', order, 'order, 2026-12-22 00:00, month', true],
    [
      'an open end before any day',
      '2026-11-27T12:00:00Z',
      ['petition-filed 2026-11-26'],
      'eviction, open, petition',
      true,
    ],
    ['the order that ended last', '2027-02-01T12:00:00Z', order, 'order, 2026-12-22 00:00, month', false],
    [
      'not on the day of which nobody knows the hour',
      '2026-12-05T09:00:00Z',
      [...order, 'ended 2026-12-05'],
      'order, 2026-12-05 00:00, ended, hour unknown',
      false,
    ],
    [
      'open, but not beyond six months',
      '2027-05-21T22:00:00Z',
      [...order, 'extension-filed 2026-12-10'],
      'order, open to 2027-05-21, extension',
      false,
    ],
  ])('%s', (_what, now, told, term, isHeld) => {
    const at = new Date(now).toISOString()
    const found = leading(protectionOf(eviction, stepsOf(eviction, told), at).terms, at)
    expect(found && endOf(found)).toBe(term)
    expect(found && holds(found, at)).toBe(isHeld)
  })
})
