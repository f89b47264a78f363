import { describe, expect, it } from 'vitest'
import { becameClient } from '../../../shared/enquiries/becoming.ts'
import type { EnquiryFacts } from '../../../shared/enquiries/enquiry.ts'
import { type EnquiryPlan, type EnquiryPlanFor, recordedEnquiry } from '../../../shared/enquiries/enquiry-changes.ts'
import { withoutConsent } from '../../../shared/enquiries/enquiry-work.ts'
import { linkedTo, unlinked } from '../../../shared/enquiries/linking.ts'
import { anonymousEnquiry, namedEnquiry, recordOf } from '../../support/enquiries.ts'
import { consultation, noteEntry, withOspod } from '../../support/entries.ts'

const step = { by: 'liberec-sluzba', now: '2026-03-02T10:00:00.000Z' }
const later = { by: 'liberec-volno', now: '2026-03-02T12:00:00.000Z' }
const recorded = recordedEnquiry(recordOf(anonymousEnquiry(), 'id'), step).facts

function factsOf(plan: EnquiryPlan | undefined): EnquiryFacts {
  if (plan === undefined) throw new Error('nothing was planned')
  return plan.facts
}
const fault = (path: string, code: string) =>
  expect.objectContaining({ code: 'invalid', details: { faults: [{ path, code }] } })

describe('an enquiry of somebody who has a file', () => {
  const linked = factsOf(linkedTo('file', step)(recorded))
  const opened = factsOf(
    becameClient({ client: 'file' }, step)(recordedEnquiry(recordOf(namedEnquiry(), 'id'), step).facts),
  )

  it('is linked to it, and keeps all that it says', () => {
    expect(linkedTo('file', step)(recorded)).toEqual({
      did: 'link',
      facts: { ...recorded, client: 'file', linked: { by: step.by, at: step.now } },
    })
  })

  it('goes back to what it was, and tells so', () => {
    expect(unlinked(later)(linked)).toEqual({
      did: 'unlink',
      facts: { ...recorded, unlinked: { by: later.by, at: later.now } },
    })
  })

  it('is linked to another one afterwards', () => {
    expect(factsOf(linkedTo('other', later)(factsOf(unlinked(later)(linked))))).toMatchObject({
      client: 'other',
      linked: { at: later.now },
      unlinked: { at: later.now },
    })
  })

  it.each<[string, EnquiryPlanFor, EnquiryFacts]>([
    ['linked to the same file', linkedTo('file', later), linked],
    ['linked to the file that was opened of it', linkedTo('file', later), opened],
    ['undone', unlinked(later), recorded],
  ])('is %s once, however often it is sent', (_, planFor, facts) => {
    expect(planFor(facts)).toBeUndefined()
  })

  it.each<[string, EnquiryPlanFor, EnquiryFacts, ReturnType<typeof fault>]>([
    ['linked to a second file', linkedTo('other', later), linked, fault('reference', 'has-file')],
    ['linked beside the file opened of it', linkedTo('other', later), opened, fault('reference', 'has-file')],
    ['opened a file when it is linked', becameClient({ client: 'other' }, later), linked, fault('client', 'has-file')],
    ['taken from the file that was opened of it', unlinked(later), opened, fault('client', 'opened-of-it')],
  ])('is not %s', (_, planFor, facts, refused) => {
    expect(() => planFor(facts)).toThrow(refused)
  })
})

describe('work for whoever asked', () => {
  it.each([
    ['advice', consultation()],
    ['a note', noteEntry()],
    ['a talk with others for a reason in law', withOspod()],
  ])('is %s', (_, entry) => {
    expect(withoutConsent(entry)).toBe(entry)
  })

  it.each(['referral', 'ospod', 'police', 'court'] as const)(
    'is no %s by a consent: there is no file with one',
    (kind) => {
      const entry = withOspod({ kind, passedOn: { to: 'Zkušební poradna', ground: 'consent' } })
      expect(() => withoutConsent(entry)).toThrow(fault('entry.passedOn', 'no-file'))
    },
  )
})
