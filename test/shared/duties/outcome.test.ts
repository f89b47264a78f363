import { expect, it } from 'vitest'
import { type Outcome, offerReached, outcomes } from '../../../shared/duties/outcome.ts'

/** § 60a of Act No. 108/2006 Sb. asks for an offer that got to the person: whoever refused has had it, nobody knows who read a letter. */
const hadTheOffer: Readonly<Record<Outcome, boolean>> = {
  accepted: true,
  considering: true,
  'agreed-later': true,
  refused: true,
  'not-reached': false,
  'could-not-speak': false,
  'message-left': false,
  'wrong-number': false,
  unsafe: false,
}

it('the offer reached whoever answered it, and nobody else', () => {
  expect(offerReached).toEqual(hadTheOffer)
})

it('there is no outcome but these', () => {
  expect([...outcomes].sort()).toEqual(Object.keys(hadTheOffer).sort())
})
