import { describe, expect, it } from 'vitest'
import { type CallingFacts, type MayCall, mayCall } from '../../../shared/clients/calling.ts'
import type { SafeContact } from '../../../shared/clients/safe-contact.ts'
import { cardWith, number } from '../../support/safe-windows.ts'

const unsafe = { attempt: 'A', recordedIn: 5 }
const wrong = { since: '2026-03-02T10:00:00.000Z' }
const other = (madeIn: number) => ({ way: 'other-way' as const, madeIn })
const same = (madeIn: number) => ({ way: 'same-way' as const, madeIn })

type Given = [string, Partial<SafeContact>, CallingFacts['tried'], number | undefined, MayCall]

describe('whether a person may be called', () => {
  it.each([
    ['yes, when a number is known', {}, {}, undefined, 'yes'],
    ['no, by the card', { doNotCall: true }, {}, undefined, 'stop'],
    ['without a number', { numbers: [] }, {}, undefined, 'no-number'],
    ['with an owner but no number', { numbers: [number({ phone: '', owner: 'sestra' })] }, {}, undefined, 'no-number'],
    ['with words in the place of a number', { numbers: [number({ phone: 'neznámý' })] }, {}, undefined, 'no-number'],
    ['with a wrong number only', { numbers: [number({ wrong })] }, {}, undefined, 'no-number'],
    ['with a number beside the wrong one', { numbers: [number({ wrong }), number({ id: '2' })] }, {}, undefined, 'yes'],
    ['when contact was not safe', {}, { unsafe }, undefined, 'undecided'],
    ['when contact was not safe and the card was changed before', {}, { unsafe }, 4, 'undecided'],
    ['when the card was changed afterwards', {}, { unsafe }, 6, 'yes'],
    ['when "do not call" was said in the same step', { doNotCall: true }, { unsafe }, 5, 'stop'],
    ['when contact was not safe although nobody was to call', { doNotCall: true }, { unsafe }, 2, 'undecided'],
    ['when the same way was said to be safe', {}, { unsafe, decision: same(6) }, undefined, 'yes'],
    ['when that was said of an attempt before', {}, { unsafe, decision: same(4) }, undefined, 'undecided'],
    ['when another way was chosen', {}, { unsafe, decision: other(6) }, undefined, 'other-way'],
    ['when the card was changed after that', {}, { unsafe, decision: other(6) }, 7, 'yes'],
    ['when another way was chosen after the card was changed', {}, { unsafe, decision: other(7) }, 6, 'other-way'],
    ['when the attempt was withdrawn, whatever was decided', {}, { decision: other(6) }, undefined, 'yes'],
    [
      'when it was recorded before versions were kept',
      {},
      { unsafe: { attempt: 'A', recordedIn: 0 } },
      undefined,
      'undecided',
    ],
  ] satisfies Given[])('%s', (_when, card, tried, cardChangedIn, expected) => {
    expect(mayCall({ safeContact: cardWith(card), tried, cardChangedIn })).toBe(expected)
  })
})
