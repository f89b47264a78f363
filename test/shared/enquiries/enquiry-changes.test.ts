import { describe, expect, it } from 'vitest'
import { type Enquiry, type EnquiryFacts, openPromise } from '../../../shared/enquiries/enquiry.ts'
import {
  correctedEnquiry,
  type EnquiryPlan,
  MOST_RETURNS,
  namedEnquiry as namedBy,
  recordedEnquiry,
  repliedTo,
  returnedBy,
} from '../../../shared/enquiries/enquiry-changes.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { plusMinutes } from '../../../shared/time/instant.ts'
import { anonymousEnquiry, correctionOf, namedEnquiry, recordOf, reply } from '../../support/enquiries.ts'

const NOW = '2026-03-02T10:00:00.000Z'
const step = { by: 'liberec-sluzba', now: NOW }
const later = { by: 'liberec-sluzba', now: '2026-03-02T12:00:00.000Z' }
/** A Tuesday, half past nine in Prague. */
const PROMISED = '2026-03-03T08:30:00.000Z'

const recorded = (enquiry: Enquiry): EnquiryFacts => recordedEnquiry(recordOf(enquiry, 'id'), step).facts
const window = (call: 'safe' | 'never', weekdays: number[]) => ({
  weekdays,
  from: '09:00',
  until: '10:00',
  weeks: 'every' as const,
  call,
})

function faultsIn(run: () => unknown) {
  try {
    run()
  } catch (thrown) {
    if (thrown instanceof Problem) return thrown.details.faults
    throw thrown
  }
  return undefined
}

const factsAfter = (plan: EnquiryPlan | undefined): EnquiryFacts => {
  if (plan === undefined) throw new Error('nothing was planned')
  return plan.facts
}

describe('what does not fit together in an enquiry', () => {
  const fits: [string, Enquiry][] = [
    ['one-off', anonymousEnquiry()],
    ['a rescuer', anonymousEnquiry({ kind: 'rescuer' })],
    ['refused, not violence', anonymousEnquiry({ kind: 'refused', refusal: 'not-violence' })],
    ['refused, in words', namedEnquiry({ kind: 'refused', refusal: 'other', refusalWords: 'Hledala opatrovníka.' })],
    ['recorded a minute ahead of our clock', anonymousEnquiry({ at: plusMinutes(NOW, 1) })],
    ['recorded a week later', anonymousEnquiry({ at: '2026-02-23T10:00:00Z' })],
    ['promised a call', namedEnquiry({ reply: reply({ promisedAt: PROMISED }) })],
    [
      'promised a call in a safe hour',
      namedEnquiry({ reply: reply({ promisedAt: PROMISED, windows: [window('safe', [2])] }) }),
    ],
    ['reachable, without a promise', namedEnquiry({ reply: reply({ windows: [window('never', [2])] }) })],
  ]
  it.each(fits)('%s fits', (_, enquiry) => {
    expect(faultsIn(() => recorded(enquiry))).toBeUndefined()
  })

  const bad: [string, Enquiry, string, string][] = [
    ['refused for no reason', anonymousEnquiry({ kind: 'refused' }), 'refusal', 'missing'],
    [
      'an agreement that was ended lately with somebody whom nobody knows',
      anonymousEnquiry({ kind: 'refused', refusal: 'ended-lately' }),
      'refusal',
      'of-somebody-known',
    ],
    ['a reason to refuse one who was not', anonymousEnquiry({ refusal: 'capacity' }), 'refusal', 'not-refused'],
    [
      'another reason without words',
      anonymousEnquiry({ kind: 'refused', refusal: 'other' }),
      'refusalWords',
      'missing',
    ],
    [
      'words beside a reason that needs none',
      anonymousEnquiry({ kind: 'refused', refusal: 'capacity', refusalWords: 'plno' }),
      'refusalWords',
      'not-other',
    ],
    ['tomorrow', anonymousEnquiry({ at: '2026-03-03T10:00:00Z' }), 'at', 'in-the-future'],
    ['before there were centres', anonymousEnquiry({ at: '1999-03-03T10:00:00Z' }), 'at', 'not-of-our-time'],
    [
      'a call promised for before',
      namedEnquiry({ reply: reply({ promisedAt: NOW }) }),
      'reply.promisedAt',
      'in-the-past',
    ],
    [
      'a call in a year',
      namedEnquiry({ reply: reply({ promisedAt: '2027-03-03T10:00:00Z' }) }),
      'reply.promisedAt',
      'too-far',
    ],
    [
      'a call when nobody may',
      namedEnquiry({ reply: reply({ promisedAt: PROMISED, windows: [window('never', [2])] }) }),
      'reply.promisedAt',
      'not-allowed-then',
    ],
    [
      'a call out of the hours she allowed',
      namedEnquiry({ reply: reply({ promisedAt: PROMISED, windows: [window('safe', [3])] }) }),
      'reply.promisedAt',
      'not-allowed-then',
    ],
  ]
  it.each(bad)('%s does not', (_, enquiry, path, code) => {
    expect(faultsIn(() => recorded(enquiry))).toEqual([{ path: `enquiry.${path}`, code }])
  })
})

describe('an enquiry that is recorded', () => {
  it('is kept with its instants in one form and its number by E.164', () => {
    const { enquiry, recorded: by } = recorded(
      namedEnquiry({ at: '2026-03-02T10:00:00+01:00', reply: reply({ promisedAt: '2026-03-03T09:30:00+01:00' }) }),
    )
    expect(by).toEqual({ by: 'liberec-sluzba', at: NOW })
    expect(enquiry).toMatchObject({
      at: '2026-03-02T09:00:00.000Z',
      reply: { to: '+420777000111', promisedAt: PROMISED },
    })
  })

  it('keeps an address of e-mail as it is', () => {
    const mail = reply({ channel: 'e-mail', to: 'a@b.example' })
    expect(recorded(namedEnquiry({ reply: mail })).enquiry).toMatchObject({ reply: { to: 'a@b.example' } })
  })
})

describe('the code', () => {
  it.each([
    ['is missing of one who stays anonymous', { enquiry: anonymousEnquiry() }, 'missing'],
    ['is of no use to one who does not', { enquiry: namedEnquiry(), code: 'K4E 7RA 9XW' }, 'not-anonymous'],
  ])('%s', (_, recording, code) => {
    expect(faultsIn(() => recordedEnquiry({ id: 'id', ...recording }, step))).toEqual([{ path: 'code', code }])
  })
})

describe('a correction', () => {
  it('changes what was recorded and nothing of what became of it', () => {
    const before = { ...recorded(anonymousEnquiry()), client: 'client', returns: [{ by: 'x', at: NOW }] }
    const plan = correctedEnquiry(correctionOf(anonymousEnquiry({ kind: 'rescuer' })), later)(before)
    expect(plan).toEqual({
      did: 'correction',
      facts: { ...before, enquiry: anonymousEnquiry({ kind: 'rescuer' }), changedIn: { kind: 2 } },
      former: {
        fields: ['kind'],
        was: { anonymous: true, kind: 'one-off' },
        corrected: { by: 'liberec-sluzba', at: later.now },
      },
    })
  })

  it('cannot name somebody anonymous', () => {
    expect(faultsIn(() => correctedEnquiry(correctionOf(namedEnquiry()), later)(recorded(anonymousEnquiry())))).toEqual(
      [{ path: 'enquiry.anonymous', code: 'one-way' }],
    )
  })

  it('of an older record that did not go together is taken, and may not make another one so', () => {
    const told = { kind: 'refused', refusal: 'ended-lately' } as const
    const older = { ...recorded(anonymousEnquiry()), enquiry: anonymousEnquiry(told) }
    const said = correctionOf(anonymousEnquiry({ ...told, said: 'Oprava.' }))
    expect(correctedEnquiry(said, later)(older)?.facts.enquiry).toMatchObject({ ...told, said: 'Oprava.' })
    expect(faultsIn(() => correctedEnquiry(said, later)(recorded(anonymousEnquiry())))).toEqual([
      { path: 'enquiry.refusal', code: 'of-somebody-known' },
    ])
  })

  it('that was begun while she was anonymous takes neither her name nor how to reach her', () => {
    const before = recorded(namedEnquiry({ reply: reply() }))
    const plan = correctedEnquiry(correctionOf(anonymousEnquiry({ said: 'Oprava.' })), later)(before)
    expect(plan?.former?.fields).toEqual(['said'])
    expect(plan?.facts.enquiry).toEqual({ ...before.enquiry, said: 'Oprava.' })
  })

  it('that changes nothing is no step, however its fields are ordered and spelled', () => {
    const sent = namedEnquiry({ reply: reply() })
    const { anonymous, ...rest } = sent
    expect(correctedEnquiry(correctionOf({ ...rest, anonymous }), later)(recorded(sent))).toBeUndefined()
  })

  it('may leave a promise whose time has passed', () => {
    const before = recorded(namedEnquiry({ reply: reply({ promisedAt: PROMISED }) }))
    const after = namedEnquiry({ said: 'Oprava.', reply: reply({ promisedAt: PROMISED }) })
    const week = { by: 'x', now: '2026-03-09T10:00:00.000Z' }
    expect(correctedEnquiry(correctionOf(after), week)(before)?.did).toBe('correction')
  })

  it('that promises anew opens a promise that was kept, and no other does', () => {
    const before = factsAfter(repliedTo(later)(recorded(namedEnquiry({ reply: reply({ promisedAt: PROMISED }) }))))
    const again = namedEnquiry({ reply: reply({ promisedAt: '2026-03-04T08:30:00.000Z' }) })
    const words = namedEnquiry({ said: 'Oprava.', reply: reply({ promisedAt: PROMISED }) })
    expect(openPromise(factsAfter(correctedEnquiry(correctionOf(again), later)(before)))).toBe(
      '2026-03-04T08:30:00.000Z',
    )
    expect(openPromise(factsAfter(correctedEnquiry(correctionOf(words), later)(before)))).toBeUndefined()
  })
})

describe('who comes back by her code', () => {
  it('is noted', () => {
    const plan = returnedBy(later)(recorded(anonymousEnquiry()))
    expect(plan).toMatchObject({ did: 'return', facts: { returns: [{ by: 'liberec-sluzba', at: later.now }] } })
  })

  it.each([
    ['at once', 'liberec-sluzba', 1, 1],
    ['nine minutes later', 'liberec-sluzba', 9, 1],
    ['ten minutes later', 'liberec-sluzba', 10, 2],
    ['at once, but told to somebody else', 'liberec-volno', 1, 2],
  ])('%s again counts as it should', (_, by, minutes, count) => {
    const first = factsAfter(returnedBy(later)(recorded(anonymousEnquiry())))
    const second = returnedBy({ by, now: plusMinutes(later.now, minutes) })(first)
    expect((second?.facts ?? first).returns).toHaveLength(count)
  })

  it('is told as often as there is room for', () => {
    let facts = recorded(anonymousEnquiry())
    for (let nth = 0; nth < MOST_RETURNS + 5; nth++)
      facts = factsAfter(returnedBy({ by: 'x', now: plusMinutes(NOW, 60 * nth) })(facts))
    expect(facts.returns).toHaveLength(MOST_RETURNS)
    expect(facts.returns.at(-1)?.at).toBe(plusMinutes(NOW, 60 * (MOST_RETURNS + 4)))
  })
})

describe('who gives her name later', () => {
  const naming = { name: 'Zájemkyně Zkušební', reply: reply() }

  it('is anonymous no more, and everything else stays', () => {
    const before = recorded(anonymousEnquiry())
    const plan = namedBy(naming, later)(before)
    expect(plan?.did).toBe('naming')
    expect(plan?.facts).toMatchObject({
      enquiry: { ...anonymousEnquiry(), anonymous: false, name: 'Zájemkyně Zkušební' },
      named: { by: 'liberec-sluzba', at: later.now },
    })
  })

  it('cannot give another one, nor take it back; the same sent again is no step', () => {
    const facts = factsAfter(namedBy(naming, later)(recorded(anonymousEnquiry())))
    expect(namedBy(naming, later)(facts)).toBeUndefined()
    expect(faultsIn(() => namedBy({ name: 'Jiná Zkušební' }, later)(facts))).toEqual([
      { path: 'name', code: 'not-anonymous' },
    ])
    expect(correctedEnquiry(correctionOf(anonymousEnquiry()), later)(facts)).toBeUndefined()
  })

  it('has no code any more', () => {
    const facts = factsAfter(namedBy(naming, later)(recorded(anonymousEnquiry())))
    expect(faultsIn(() => returnedBy(later)(facts))).toEqual([{ path: 'code', code: 'over' }])
  })

  it('can be promised no call for a time that has passed', () => {
    const past = { name: 'Zkušební', reply: reply({ promisedAt: NOW }) }
    expect(faultsIn(() => namedBy(past, later)(recorded(anonymousEnquiry())))).toEqual([
      { path: 'reply.promisedAt', code: 'in-the-past' },
    ])
  })
})

describe('a promised call', () => {
  it('is open until somebody has made it', () => {
    const facts = recorded(namedEnquiry({ reply: reply({ promisedAt: PROMISED }) }))
    expect(openPromise(facts)).toBe(PROMISED)
    const kept = factsAfter(repliedTo(later)(facts))
    expect(openPromise(kept)).toBeUndefined()
    expect(repliedTo(later)(kept)).toBeUndefined()
  })

  it.each([
    ['anonymous', anonymousEnquiry()],
    ['not to be reached', namedEnquiry()],
    ['reachable, but promised nothing', namedEnquiry({ reply: reply() })],
  ])('is never made to one who is %s', (_, enquiry) => {
    expect(openPromise(recorded(enquiry))).toBeUndefined()
    expect(faultsIn(() => repliedTo(later)(recorded(enquiry)))).toEqual([{ path: 'promisedAt', code: 'not-promised' }])
  })
})
