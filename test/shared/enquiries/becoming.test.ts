import { describe, expect, it } from 'vitest'
import { becameClient, clientOf, firstWords } from '../../../shared/enquiries/becoming.ts'
import type { Enquiry } from '../../../shared/enquiries/enquiry.ts'
import { type EnquiryPlan, recordedEnquiry } from '../../../shared/enquiries/enquiry-changes.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { anonymousEnquiry, namedEnquiry, recordOf, reply } from '../../support/enquiries.ts'

const step = { by: 'liberec-sluzba', now: '2026-03-02T10:00:00.000Z' }
const later = { by: 'liberec-volno', now: '2026-03-02T12:00:00.000Z' }
const { name: _name, ...nameless } = namedEnquiry()

const recorded = (enquiry: Enquiry) => recordedEnquiry(recordOf(enquiry, 'id'), step).facts

function faultsIn(run: () => unknown) {
  try {
    run()
  } catch (thrown) {
    if (thrown instanceof Problem) return thrown.details.faults
    throw thrown
  }
  return undefined
}

function factsAfter(plan: EnquiryPlan | undefined) {
  if (plan === undefined) throw new Error('nothing was planned')
  return plan.facts
}

describe('the file of an enquiry', () => {
  const called: [string, Enquiry, string | undefined, object][] = [
    ['who gave a name', namedEnquiry(), undefined, { givenName: 'Zájemkyně', familyName: 'Zkušební' }],
    ['who gave a name and chooses another', namedEnquiry(), 'Jana', { givenName: 'Jana' }],
    ['who gave none until now', nameless, 'Jana Marie Zkušební', { givenName: 'Jana Marie', familyName: 'Zkušební' }],
    ['who stays anonymous but for one name', anonymousEnquiry(), 'Jana', { givenName: 'Jana' }],
    ['for whom a rescuer asked', namedEnquiry({ kind: 'rescuer' }), 'Jana', { givenName: 'Jana' }],
  ]
  it.each(called)('has the name of one %s', (_, enquiry, name, parts) => {
    const { givenName, familyName } = clientOf(enquiry, { client: 'client', name }).person
    expect({ givenName, familyName }).toEqual({ familyName: undefined, ...parts })
  })

  it('has sex and age as far as they are known, and why somebody too young is helped', () => {
    const known = namedEnquiry({ sex: 'female', ageBand: 'under-16' })
    expect(clientOf(known, { client: 'c', ageReason: 'Přišla s babičkou.' }).person).toMatchObject({
      sex: 'female',
      ageBand: 'under-16',
      ageReason: 'Přišla s babičkou.',
    })
    expect(clientOf(namedEnquiry({ sex: 'unknown', ageBand: 'unknown' }), { client: 'c' }).person).toEqual({
      givenName: 'Zájemkyně',
      familyName: 'Zkušební',
    })
  })

  it.each([
    ['by telephone', reply(), { phone: '777 000 111', safeWay: '', doNotCall: false, mayLeaveMessage: 'no' }],
    [
      'by messages only',
      reply({ channel: 'message' }),
      { phone: '777 000 111', safeWay: 'Jen SMS na 777 000 111.', doNotCall: true, mayLeaveMessage: 'no' },
    ],
    [
      'by e-mail',
      reply({ channel: 'e-mail', to: 'a@b.example', mayLeaveMessage: 'yes' }),
      { phone: undefined, safeWay: 'E-mail: a@b.example', doNotCall: false, mayLeaveMessage: 'yes' },
    ],
    ['not at all', undefined, { phone: undefined, safeWay: '', doNotCall: false, mayLeaveMessage: 'unknown' }],
  ])('says how she allowed to be reached: %s', (_, given, { phone, ...card }) => {
    const { safeContact } = clientOf(namedEnquiry(given && { reply: given }), { client: 'c' })
    expect(safeContact).toMatchObject(card)
    expect(safeContact.numbers[0]?.phone).toBe(phone)
  })

  it('has nothing of a rescuer: neither number nor sex nor age', () => {
    const rescuer = namedEnquiry({ kind: 'rescuer', name: 'Sousedka Zkušební', reply: reply() })
    const file = clientOf(rescuer, { client: 'client', name: 'Jana' })
    expect(file.person).toEqual({ givenName: 'Jana' })
    expect(JSON.stringify(file)).not.toMatch(/777|Sousedka/)
  })

  it('begins with what she said', () => {
    const facts = recorded(namedEnquiry())
    expect(firstWords(facts, later)).toEqual({
      id: 'id',
      kind: 'note',
      at: facts.enquiry.at,
      words: facts.enquiry.said,
      version: 1,
      by: 'liberec-volno',
      recordedAt: later.now,
    })
    expect(firstWords(recorded(namedEnquiry({ said: '' })), later)).toBeUndefined()
  })
})

describe('an enquiry that becomes a client', () => {
  it.each([
    ['anonymous', anonymousEnquiry()],
    ['without a name', nameless],
    ['of a rescuer, whose name is not hers', namedEnquiry({ kind: 'rescuer' })],
  ])('needs a name when it is %s', (_, enquiry) => {
    expect(faultsIn(() => becameClient({ client: 'client' }, later)(recorded(enquiry)))).toEqual([
      { path: 'name', code: 'missing' },
    ])
  })

  it('stays as it was, with its link and its date', () => {
    const before = recorded(namedEnquiry())
    expect(becameClient({ client: 'client' }, later)(before)).toEqual({
      did: 'client',
      facts: { ...before, client: 'client', becameClient: { by: 'liberec-volno', at: later.now } },
    })
  })

  it('becomes one client and no second one; the same sent again is no step', () => {
    const facts = factsAfter(becameClient({ client: 'client' }, later)(recorded(namedEnquiry())))
    expect(becameClient({ client: 'client' }, later)(facts)).toBeUndefined()
    expect(faultsIn(() => becameClient({ client: 'another' }, later)(facts))).toEqual([
      { path: 'client', code: 'has-file' },
    ])
  })

  it('an anonymous one gets no name by it', () => {
    const facts = factsAfter(becameClient({ client: 'client', name: 'Jana' }, later)(recorded(anonymousEnquiry())))
    expect(JSON.stringify(facts)).not.toContain('Jana')
  })
})
